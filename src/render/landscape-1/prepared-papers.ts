import { Canvas } from "../pdf/canvas.ts";
import { DocumentFonts } from "../pdf/document-fonts.ts";
import { type SharedStart, startDocuments } from "../pdf/write-document.ts";
import type { FontBook } from "../type/font-book.ts";
import { drawBorder } from "./border.ts";
import { prepareFirstPage } from "./first-page.ts";
import { pageHeight, pageWidth } from "./grid.ts";
import { accentOf } from "./palette.ts";
import type { Award, PaperTemplate } from "./paper-template.ts";
import { Pen } from "./pen.ts";
import { prepareFollowingPages } from "./second-page.ts";
import { specimens } from "./specimens.ts";
import { Speaker } from "./wording.ts";
import { say } from "./words.ts";

/** Draws what a page says about one holder. */
export type DrawAward = (canvas: Canvas, award: Award) => void;

/** All papers of a template: what they share is drawn and written, and each page knows how it is completed. */
export interface PreparedPaper {
	readonly pages: readonly Canvas[];
	readonly start: SharedStart;
	readonly fonts: DocumentFonts;
	readonly complete: readonly DrawAward[];
}

export interface OwnPages {
	readonly pages: readonly Canvas[];
	readonly fonts: DocumentFonts;
}

/** A service has some hundred templates; each takes about a tenth of a megabyte. */
const maxPapers = 128;

/** Prepares papers, and keeps those that were asked for last. */
export class PreparedPapers {
	readonly #book: FontBook;
	readonly #pen: Pen;
	readonly #papers = new Map<string, PreparedPaper>();

	constructor(book: FontBook) {
		this.#book = book;
		this.#pen = new Pen(book);
	}

	/** Made of the template alone, so a paper is the same whether it was kept or not. */
	async paperFor(template: PaperTemplate): Promise<PreparedPaper> {
		const key = JSON.stringify(template);
		const paper = this.#papers.get(key) ?? (await this.#book.complete(() => prepare(template, this.#pen)))();
		this.#papers.delete(key);
		this.#papers.set(key, paper);
		const [oldest] = this.#papers.keys();
		if (this.#papers.size > maxPapers && oldest !== undefined) this.#papers.delete(oldest);
		return paper;
	}

	/** What the pages of one holder's paper have of their own. */
	async complete({ pages, fonts: shared, complete }: PreparedPaper, award: Award): Promise<OwnPages> {
		return this.#book.complete(() => {
			const fonts = new DocumentFonts(shared);
			const own = pages.map(({ width, height }, index) => {
				const canvas = new Canvas(width, height, fonts);
				complete[index]?.(canvas, award);
				return canvas;
			});
			return { pages: own, fonts };
		});
	}
}

/** Writing the shared part is left to the end, when all fonts are there. */
function prepare(template: PaperTemplate, pen: Pen): () => PreparedPaper {
	const fonts = new DocumentFonts();
	const speaker = new Speaker(template.paper.languages);
	const pages: Canvas[] = [];
	const newPage = (): Canvas => {
		const canvas = new Canvas(pageWidth, pageHeight, fonts);
		pages.push(canvas);
		return canvas;
	};
	const first = prepareFirstPage(newPage(), template, speaker, pen);
	const complete = [first, ...prepareFollowingPages(newPage, template, speaker, pen)];
	for (const award of specimens(template)) {
		complete.forEach((draw) => draw(new Canvas(pageWidth, pageHeight, fonts), award));
	}
	const border = new Canvas(pageWidth, pageHeight, fonts);
	drawBorder(border, accentOf(template.course.track));
	const forms = { B: { operators: border.toString(), box: [0, 0, pageWidth, pageHeight] } };
	return () => {
		const description = describe(template);
		const start = startDocuments({ pages, fonts, forms, description, attachmentName: "credential.json" });
		return { pages, start, fonts, complete };
	};
}

function describe({ course, issuer, paper }: PaperTemplate) {
	const kind = say(course.kind === "attendance" ? "cert.attendanceTitle" : "cert.microTitle", "en");
	return {
		title: `${kind}: ${course.title.en}`,
		author: issuer.name.en,
		subject: course.summary,
		language: paper.languages[0] ?? "en",
	};
}
