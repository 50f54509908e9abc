import { nameLine } from "../../core/holder-name.ts";
import type { Language } from "../../core/languages.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";
import { stampBorder } from "../landscape-1/border.ts";
import { dayInWords } from "../landscape-1/dates.ts";
import { bottom, columnStart, columnsWide, left, margin, pageHeight, pageWidth, right } from "../landscape-1/grid.ts";
import { holderBlocks, spellings } from "../landscape-1/holder-lines.ts";
import { accentOf, hairline, ink, softInk } from "../landscape-1/palette.ts";
import type { Pen, Style } from "../landscape-1/pen.ts";
import { flow, heightOf, type Row, rowOf } from "../landscape-1/rows.ts";
import { sans, sansBold, serifBold, sizes } from "../landscape-1/type-scale.ts";
import { say as sayOnPaper } from "../landscape-1/words.ts";
import { Canvas } from "../pdf/canvas.ts";
import type { DocumentFonts } from "../pdf/document-fonts.ts";
import { certificateRow, headRow, sumRow } from "./table.ts";
import { say } from "./words.ts";
import { parsesAsUrl } from "../../core/parses-as-url.ts";

/** A certificate on the list. */
export interface Listed {
	/** From 1 on. */
	readonly place: number;
	readonly certificate: MicroCertificate;
	/** In groups, as it is typed. */
	readonly number: string;
}

export interface Cover {
	readonly listed: readonly Listed[];
	readonly language: Language;
	/** ISO day on which the list is made. */
	readonly made: string;
	/** Where the service is. */
	readonly address: string;
}

const small: Style = { face: sans, size: sizes.text, colour: softInk };
const strong: Style = { face: sansBold, size: sizes.text, colour: ink };

/** The list in front of the papers, on as many pages as it takes. Nothing on it is signed, and it says so. */
export function drawCover(cover: Cover, fonts: DocumentFonts, pen: Pen): readonly Canvas[] {
	const { listed, language } = cover;
	const foot = footRow(cover, pen);
	const pages: Canvas[] = [];
	let rest: readonly Row[] = [
		...listed.map((one) => certificateRow(one, language, pen)),
		sumRow(listed, language, pen),
	];
	while (rest.length > 0 || pages.length === 0) {
		const canvas = new Canvas(pageWidth, pageHeight, fonts);
		stampBorder(canvas);
		const top = pages.length === 0 ? drawHeading(canvas, cover, pen) : margin;
		const head = headRow(language, pen);
		head.draw(canvas, left, top);
		rest = flow(canvas, rest, left, top + head.height, bottom - foot.height - 16);
		foot.draw(canvas, left, bottom - foot.height);
		pages.push(canvas);
	}
	pages.forEach((canvas, index) => drawPageNumber(canvas, cover, { page: index + 1, pages: pages.length }, pen));
	return pages;
}

/** The holder's name in the spelling that a language puts first. */
export function holderIn({ listed: [first], language }: Pick<Cover, "listed" | "language">, pen: Pen): string {
	if (first === undefined) return "";
	const { holder } = first.certificate;
	const [parts] = spellings(holder, language, pen);
	return parts === undefined ? "" : nameLine(parts, holder.order);
}

function drawHeading(canvas: Canvas, { listed: [first], language }: Cover, pen: Pen): number {
	const style: Style = { face: serifBold, size: sizes.title, colour: ink };
	const title = pen.block(say("title", language), columnsWide(12), style, language);
	const holder = first === undefined ? [] : holderBlocks(first.certificate.holder, language, columnsWide(12), pen);
	canvas.rectangle(left, margin, 34, 2.2, accentOf(""));
	return [title, ...holder].reduce((y, block) => pen.draw(canvas, block, left, y), margin + 8) + 16;
}

/** How to check what is listed; on the right the two things to mind. */
function footRow({ language, address }: Cover, pen: Pen): Row {
	const host = parsesAsUrl(address) ? new URL(address).host : address;
	const half = columnsWide(6) - 12;
	const say1 = (text: string, style: Style) => pen.block(text, half, style, language);
	const steps = [
		say1(sayOnPaper("cert.howToVerify", language), strong),
		say1(say("each", language, { address }), { ...small, colour: ink }),
	];
	const cautions = [
		say1(say("itself", language), strong),
		say1(sayOnPaper("cert.checkDomain", language, { domain: host }), small),
		say1(sayOnPaper("verify.compareName", language), small),
	];
	const height = Math.max(heightOf(steps), heightOf(cautions)) + 12;
	return {
		height,
		draw: (canvas, x, y) => {
			canvas.line(left, y - 8, right, y - 8, hairline, 0.5);
			rowOf(steps, 0, pen).draw(canvas, x, y);
			rowOf(cautions, 0, pen).draw(canvas, columnStart(7), y);
		},
	};
}

function drawPageNumber(
	canvas: Canvas,
	{ language, made }: Cover,
	place: { readonly page: number; readonly pages: number },
	pen: Pen,
): void {
	const values = { day: dayInWords(made, language), page: String(place.page), pages: String(place.pages) };
	const style: Style = { face: sans, size: sizes.label, colour: softInk };
	const block = pen.block(say("made", language, values), columnsWide(6), style, language);
	pen.draw(canvas, block, right - block.width, bottom - block.height + 2);
}
