import type { Language } from "../../core/languages.ts";
import type { RenderAssets } from "../assets.ts";
import { idIn, numberOf, readOwn, serviceOf } from "../certificate-facts.ts";
import { fontsOf } from "../landscape-1/book.ts";
import { drawBorder, guilloche } from "../landscape-1/border.ts";
import { pageHeight, pageWidth } from "../landscape-1/grid.ts";
import { accentOf } from "../landscape-1/palette.ts";
import { Pen } from "../landscape-1/pen.ts";
import { Canvas } from "../pdf/canvas.ts";
import { DocumentFonts } from "../pdf/document-fonts.ts";
import { writeCollection } from "../pdf/write-collection.ts";
import { renderCertificate } from "../render-certificate.ts";
import { type Cover, drawCover, holderIn, type Listed } from "./cover.ts";
import { say } from "./words.ts";

/** A promotion file as somebody wants it. */
export interface PromotionFile {
	/** One person's certificates, byte for byte as issued, in the order in which they are to come. */
	readonly signed: readonly string[];
	readonly language: Language;
	/** ISO day on which it is made. */
	readonly made: string;
}

/**
 * A list of certificates and then their papers as one PDF/A-3b file; the same on the same day. No credential is attached:
 * each certificate is checked by the code on its own page. TypeError when one is not ours or cannot be drawn any more.
 */
export async function promotionFile(file: PromotionFile, assets: RenderAssets): Promise<Uint8Array> {
	const { signed, language, made } = file;
	const listed = signed.map((text, index) => listedOf(text, index + 1, assets));
	const [first] = listed;
	if (first === undefined) throw new TypeError("there is no certificate to put into the file");
	const cover: Cover = { listed, language, made, address: serviceOf(first.certificate) };
	const book = fontsOf(assets);
	const pen = new Pen(book);
	const parts: { title: string; pdf: Uint8Array }[] = [];
	for (const [index, text] of signed.entries()) {
		parts.push({ title: titleOf(listed[index]), pdf: await renderCertificate(text, assets) });
	}
	const seed = assets.sha256(
		new TextEncoder().encode([made, ...listed.map(({ certificate }) => idIn(certificate.id))].join(" ")),
	);
	const drawn = await book.complete(() => {
		const fonts = new DocumentFonts();
		return { fonts, pages: drawCover(cover, fonts, pen), holder: holderIn(cover, pen) };
	});
	const title = say("fileTitle", language, { name: drawn.holder });
	return await writeCollection({
		cover: { pages: drawn.pages, fonts: drawn.fonts, forms: coverForms(seed) },
		parts,
		description: { title, author: first.certificate.issuer.name.en, subject: say("itself", language), language },
		date: new Date(`${made}T00:00:00Z`),
		fileId: seed.slice(0, 16),
	});
}

function listedOf(signed: string, place: number, assets: RenderAssets): Listed {
	const certificate = readOwn(signed);
	return { place, certificate, number: numberOf(certificate, assets) };
}

function titleOf(listed: Listed | undefined): string {
	return listed === undefined ? "" : `${listed.certificate.course.code}  ${listed.number}`;
}

/** The border of the papers, woven of all their ids. */
function coverForms(seed: Uint8Array) {
	const accent = accentOf("");
	const border = new Canvas(pageWidth, pageHeight, new DocumentFonts());
	drawBorder(border, accent);
	return { B: { operators: border.toString(), box: [0, 0, pageWidth, pageHeight] }, G: guilloche(seed, accent) };
}
