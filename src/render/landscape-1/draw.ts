import { certificateNumber, printedNumber } from "../../core/crockford.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { RenderAssets } from "../assets.ts";
import { Canvas } from "../pdf/canvas.ts";
import { DocumentFonts } from "../pdf/document-fonts.ts";
import { type DocumentContent, writeDocument } from "../pdf/write-document.ts";
import { FontBook } from "../type/font-book.ts";
import { guilloche } from "./border.ts";
import { drawFirstPage } from "./first-page.ts";
import fonts from "./fonts.json" with { type: "json" };
import { pageHeight, pageWidth } from "./grid.ts";
import { accentOf } from "./palette.ts";
import { drawFollowingPages } from "./second-page.ts";
import { Pen } from "./pen.ts";
import { Speaker } from "./wording.ts";
import { say } from "./words.ts";

const books = new WeakMap<RenderAssets, FontBook>();

/** Draws a certificate in the layout landscape, version 1. */
export async function drawLandscape1(
	certificate: MicroCertificate,
	signed: string,
	assets: RenderAssets,
): Promise<Uint8Array> {
	const book = books.get(assets) ?? new FontBook(assets, fonts);
	books.set(assets, book);
	let drawn = drawPages(certificate, assets, book);
	while (await book.loadMissing()) drawn = drawPages(certificate, assets, book);
	return writeDocument({ ...drawn, ...describe(certificate, signed, assets) });
}

type Drawn = Pick<DocumentContent, "pages" | "fonts" | "forms">;

function drawPages(certificate: MicroCertificate, assets: RenderAssets, book: FontBook): Drawn {
	const documentFonts = new DocumentFonts();
	const pen = new Pen(book);
	const speaker = new Speaker(certificate.paper.languages);
	const id = certificate.id.slice(certificate.id.lastIndexOf("/") + 1).toUpperCase();
	const digest = assets.sha256(new TextEncoder().encode(id));
	const number = printedNumber(certificateNumber(digest));
	const pages: Canvas[] = [];
	const newPage = (): Canvas => {
		const canvas = new Canvas(pageWidth, pageHeight, documentFonts);
		pages.push(canvas);
		return canvas;
	};
	drawFirstPage(newPage(), certificate, number, speaker, pen);
	drawFollowingPages(newPage, certificate, number, speaker, pen);
	const forms = { G: guilloche(digest, accentOf(certificate.course.track)) };
	return { pages, fonts: documentFonts, forms };
}

function describe(
	{ course, issuer, issued, paper }: MicroCertificate,
	signed: string,
	assets: RenderAssets,
): Omit<DocumentContent, keyof Drawn> {
	const date = new Date(issued);
	if (Number.isNaN(date.getTime())) throw new TypeError("the credential's validFrom is no date");
	const bytes = new TextEncoder().encode(signed);
	const language = paper.languages[0] ?? "en";
	return {
		title: `${say(course.kind === "attendance" ? "cert.attendanceTitle" : "cert.microTitle", "en")}: ${course.title.en}`,
		author: issuer.name.en,
		subject: course.summary,
		language,
		date,
		fileId: assets.sha256(bytes).slice(0, 16),
		attachment: {
			name: "credential.json",
			mimeType: "application/vc",
			description: "The signed credential (W3C Verifiable Credential)",
			bytes,
		},
	};
}
