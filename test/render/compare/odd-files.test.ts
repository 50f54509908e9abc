import { AFRelationship, degrees, PDFDocument, PDFName, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { nodePaper } from "../../../src/render/node-paper.ts";
import { copied, edited, resaved, withAttachment } from "../../support/changed-pdf.ts";
import { linearised } from "../../support/linearised-pdf.ts";
import { drawPages } from "../../support/pdf-pixels.ts";
import { signedPaper } from "../../support/sample-paper.ts";
import { verifiedPaper } from "../../support/verified-paper.ts";

/** What people's programs make of a paper; the verdicts are explained in docs/pdf.md. */
let signed: string;
let pdf: Uint8Array;
let otherSigned: string;
let other: Uint8Array;

beforeAll(async () => {
	signed = await signedPaper();
	otherSigned = await signedPaper({ id: "7ZZZZZZZZZZZZZZZZZZZZZZZZZ", result: "Pass" });
	[pdf, other] = [await nodePaper.draw(signed), await nodePaper.draw(otherSigned)];
});

type Make = () => Promise<Uint8Array>;

async function said(file: Uint8Array) {
	const { verdict, errors } = await verifiedPaper(file);
	return { verdict, codes: errors.map(({ code }) => code) };
}

async function attach(document: PDFDocument, text = signed): Promise<void> {
	const bytes = new TextEncoder().encode(text);
	await document.attach(bytes, `${text.length}.json`, { afRelationship: AFRelationship.Source });
}

/** The pages as something else in a document of another, the credential attached again. */
async function drawnInto(paper: Uint8Array, as: "form" | "picture"): Promise<Uint8Array> {
	const [from, to] = [await PDFDocument.load(paper), await PDFDocument.create()];
	const pictures = as === "picture" ? await drawPages(paper, 100) : [];
	for (const [index, page] of from.getPages().entries()) {
		const [width, height] = [page.getWidth(), page.getHeight()];
		const sheet = to.addPage([width, height]);
		const picture = pictures[index];
		if (picture === undefined) sheet.drawPage(await to.embedPage(page));
		else sheet.drawImage(await to.embedPng(picture.toBuffer("image/png")), { x: 0, y: 0, width, height });
	}
	await attach(to);
	return await to.save();
}

async function locked(userPassword: string): Promise<Uint8Array> {
	return await edited(await copied(pdf), async (document) => {
		await attach(document);
		document.encrypt({ userPassword, ownerPassword: "owner" });
	});
}

/** A field for a signature that is not seen, as programs that sign append it. */
const signIncrementally: Make = () =>
	edited(
		pdf,
		({ context, catalog }) => {
			const value = {
				Type: "Sig",
				Filter: "Adobe.PPKLite",
				SubFilter: "ETSI.CAdES.detached",
				M: PDFString.of("D:2026"),
			};
			const field = { Type: "Annot", Subtype: "Widget", FT: "Sig", T: PDFString.of("S1"), Rect: [0, 0, 0, 0], F: 132 };
			const widget = context.register(context.obj({ ...field, V: context.register(context.obj(value)) }));
			catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: [widget], SigFlags: 3 }));
		},
		{ incremental: true },
	);

describe("what was only saved again is valid", () => {
	const same: Readonly<Record<string, Make>> = {
		"with object streams": () => resaved(pdf, true),
		"without them": () => resaved(pdf, false),
		"linearised, its first page and that page's table first": () => linearised(pdf),
		"page by page into a new document": async () => edited(await copied(pdf), (document) => attach(document)),
		"turned on its side": () => edited(pdf, (document) => document.getPage(0).setRotation(degrees(90))),
		"with another title and author": () =>
			edited(pdf, (document) => {
				document.setTitle("Scan 1");
				document.setAuthor("Office");
			}),
	};

	test.each(Object.entries(same))("%s", async (_, make) => {
		expect(await said(await make())).toEqual({ verdict: "valid", codes: [] });
	});
});

describe("what may show something else, or not, is undetermined", () => {
	const open: Readonly<Record<string, readonly [make: Make, code: string]>> = {
		"locked against changes, with no password to open it": [() => locked(""), "PDF_ENCRYPTED"],
		"locked with a password": [() => locked("secret"), "PDF_ENCRYPTED"],
		"its pages drawn as forms": [() => drawnInto(pdf, "form"), "PDF_NOT_COMPARED"],
		"pictures of its pages": [() => drawnInto(pdf, "picture"), "PDF_NOT_COMPARED"],
		"pictures of another's pages": [() => drawnInto(other, "picture"), "PDF_NOT_COMPARED"],
		"on smaller paper": [
			() => edited(pdf, (document) => document.getPages().forEach((page) => page.scale(0.7, 0.7))),
			"PDF_NOT_COMPARED",
		],
		"signed by somebody at its end": [signIncrementally, "PDF_INCREMENTAL_UPDATE"],
	};

	test.each(Object.entries(open))("%s", async (_, [make, code]) => {
		expect(await said(await make())).toEqual({ verdict: "undetermined", codes: [code] });
	});
});

describe("what says something else, or nothing, is invalid", () => {
	const wrong: Readonly<Record<string, readonly [make: Make, code: string]>> = {
		"without what was attached": [() => copied(pdf), "PDF_NO_CREDENTIAL"],
		"without its second page": [() => edited(pdf, (document) => document.removePage(1)), "PDF_TEXT_MISMATCH"],
		"with the pages of another behind it": [
			() =>
				edited(pdf, async (document) => {
					const from = await PDFDocument.load(other);
					for (const page of await document.copyPages(from, from.getPageIndices())) document.addPage(page);
				}),
			"PDF_TEXT_MISMATCH",
		],
		"linearised after a word was changed": [
			async () => linearised(await withAttachment(other, signed)),
			"PDF_TEXT_MISMATCH",
		],
		"with two credentials": [
			() => edited(pdf, (document) => attach(document, otherSigned)),
			"PDF_MULTIPLE_CREDENTIALS",
		],
		"the page of another around it": [() => drawnInto(other, "form"), "PDF_TEXT_MISMATCH"],
		"the page of another around it, on smaller paper": [
			async () =>
				edited(await drawnInto(other, "form"), (document) =>
					document.getPages().forEach((page) => page.scale(0.7, 0.7)),
				),
			"PDF_TEXT_MISMATCH",
		],
	};

	test.each(Object.entries(wrong))("%s", async (_, [make, code]) => {
		expect(await said(await make())).toEqual({ verdict: "invalid", codes: [code] });
	});
});
