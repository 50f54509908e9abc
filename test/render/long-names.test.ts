import { expect, test } from "vitest";
import type { HolderName } from "../../src/core/holder-name.ts";
import { drawPage, readQr, textItems } from "../support/pdf-pixels.ts";
import { samplePdf } from "../support/sample-paper.ts";

const long = (text: string): string => Array.from(text.repeat(150)).slice(0, 150).join("");
const both = (native: string, latin: string): HolderName => ({
	order: "patronymic-first",
	native: { family: long(native), given: long(native) },
	latin: { family: long(latin), given: long(latin) },
});

const papers = [
	["one Mongolian word", "mn", both("Щ", "W")],
	["many Mongolian words", "mn", both("Өнөр Щ ", "Mönkh W ")],
	["Kazakh", "mn", both("Қуаныш-", "Quanysh-")],
	["Chinese", "zh", both("欧阳", "W")],
	["Vietnamese", "en", both("Ữ", "Ữ")],
	["Latin", "fr", { order: "given-first", latin: { family: long("W"), given: long("M") } }],
	["combining marks", "en", { order: "given-first", latin: { family: long("ọ̀"), given: long("Ọ̀") } }],
	["a mononym", "en", { order: "mononym", latin: { given: long("m") } }],
] as const;

// The longest course titles of the demo catalogue, with and without an expiry date.
const samples = papers.flatMap(([script, language, holder]) =>
	["IIOE-AIH-201", "IIOE-DAT-130"].map((course) => ({ script, language, holder, course })),
);

test.each(samples)(
	"names of 150 letters a part ($script, $course) stay inside the frame and touch nothing",
	async (sample) => {
		const pdf = await samplePdf(sample);
		const boxes = (await textItems(pdf, 1)).map(({ x, baseline, width, size, text }) => ({
			text,
			left: x,
			right: x + width,
			top: baseline - 0.74 * size,
			bottom: baseline + 0.2 * size,
		}));
		for (const box of boxes) {
			expect(box.left).toBeGreaterThan(50);
			expect(box.right).toBeLessThan(792);
			expect(box.bottom).toBeLessThan(547);
		}
		expect(overlaps(boxes)).toEqual([]);
		expect(await inkInMargin(pdf)).toBe(0);
		expect(await readQr(await drawPage(pdf, 1, 150))).toContain("/c/");
	},
);

test.each(samples)("the whole name ($script, $course) is printed, in at least 16 points", async (sample) => {
	const { native, latin }: HolderName = sample.holder;
	const parts = (sample.language === "en" || sample.language === "fr" ? latin : native) ?? latin;
	const letters = squeezed((parts?.family ?? "") + (parts?.given ?? ""));
	const large = (await textItems(await samplePdf(sample), 1)).filter(({ size }) => size >= 16 && size !== 17);
	const printed = squeezed(large.map(({ text }) => text).join(""));
	expect(printed).toHaveLength(letters.length);
	expect(new Set(printed)).toEqual(new Set(letters));
});

function squeezed(text: string): string {
	return text.normalize("NFC").replace(/\s/g, "");
}

test("the measure of overlap notices two lines on top of each other", () => {
	const box = { left: 0, right: 10, top: 0, bottom: 10, text: "a" };
	expect(overlaps([box, { ...box, top: 9, bottom: 19, text: "b" }])).toEqual(["a / b"]);
	expect(overlaps([box, { ...box, top: 10.2, bottom: 20, text: "b" }])).toEqual([]);
});

interface Box {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

function overlaps(boxes: readonly Box[]): readonly string[] {
	return boxes.flatMap((one, index) =>
		boxes
			.slice(index + 1)
			.filter(
				(two) =>
					Math.min(one.right, two.right) - Math.max(one.left, two.left) > 0.5 &&
					Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 0.5,
			)
			.map((two) => `${one.text} / ${two.text}`),
	);
}

/** Dark dots between the inner frame (12.9 mm) and the margin (17.5 mm), away from the corners: there must be none. */
async function inkInMargin(pdf: Uint8Array): Promise<number> {
	const scale = 2;
	const page = await drawPage(pdf, 1, 72 * scale);
	const { data } = page.getContext("2d").getImageData(0, 0, page.width, page.height);
	const between = (place: number, length: number): boolean => Math.min(place, length - place) < 49.5 * scale;
	let count = 0;
	for (let y = 0; y < page.height; y++) {
		for (let x = 0; x < page.width; x++) {
			const edge = Math.min(x, page.width - x, y, page.height - y);
			const corner = between(x, page.width) && between(y, page.height);
			if (edge > 37.5 * scale && edge < 49.5 * scale && !corner && (data[4 * (y * page.width + x)] ?? 255) < 160)
				count++;
		}
	}
	return count;
}
