import type { PagePlace } from "../../core/report.ts";
import { openPdf, type PdfTask } from "../open-pdf.ts";
import { isModest } from "./modest.ts";

/** A page as a reader shows it; lengths in points. */
export interface DrawnPage {
	readonly width: number;
	readonly height: number;
	/** In the order in which they are drawn. */
	readonly texts: readonly PlacedText[];
	/** `undefined` where nothing can be drawn on. */
	picture(): Promise<Picture | undefined>;
}

export interface PlacedText {
	readonly text: string;
	readonly place: PagePlace;
}

/** Pixels as RGBA, so many to a point. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly scale: number;
	readonly data: ArrayLike<number>;
}

/** Something to draw on, in pixels; `undefined` where the host has nothing. */
export type CanvasMaker = (width: number, height: number) => Promise<HTMLCanvasElement | undefined>;

const maxPages = 16;
const maxTexts = 5_000;
const maxSide = 2_000;
const maxTimeMs = 4_000;
const scale = 2;

/** Opens a PDF of anybody's. Fails for one that is too large, too slow or not to be read. */
export async function withPages<Result>(
	pdf: Uint8Array,
	canvas: CanvasMaker,
	use: (pages: readonly DrawnPage[]) => Promise<Result>,
): Promise<Result> {
	if (!(await isModest(pdf))) throw new TypeError("this PDF is too large for a comparison");
	const task = await openPdf(pdf);
	const timer = setTimeout(() => void task.destroy(), maxTimeMs);
	try {
		const document = await task.promise;
		if (document.numPages > maxPages) throw new TypeError("this PDF has too many pages for a comparison");
		const pages: DrawnPage[] = [];
		for (let number = 1; number <= document.numPages; number++) {
			pages.push(await readPage(await document.getPage(number), canvas));
		}
		return await use(pages);
	} finally {
		clearTimeout(timer);
		await task.destroy();
	}
}

type Page = Awaited<ReturnType<Awaited<PdfTask["promise"]>["getPage"]>>;

async function readPage(page: Page, canvas: CanvasMaker): Promise<DrawnPage> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	if (!(width <= maxSide && height <= maxSide)) throw new TypeError("this page is too large for a comparison");
	const { items } = await page.getTextContent();
	if (items.length > maxTexts) throw new TypeError("this page has too many texts for a comparison");
	const texts = items.flatMap((item) => {
		if (!("str" in item) || item.str.trim() === "") return [];
		return [{ text: item.str, place: placeOf(item, transform) }];
	});
	return { width, height, texts, picture: () => drawPage(page, canvas) };
}

interface Item {
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
}

/** The box of a text from its baseline upwards, with y running downwards. */
function placeOf({ transform: text, width, height }: Item, page: readonly number[]): PagePlace {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
	const [x = 0, y = 0] = text.slice(4);
	return { x: a * x + c * y + e, y: b * x + d * y + f - height, width, height };
}

/** With all that a reader shows over a page: the looks of annotations and of fields. */
async function drawPage(page: Page, makeCanvas: CanvasMaker): Promise<Picture | undefined> {
	const viewport = page.getViewport({ scale });
	const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
	const canvas = await makeCanvas(width, height);
	if (canvas === undefined) return undefined;
	await page.render({ canvas, viewport }).promise;
	const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
	return data === undefined ? undefined : { width, height, scale, data };
}
