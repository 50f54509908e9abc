import type { Canvas } from "../pdf/canvas.ts";
import { qrCode, quietZone } from "../qr.ts";
import { bottom, columnStart, right } from "./grid.ts";
import { ink, paper, softInk } from "./palette.ts";
import type { Block, Pen, Style } from "./pen.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import { oneLine, type Pair, type Speaker } from "./wording.ts";

/** 31 mm in points: the code without its quiet zone. */
const codeSide = 87.9;
export const verificationHeight = 104;

const small: Style = { face: sans, size: sizes.label, colour: softInk, leading: 1.28 };
const strong: Style = { face: sansBold, size: sizes.text, colour: ink };

/** The code, and in words where to check and what to trust; at the foot of the page, on the right. */
export function drawVerification(canvas: Canvas, address: string, number: string, speaker: Speaker, pen: Pen): void {
	const [x, y] = [right - codeSide, bottom - codeSide];
	const quiet = drawCode(canvas, address, x, y);
	const start = columnStart(7) + 14;
	const blocks = verificationBlocks(address, number, x - quiet - 6 - start, speaker, pen);
	let at = bottom - blocks.reduce((sum, { height }) => sum + height, 0);
	for (const block of blocks) at = pen.draw(canvas, block, start, at);
}

/** Draws the code black on white with its quiet zone; answers how wide that is. */
function drawCode(canvas: Canvas, address: string, x: number, y: number): number {
	const { size, runs } = qrCode(address);
	const module = codeSide / size;
	const quiet = quietZone * module;
	canvas.rectangle(x - quiet, y - quiet, codeSide + 2 * quiet, codeSide + 2 * quiet, paper);
	canvas.rectangles(
		runs.map((run) => [x + run.x * module, y + run.y * module, run.length * module, module]),
		"#000000",
	);
	return quiet;
}

function verificationBlocks(
	address: string,
	number: string,
	width: number,
	speaker: Speaker,
	pen: Pen,
): readonly Block[] {
	const host = URL.canParse(address) ? new URL(address).host : address;
	const scan = speaker.word("cert.scanToVerify");
	const numberLabel = speaker.word("cert.number");
	return [
		pen.block(oneLine(scan), width, small, scan.first.language),
		pen.block(address, width, strong, "en"),
		pen.block(oneLine(numberLabel), width, { ...small, leading: 1.7 }, numberLabel.first.language),
		pen.block(number, width, { ...strong, size: sizes.large }, "en"),
		...both(speaker.word("cert.checkDomain", { domain: host }), width, pen),
		...both(speaker.word("cert.pageIsRight"), width, pen),
	];
}

function both({ first, second }: Pair, width: number, pen: Pen): readonly Block[] {
	const blocks = [pen.block(first.text, width, small, first.language, true)];
	return second === undefined ? blocks : [...blocks, pen.block(second.text, width, small, second.language, true)];
}
