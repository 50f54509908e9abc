import { expect, test } from "vitest";
import { compareDocument } from "../../src/render/compare-document.ts";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { nodeCanvas } from "../../src/render/node-canvas.ts";
import { samplePaper, samplePdf } from "../support/sample-paper.ts";
import { tinyPdf } from "../support/tiny-pdf.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const compare = (pdf: Uint8Array, signed: Uint8Array, canvas = nodeCanvas) =>
	compareDocument({ pdf, signed, assets: nodeAssets, canvas });

test("a paper that is drawn again with the same bytes passes", async () => {
	const outcome = await compare(await samplePdf(), bytes(await samplePaper()));
	expect(outcome).toEqual({ outcome: "pass" });
});

test("something appended to our own bytes is an update after the fact", async () => {
	const updated = Buffer.concat([await samplePdf(), Buffer.from("1 0 obj << /Type /Catalog >> endobj\n")]);
	const outcome = await compare(updated, bytes(await samplePaper()));
	expect(outcome).toEqual({ outcome: "unknown", code: "PDF_INCREMENTAL_UPDATE" });
});

test("a page of another certificate says something else", async () => {
	const finding = await compare(await samplePdf({ result: "Distinction" }), bytes(await samplePaper()));
	expect(finding).toMatchObject({ outcome: "fail", code: "PDF_TEXT_MISMATCH" });
	expect(finding.differences).toContainEqual({
		page: 1,
		printed: "Distinction",
		signed: "Merit",
		place: { x: expect.any(Number), y: expect.any(Number), width: expect.any(Number), height: expect.any(Number) },
	});
});

test("a file that cannot be read whole could not be compared", async () => {
	const signed = await samplePaper();
	const wrapped = tinyPdf([{ bytes: signed }]);
	const oneByte = (await samplePdf()).slice();
	oneByte[oneByte.length - 1000] = (oneByte.at(-1000) ?? 0) ^ 1;
	for (const pdf of [wrapped, oneByte]) {
		const outcome = await compare(pdf, bytes(signed));
		expect(outcome).toEqual({ outcome: "unknown", code: "PDF_NOT_COMPARED" });
	}
});

test.each([
	["version", { name: "landscape", version: "2", digest: "0".repeat(64) }],
	["digest", { name: "landscape", version: "1", digest: "0".repeat(64) }],
])("a layout of ours in another %s cannot be drawn here", async (_, layout) => {
	const outcome = await compare(await samplePdf(), bytes(await samplePaper({ layout })));
	expect(outcome).toEqual({ outcome: "unknown", code: "PDF_NOT_COMPARED" });
});

test("where no layout of ours is named, the page's text is no evidence either way", async () => {
	const foreign = [
		bytes('{"@context":["https://www.w3.org/ns/credentials/v2"]}'),
		bytes("no JSON"),
		Uint8Array.of(0xff, 0xfe),
		bytes(await samplePaper({ layout: { name: "portrait", version: "1", digest: "0".repeat(64) } })),
	];
	for (const signed of foreign) {
		const outcome = await compare(await samplePdf(), signed);
		expect(outcome).toEqual({ outcome: "not-applicable", code: "PDF_TEXT_NO_EVIDENCE" });
	}
});

test("a credential of ours that nobody could draw is not compared, and takes no time", async () => {
	const signed = await samplePaper({}, ({ credentialSubject }) => {
		credentialSubject.achievement["name"] = "龘".repeat(500_000);
	});
	const started = performance.now();
	const outcome = await compare(await samplePdf(), bytes(signed));
	expect(outcome).toEqual({ outcome: "unknown", code: "PDF_NOT_COMPARED" });
	expect(performance.now() - started).toBeLessThan(5_000);
});
