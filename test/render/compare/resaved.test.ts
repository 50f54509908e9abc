import { PDFName, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { compareDocument } from "../../../src/render/compare-document.ts";
import type { CanvasMaker } from "../../../src/render/compare/drawn-pages.ts";
import { nodeAssets } from "../../../src/render/node-assets.ts";
import { nodeCanvas } from "../../../src/render/node-canvas.ts";
import { copied, edited, resaved, rewriteContent, rewriteStreams, whiteOut } from "../../support/changed-pdf.ts";
import { samplePaper, samplePdf } from "../../support/sample-paper.ts";

let signed: Uint8Array;
let pdf: Uint8Array;

beforeAll(async () => {
	signed = new TextEncoder().encode(await samplePaper());
	pdf = await samplePdf();
});

const compare = (changed: Uint8Array, canvas: CanvasMaker = nodeCanvas) =>
	compareDocument({ pdf: changed, signed, assets: nodeAssets, canvas });
const noCanvas: CanvasMaker = async () => undefined;

describe("a paper that was saved again shows what was signed", () => {
	test("with and without object streams", async () => {
		for (const packed of [true, false]) {
			const again = await resaved(pdf, packed);
			expect(again).not.toEqual(pdf);
			expect(await compare(again, noCanvas)).toEqual({ outcome: "pass" });
		}
	});

	test("with its objects in another order and under other numbers", async () => {
		expect(await compare(await copied(pdf), noCanvas)).toEqual({ outcome: "pass" });
	});

	test("with its content in one stream, written with other spaces and strings", async () => {
		const again = await edited(pdf, (document) => {
			rewriteContent(document, (content) => `% again\n${content.replaceAll(" Td ", "\r\n  Td\n")}`);
		});
		expect(await compare(again, noCanvas)).toEqual({ outcome: "pass" });
	});

	test("with an update at its end that only describes it otherwise", async () => {
		const again = await edited(pdf, (document) => document.setTitle("Something"), { incremental: true });
		expect(Buffer.from(again).indexOf(pdf)).toBe(0);
		expect(await compare(again, noCanvas)).toEqual({ outcome: "pass" });
	});

	test("with boxes and turns that change nothing", async () => {
		const again = await edited(pdf, (document) => {
			const page = document.getPage(0);
			page.setCropBox(0, 0, page.getWidth(), page.getHeight());
			page.node.set(PDFName.of("Rotate"), document.context.obj(0));
		});
		expect(await compare(again, noCanvas)).toEqual({ outcome: "pass" });
	});
});

describe("a paper with another text fails, and the difference is told", () => {
	test("where a name was replaced", async () => {
		const other = await samplePdf({}, ({ credentialSubject: { holderName } }) => {
			holderName["nativeGivenName"] = "Мягмар";
		});
		const finding = await compare(await resaved(other, true));
		expect(finding).toMatchObject({ outcome: "fail", code: "PDF_TEXT_MISMATCH" });
		expect(finding.differences?.[0]).toMatchObject({
			page: 1,
			printed: "Ганболд Мягмар",
			signed: "Ганболд Өнөрбаяр",
		});
	});

	test("where a text stands over the signed one, in an update at the end", async () => {
		const changed = await edited(
			pdf,
			(document) => {
				whiteOut(document);
				document.getPage(0).drawText("Mallory", { x: 60, y: 320, size: 24 });
			},
			{ incremental: true },
		);
		const finding = await compare(changed);
		expect(finding).toMatchObject({ outcome: "fail", code: "PDF_TEXT_MISMATCH" });
		expect(finding.differences?.[0]).toMatchObject({ page: 1, printed: "Mallory" });
	});

	test("where it looks the same and is read otherwise", async () => {
		const changed = await edited(pdf, (document) => {
			rewriteStreams(document, (content) => content.replace(/(<0001><....>\[)<....>/g, "$1<0058>"));
		});
		expect(await compare(changed)).toMatchObject({ outcome: "fail", code: "PDF_TEXT_MISMATCH" });
	});

	test("where a page was added, and where one was taken away", async () => {
		const more = await edited(pdf, (document) => document.addPage().drawText("With honours", { x: 60, y: 400 }));
		expect(await compare(more)).toMatchObject({
			outcome: "fail",
			differences: [{ page: 3, printed: "With honours" }],
		});
		const less = await edited(pdf, (document) => document.removePage(1));
		const finding = await compare(less);
		expect(finding).toMatchObject({ outcome: "fail", code: "PDF_TEXT_MISMATCH" });
		expect(finding.differences?.every(({ page, printed }) => page === 2 && printed === undefined)).toBe(true);
		expect(finding.differences?.length).toBe(20);
	});

	test("where the table names changed objects and the signed ones stand at the end", async () => {
		const changed = Buffer.from(
			await edited(pdf, (document) => rewriteStreams(document, (content) => content.replace(/ Td/g, " 9 add Td"))),
		).toString("latin1");
		const genuine = Buffer.from(await resaved(pdf, false)).toString("latin1");
		const end = changed.slice(changed.lastIndexOf("startxref"));
		const objects = genuine.slice(0, genuine.lastIndexOf("xref", genuine.lastIndexOf("trailer")));
		const trailer = genuine.slice(genuine.lastIndexOf("trailer"), genuine.lastIndexOf("startxref"));
		const finding = await compare(Buffer.from(changed + objects + trailer + end, "latin1"));
		expect(finding.outcome).not.toBe("pass");
	});
});

describe("a paper with the same text and another look", () => {
	const looks: Readonly<Record<string, Parameters<typeof edited>[1]>> = {
		"a white box over a line": whiteOut,
		"a note stuck on it": (document) => {
			const form = document.context.stream("1 0 0 rg 0 0 200 50 re f", {
				Type: "XObject",
				Subtype: "Form",
				BBox: [0, 0, 200, 50],
			});
			const note = { Type: "Annot", Subtype: "Stamp", Rect: [60, 300, 260, 350], F: 4 };
			const annotation = document.context.obj({ ...note, AP: { N: document.context.register(form) } });
			document.getPage(0).node.addAnnot(document.context.register(annotation));
		},
		"another border": (document) => rewriteStreams(document, (content) => content.replace("3.2 w", "90 w")),
	};

	test.each(Object.entries(looks))("fails where it is %s", async (_, change) => {
		const finding = await compare(await edited(pdf, change));
		expect(finding).toMatchObject({ outcome: "fail", code: "PDF_PICTURE_MISMATCH" });
		expect(finding.differences?.[0]?.printed).toBeUndefined();
	});

	test("could not be compared where nothing can be drawn on", async () => {
		expect(await compare(await edited(pdf, whiteOut), noCanvas)).toEqual({
			outcome: "unknown",
			code: "PDF_NOT_COMPARED",
		});
	});
});

describe("a paper that nobody can be sure of could not be compared", () => {
	const unsure: Readonly<Record<string, Parameters<typeof edited>[1]>> = {
		"a script": (document) => document.addJavaScript("main", "app.alert(1)"),
		"an action at opening": ({ catalog, context }) => {
			catalog.set(PDFName.of("OpenAction"), context.obj({ S: "URI", URI: PDFString.of("https://x.example") }));
		},
		layers: ({ catalog, context }) => {
			catalog.set(PDFName.of("OCProperties"), context.obj({ OCGs: [], D: {} }));
		},
		"a field without a look": (document) => {
			document.catalog.set(PDFName.of("AcroForm"), document.context.obj({ Fields: [] }));
		},
	};

	test.each(Object.entries(unsure))("with %s", async (_, change) => {
		expect(await compare(await edited(pdf, change))).toEqual({ outcome: "unknown", code: "PDF_NOT_COMPARED" });
	});

	test("when it is cut off, or has something behind its end", async () => {
		for (const odd of [
			pdf.subarray(0, -30),
			Buffer.concat([await resaved(pdf, true), Buffer.from("1 0 obj 2 endobj\n")]),
		]) {
			expect((await compare(odd)).outcome).toBe("unknown");
		}
	});
});
