import type { Canvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import type { HolderName } from "../../src/core/holder-name.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { certificateCode, type QrCode } from "../../src/render/qr.ts";
import { renderCertificate } from "../../src/render/render-certificate.ts";
import { drawPage, readQr } from "../support/pdf-pixels.ts";
import { signedPaper } from "../support/sample-paper.ts";
import { scansOf } from "../support/scan.ts";

const dpi = 150;
const address = "https://certificates.example.mn/c/6AJY0H5JGVQQ5FNGHHPED27Q2D";
const repeated = (text: string): string => Array.from(text.repeat(75)).slice(0, 75).join("");
const latin = (family: string, given: string): HolderName => ({ order: "given-first", latin: { family, given } });
const native = (family: string, given: string, latin?: HolderName["latin"]): HolderName => ({
	order: "family-first",
	native: { family, given },
	...(latin ? { latin } : {}),
});

// Each name with the largest version that its code may have; 4 is that of the address alone.
const papers = [
	["mn", "an ordinary name", 13, native("Ганболд", "Өнөрбаяр", { family: "Ganbold", given: "Önörbayar" })],
	[
		"mn",
		"a long name",
		16,
		native("Дамбадаржаа-Очирбат", "Мөнхцэцэгмаа-Энхтүвшин", {
			family: "Dambadarjaa-Ochirbat",
			given: "Munkhtsetsegmaa-Enkhtuvshin",
		}),
	],
	["mn", "a name of 150 letters", 16, native(repeated("Өнөрбаяр-"), repeated("Энхтүвшин-"))],
	[
		"mn",
		"one of 150 letters in two spellings",
		4,
		native(repeated("Щ"), repeated("Ө"), { family: repeated("Shch"), given: repeated("Ö") }),
	],
	["en", "an ordinary name", 13, latin("Dorjsuren", "Bolormaa")],
	["en", "a long name", 16, latin("Featherstonehaugh-Cholmondeley", "Maximiliana Wilhelmina Alexandra")],
	["en", "a name of 150 letters", 16, latin(repeated("Wilhelmina "), repeated("Maximilian "))],
	["zh", "an ordinary name", 13, native("欧阳", "思远", { family: "Ouyang", given: "Siyuan" })],
	["zh", "a long name", 16, native("阿卜杜拉", "买买提·吐尔逊江", { family: "Abdulla", given: "Memet Tursunjan" })],
	["zh", "a name of 150 letters", 4, native(repeated("欧阳"), repeated("思远"))],
	["fr", "an ordinary name", 13, latin("Lefèvre", "Anaïs")],
	["fr", "a long name", 16, latin("de La Rochefoucauld-Montmorency", "Marie-Éléonore Françoise")],
	["fr", "a name of 150 letters", 16, latin(repeated("Éléonore-"), repeated("Françoise "))],
] as const;

test.each(papers)(
	"%s: the code of %s (at most version %i) is read in 10 of 10 scans",
	async (language, _, version, holder) => {
		const signed = await signedPaper({ language, holder });
		const code = certificateCode(address, signed, nodeAssets);
		expect(versionOf(code)).toBeLessThanOrEqual(version);
		const page = await drawPage(await renderCertificate(signed, nodeAssets), 1, dpi);
		const scans = await scansOf(page, placeOf(code, page), 10);
		const printed = version === 4 ? address : printedAddress(address, signed, nodeAssets);
		expect(printed.includes("#")).toBe(version !== 4);
		expect(await Promise.all(scans.map(readQr))).toEqual(Array(10).fill(printed));
	},
);

test("a code that is too blurred is read in none: the scans can fail", async () => {
	const signed = await signedPaper();
	const code = certificateCode(address, signed, nodeAssets);
	const page = await drawPage(await renderCertificate(signed, nodeAssets), 1, dpi / 3);
	const scans = await scansOf(page, placeOf(code, page), 2);
	expect(await Promise.all(scans.map(readQr))).toEqual([undefined, undefined]);
});

function versionOf({ size }: QrCode): number {
	return (size - 17) / 4;
}

/** The code with its quiet zone at the page's right and bottom margins of 18 mm; 104 points high without the lower zone. */
function placeOf({ size }: QrCode, page: Canvas) {
	const point = page.width / 841.89;
	const module = (104 * point) / (size + 4);
	const [side, margin] = [module * (size + 8), 51.02 * point - 4 * module];
	return { x: page.width - margin - side, y: page.height - margin - side, width: side, height: side };
}
