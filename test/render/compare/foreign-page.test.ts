import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { compareDocument } from "../../../src/render/compare-document.ts";
import { nodeAssets } from "../../../src/render/node-assets.ts";
import { nodeCanvas } from "../../../src/render/node-canvas.ts";
import { samplePaper } from "../../support/sample-paper.ts";
import { tinyPdf } from "../../support/tiny-pdf.ts";

const foreign = new TextEncoder().encode('{"@context":["https://www.w3.org/ns/credentials/v2"]}');
const noEvidence = { outcome: "not-applicable", code: "PDF_TEXT_NO_EVIDENCE" };

async function pageSaying(...lines: readonly string[]): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	const page = document.addPage();
	lines.forEach((line, index) => page.drawText(line, { x: 60, y: 700 - 40 * index }));
	return await document.save();
}

const compare = (pdf: Uint8Array, name?: string) =>
	compareDocument({ pdf, signed: foreign, name, assets: nodeAssets, canvas: nodeCanvas });

test("a page of somebody else's with the name on it, in any order and on any lines, is no evidence", async () => {
	const pdf = await pageSaying("awarded to ENKHTUYA", "Ganbold");
	expect(await compare(pdf, "Ganbold Enkhtuya")).toEqual(noEvidence);
});

test("a page that names somebody else is warned of", async () => {
	expect(await compare(await pageSaying("Mallory"), "Ganbold Enkhtuya")).toEqual({ ...noEvidence, lacksName: true });
});

test("nothing is said of a page without text, of one that cannot be read, or where nobody is named", async () => {
	expect(await compare(await pageSaying(), "Ganbold Enkhtuya")).toEqual(noEvidence);
	expect(await compare(tinyPdf([{ bytes: foreign }]), "Ganbold Enkhtuya")).toEqual(noEvidence);
	expect(await compare(await pageSaying("Mallory"))).toEqual(noEvidence);
});

test("a page that inflates beyond measure is not looked at, whoever made it", async () => {
	const bomb = deflateSync(new Uint8Array(40_000_000));
	const pdf = Buffer.concat([
		Buffer.from(`%PDF-1.7\n9 0 obj\n<</Filter/FlateDecode/Length ${bomb.length}>>\nstream\n`),
		bomb,
		Buffer.from("\nendstream\nendobj\n"),
		(await pageSaying("Mallory")).subarray(9),
	]);
	expect(await compare(pdf, "Ganbold Enkhtuya")).toEqual(noEvidence);
	const signed = new TextEncoder().encode(await samplePaper());
	const finding = await compareDocument({ pdf, signed, assets: nodeAssets, canvas: nodeCanvas });
	expect(finding).toEqual({ outcome: "unknown", code: "PDF_NOT_COMPARED" });
});
