import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import { AFRelationship, PDFDocument, type PDFFont, type PDFPage, rgb } from "pdf-lib";
import QRCode from "qrcode";

/** A line of text: its baseline's left end in points from the page's top left corner. */
export interface PlainLine {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

export interface PlainPaper {
	/** The lines of each page, A4 landscape. Where they stand is handed in, so that laying out costs nothing here. */
	readonly pages: readonly (readonly PlainLine[])[];
	/** The signed credential, which is attached. */
	readonly signed: string;
	/** What the code on the first page says. */
	readonly code: string;
}

const [width, height, margin] = [841.89, 595.28, 30];
const ink = rgb(0.07, 0.21, 0.36);
const slices = ["latin", "cyrillic", "cyrillic-ext"] as const;
type Slice = (typeof slices)[number];

/** Reads the fonts once, then draws papers as an ordinary user of pdf-lib does: each a new document from the start. */
export async function openPlainDrawer(): Promise<(paper: PlainPaper) => Promise<Uint8Array>> {
	const files = { sans: await readSlices("noto-sans", 400), serif: await readSlices("noto-serif", 600) };
	return async ({ pages, signed, code }) => {
		const document = await PDFDocument.create();
		// The two libraries work together; their types know of each other only in part.
		document.registerFontkit(fontkit as unknown as Parameters<PDFDocument["registerFontkit"]>[0]);
		const faces = { sans: await embed(document, files.sans), serif: await embed(document, files.serif) };
		for (const lines of pages) {
			const page = document.addPage([width, height]);
			page.drawRectangle({
				x: margin,
				y: margin,
				width: width - 2 * margin,
				height: height - 2 * margin,
				borderWidth: 1,
				borderColor: ink,
			});
			for (const line of lines) drawLine(page, line, line.size < 12 ? faces.sans : faces.serif);
		}
		drawCode(document.getPage(0), code);
		await document.attach(new TextEncoder().encode(signed), "credential.json", {
			mimeType: "application/vc",
			afRelationship: AFRelationship.Source,
		});
		return document.save();
	};
}

type Slices<T> = Readonly<Record<Slice, T>>;

async function readSlices(family: string, weight: number): Promise<Slices<Uint8Array>> {
	const require = createRequire(import.meta.url);
	const read = (slice: Slice) =>
		readFile(require.resolve(`@fontsource/${family}/files/${family}-${slice}-${weight}-normal.woff`));
	return { latin: await read("latin"), cyrillic: await read("cyrillic"), "cyrillic-ext": await read("cyrillic-ext") };
}

async function embed(document: PDFDocument, files: Slices<Uint8Array>): Promise<Slices<PDFFont>> {
	const open = (slice: Slice) => document.embedFont(files[slice], { subset: true });
	return { latin: await open("latin"), cyrillic: await open("cyrillic"), "cyrillic-ext": await open("cyrillic-ext") };
}

function drawLine(page: PDFPage, { text, x, y, size }: PlainLine, fonts: Slices<PDFFont>): void {
	let at = x;
	for (const part of text.match(/[ӨөҮүҚқҒғӘәІі]+|[\u0400-\u045f]+|[^\u0400-\u052f]+/gu) ?? []) {
		const font =
			fonts[/^[ӨөҮүҚқҒғӘә]/u.test(part) ? "cyrillic-ext" : /^[\u0400-\u045f]/u.test(part) ? "cyrillic" : "latin"];
		page.drawText(part, { x: at, y: height - y, size, font, color: ink });
		at += font.widthOfTextAtSize(part, size);
	}
}

function drawCode(page: PDFPage, text: string): void {
	const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
	const cell = 88 / size;
	for (const [index, dark] of data.entries()) {
		if (dark === 0) continue;
		const [column, row] = [index % size, Math.floor(index / size)];
		page.drawRectangle({ x: 700 + column * cell, y: 140 - row * cell, width: cell, height: cell, color: rgb(0, 0, 0) });
	}
}
