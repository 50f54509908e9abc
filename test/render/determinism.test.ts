import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { renderCertificate } from "../../src/render/render-certificate.ts";
import { samplePdf } from "../support/sample-paper.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Certificates that were signed with a layout must be drawn with the same bytes for ever. When this fails, words, fonts
 * or drawing have changed: give the change a new layout version, or, while no certificate is in anybody's hands, write
 * down the new sums.
 */
const pinned = [
	["landscape-1-mn", "44ccaaa0a3d5c73adf44e712ebc1a9da16fb864d87c59f159226af31999509c3"],
	["landscape-1-zh", "251f078ae4cf0924ff05ec5009d82c57cd1f8a0c2202ca11323a9167c42082f7"],
] as const;

test.each(pinned)("the frozen certificate %s is drawn with the bytes that were written down", async (file, sum) => {
	const signed = readFileSync(new URL(`frozen/${file}.json`, import.meta.url), "utf8");
	expect(sha256(await renderCertificate(signed, nodeAssets))).toBe(sum);
});

test("two drawings are equal, whatever was drawn between them", async () => {
	const before = sha256(await samplePdf({ language: "fr" }));
	await samplePdf({ language: "zh", holder: { order: "mononym", native: { given: "思远" } } });
	await samplePdf({ holder: { order: "mononym", latin: { given: "Zoë i\u0300" } } });
	expect(sha256(await samplePdf({ language: "fr" }))).toBe(before);
});

test.each([
	{ TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
	{ TZ: "Asia/Ulaanbaatar", LANG: "C", LC_ALL: "C" },
])("another process with $TZ and $LANG draws the same bytes", async (environment) => {
	const program = `
		import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
		const { samplePdf } = await import("${new URL("../support/sample-paper.ts", import.meta.url).href}");
		console.log(createHash("sha256").update(await samplePdf()).digest("hex"));`;
	const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
		env: { ...process.env, ...environment },
		encoding: "utf8",
	});
	expect(output.trim()).toBe(sha256(await samplePdf()));
});

test("every certificate has its own border, and it follows from the id alone", async () => {
	const one = await samplePdf();
	const other = await samplePdf({ id: "7ZZZZZZZZZZZZZZZZZZZZZZZZZ" });
	expect(sha256(one)).not.toBe(sha256(other));
});
