import { createHash } from "node:crypto";
import { sha256 } from "@noble/hashes/sha2.js";
import { AFRelationship, PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/core/json.ts";
import { compareDocument } from "../../src/render/compare-document.ts";
import fonts from "../../src/render/landscape-1/fonts.json" with { type: "json" };
import { frozenWords } from "../../src/render/landscape-1/words.ts";
import { currentLayout, findLayout, type Layout, layouts, loadLayouts } from "../../src/render/layouts.ts";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { nodeCanvas } from "../../src/render/node-canvas.ts";
import { nodePaper, openNodePaper } from "../../src/render/node-paper.ts";
import { renderCertificate } from "../../src/render/render-certificate.ts";
import { resaved, withAttachment } from "../support/changed-pdf.ts";
import { samplePaper } from "../support/sample-paper.ts";
import { signedSample } from "../support/signed-sample.ts";
import { verifiedPaper } from "../support/verified-paper.ts";

/** What a later version may be: another page, by another hand. */
const next: Layout = {
	name: "landscape",
	version: "2",
	digest: "2".repeat(64),
	canPrint: (name) => /^[\x20-\x7e]*$/.test(name),
	load: async () => async (certificate, signed) => {
		const document = await PDFDocument.create({ updateMetadata: false });
		document.addPage([400, 300]).drawText(`${certificate.course.title.en} ${certificate.result}`, { x: 20, y: 150 });
		const day = new Date(certificate.issued);
		const dates = { creationDate: day, modificationDate: day };
		const bytes = new TextEncoder().encode(signed);
		await document.attach(bytes, "credential.json", { ...dates, afRelationship: AFRelationship.Source });
		return await document.save();
	},
};
const later = [next, ...layouts] as const;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** In a page there are the same fonts and another SHA-256. */
const pageAssets = { ...nodeAssets, sha256 };

let old: string;
let fresh: string;

beforeAll(async () => {
	old = JSON.stringify(await signedSample({ layout: currentLayout }));
	fresh = JSON.stringify(await signedSample({ layout: next }));
});

test("the digest of a layout is that of the fonts and words that it draws with", () => {
	const frozen = canonicalJson({ drawing: 1, fonts, words: frozenWords });
	expect(sum(bytesOf(frozen))).toBe(layouts[0].digest);
});

test("no two layouts have one name and version, and all can be loaded", async () => {
	const names = layouts.map(({ name, version }) => `${name} ${version}`);
	expect(new Set(names).size).toBe(layouts.length);
	await expect(loadLayouts()).resolves.toBeUndefined();
});

test("a layout is found by name, version and digest together", () => {
	expect(findLayout({ ...next }, later)).toBe(next);
	expect(findLayout({ ...currentLayout }, later)).toBe(currentLayout);
	for (const other of [{ name: "portrait" }, { version: "3" }, { digest: "3".repeat(64) }])
		expect(findLayout({ ...next, ...other }, later)).toBeUndefined();
});

describe("once there is a second version", () => {
	test("each certificate is drawn by the one that it names, the old one with the very bytes of before", async () => {
		const paper = openNodePaper(later);
		expect(sum(await paper.draw(old))).toBe(sum(await nodePaper.draw(old)));
		const page = await PDFDocument.load(await paper.draw(fresh));
		expect(page.getPage(0).getSize()).toEqual({ width: 400, height: 300 });
	});

	test("the service and the command call both papers valid, and one around the data of the other invalid", async () => {
		const paper = openNodePaper(later);
		for (const signed of [old, fresh]) {
			const pdf = await paper.draw(signed);
			for (const file of [pdf, await resaved(pdf, true)]) expect((await verifiedPaper(file, later)).errors).toEqual([]);
		}
		const mixed = await withAttachment(await paper.draw(old), fresh);
		expect((await verifiedPaper(mixed, later)).errors).toMatchObject([{ code: "PDF_TEXT_MISMATCH" }]);
	});

	test("a page of the verifier's says the same, with what a browser lends", async () => {
		const compare = (pdf: Uint8Array, signed: string) =>
			compareDocument({ pdf, signed: bytesOf(signed), assets: pageAssets, canvas: nodeCanvas, layouts: later });
		for (const signed of [old, fresh]) {
			expect(await compare(await renderCertificate(signed, pageAssets, later), signed)).toEqual({ outcome: "pass" });
		}
		expect(await compare(await nodePaper.draw(old), fresh)).toMatchObject({ outcome: "fail" });
	});

	test("a verifier that does not have it yet leaves the document open, and never green", async () => {
		const pdf = await openNodePaper(later).draw(fresh);
		const report = await verifiedPaper(pdf, layouts);
		expect(report.verdict).toBe("undetermined");
		expect(report.checks).toContainEqual({ check: "document", outcome: "unknown", code: "PDF_NOT_COMPARED" });
	});

	test("one that draws it otherwise than its digest promised leaves it open, too", async () => {
		const signed = await samplePaper({ layout: { ...next, digest: "3".repeat(64) } });
		const finding = await openNodePaper(later).comparePdf(await nodePaper.draw(old), bytesOf(signed));
		expect(finding).toEqual({ outcome: "unknown", code: "PDF_NOT_COMPARED" });
	});
});
