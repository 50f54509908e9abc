import type { Language } from "../../core/languages.ts";
import { readVerificationReport, type VerificationFindings } from "../../core/verification-report/read-report.ts";
import type { RenderAssets } from "../assets.ts";
import fonts from "../landscape-1/fonts.json" with { type: "json" };
import { Pen } from "../landscape-1/pen.ts";
import { Canvas } from "../pdf/canvas.ts";
import { DocumentFonts } from "../pdf/document-fonts.ts";
import { startDocuments, writeDocument } from "../pdf/write-document.ts";
import { FontBook } from "../type/font-book.ts";
import { drawCover } from "./cover.ts";
import { bottom, label, left, pageHeight, pageWidth, right } from "./page-look.ts";
import { drawResults, tableTop } from "./result-table.ts";
import { say } from "./words.ts";

/**
 * A signed verification report as a PDF for the file, with the report itself attached. Equal reports give equal bytes.
 * Throws SCHEMA_INVALID for anything else than such a report.
 */
export async function drawReport(signed: string, language: Language, assets: RenderAssets): Promise<Uint8Array> {
	const findings = readVerificationReport(JSON.parse(signed));
	const book = new FontBook(assets, fonts);
	const pen = new Pen(book);
	const drawn = await book.complete(() => drawPages(findings, language, pen));
	const bytes = new TextEncoder().encode(signed);
	const blank = drawn.pages.map(() => new Canvas(pageWidth, pageHeight, new DocumentFonts()));
	const title = say("title", language);
	const start = startDocuments({
		pages: blank,
		fonts: new DocumentFonts(),
		forms: {},
		description: { title, author: findings.issuer.name ?? findings.issuer.id, subject: title, language },
		attachmentName: "verification-report.json",
	});
	return writeDocument(start, {
		...drawn,
		forms: {},
		pictures: {},
		date: new Date(findings.endedAt),
		fileId: assets.sha256(bytes).slice(0, 16),
		attachment: { mimeType: "application/vc", description: "The signed verification report", bytes },
	});
}

function drawPages(findings: VerificationFindings, language: Language, pen: Pen) {
	const fonts = new DocumentFonts();
	const pages: Canvas[] = [];
	let done = 0;
	do {
		const canvas = new Canvas(pageWidth, pageHeight, fonts);
		const y = pages.length === 0 ? drawCover(canvas, findings, language, pen) : tableTop;
		const rows = findings.rows.slice(done, done + rowsTried);
		done += drawResults(canvas, rows, { first: done + 1, y, language, pen });
		pages.push(canvas);
	} while (done < findings.rows.length);
	numberPages(pages, language, pen);
	return { pages, fonts };
}

/** More than a page takes. */
const rowsTried = 100;

function numberPages(pages: readonly Canvas[], language: Language, pen: Pen): void {
	pages.forEach((canvas, index) => {
		const words = say("page", language, { page: String(index + 1), pages: String(pages.length) });
		pen.draw(canvas, pen.block(words, right - left, label, language), left, bottom);
	});
}
