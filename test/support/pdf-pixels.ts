import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const require = createRequire(import.meta.url);
const pdfjs = dirname(require.resolve("pdfjs-dist/package.json"));

/** Draws the pages of a PDF as a reader would see them; `dpi` dots an inch. */
export async function drawPages(pdf: Uint8Array, dpi = 72): Promise<readonly Canvas[]> {
	const document = await openPdf(pdf);
	const pages: Canvas[] = [];
	for (let number = 1; number <= document.numPages; number++) pages.push(await draw(document, number, dpi));
	await document.destroy();
	return pages;
}

/** Draws one page (from 1). */
export async function drawPage(pdf: Uint8Array, number: number, dpi = 72): Promise<Canvas> {
	const document = await openPdf(pdf);
	const page = await draw(document, number, dpi);
	await document.destroy();
	return page;
}

/** The words on each page, as a search in a reader would find them. */
export async function pdfText(pdf: Uint8Array): Promise<readonly string[]> {
	const document = await openPdf(pdf);
	const pages: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const { items } = await (await document.getPage(number)).getTextContent();
		pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
	}
	await document.destroy();
	return pages;
}

export interface TextItem {
	readonly text: string;
	/** Points from the page's left and top edge; the baseline's left end. */
	readonly x: number;
	readonly baseline: number;
	readonly width: number;
	readonly size: number;
}

/** Where the words of a page (from 1) stand. */
export async function textItems(pdf: Uint8Array, number: number): Promise<readonly TextItem[]> {
	const document = await openPdf(pdf);
	const page = await document.getPage(number);
	const { height } = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent();
	const found = items.flatMap((item) => {
		if (!("str" in item) || item.str.trim() === "") return [];
		const [size = 0, , , , x = 0, y = 0] = item.transform as readonly number[];
		return [{ text: item.str, x, baseline: height - y, width: item.width, size }];
	});
	await document.destroy();
	return found;
}

/** The text of the QR code on a picture; `undefined` when none can be read. */
export async function readQr(canvas: Canvas): Promise<string | undefined> {
	const wasmBinary = readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm"));
	prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });
	const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
	const [found] = await readBarcodes({ data, width, height, colorSpace: "srgb" } as ImageData, { formats: ["QRCode"] });
	return found?.text;
}

type Document = Awaited<ReturnType<typeof openPdf>>;

function openPdf(pdf: Uint8Array) {
	const standardFontDataUrl = `${join(pdfjs, "standard_fonts")}/`;
	return getDocument({ data: new Uint8Array(pdf), standardFontDataUrl, verbosity: 0 }).promise;
}

async function draw(document: Document, number: number, dpi: number): Promise<Canvas> {
	const page = await document.getPage(number);
	const viewport = page.getViewport({ scale: dpi / 72 });
	const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
	// pdf.js knows only the browser's canvas by type; the one here has the same methods.
	await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
	return canvas;
}
