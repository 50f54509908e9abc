import type { Canvas } from "../pdf/canvas.ts";
import { type QrCode, quietZone } from "../qr.ts";
import { bottom, columnStart, right } from "./grid.ts";
import { ink, paper, softInk } from "./palette.ts";
import type { Block, Pen, Style } from "./pen.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import { oneLine, type Pair, type Speaker } from "./wording.ts";
import { parsesAsUrl } from "../../core/parses-as-url.ts";

export const verificationHeight = 104;

const small: Style = { face: sans, size: sizes.label, colour: softInk, leading: 1.28 };
const strong: Style = { face: sansBold, size: sizes.text, colour: ink };

/** Where a certificate is checked: by its code, by its address, by its number. */
export interface Verification {
	readonly code: QrCode;
	readonly address: string;
	/** In groups, as it is typed. */
	readonly number: string;
}

/** The code, and in words where to check and what to trust; at the foot of the page, on the right. */
export function drawVerification(canvas: Canvas, verification: Verification, speaker: Speaker, pen: Pen): void {
	const edge = drawCode(canvas, verification.code);
	const start = columnStart(7) + 14;
	const blocks = verificationBlocks(verification, edge - 6 - start, speaker, pen);
	let at = bottom - blocks.reduce((sum, { height }) => sum + height, 0);
	for (const block of blocks) at = pen.draw(canvas, block, start, at);
}

/** Draws the code (picture `Q`) black on white with its quiet zone, at least 30 mm wide; answers where that begins. */
function drawCode(canvas: Canvas, { size }: QrCode): number {
	const module = verificationHeight / (size + quietZone);
	const [side, quiet] = [size * module, quietZone * module];
	const [x, y] = [right - side - quiet, bottom - side - quiet];
	canvas.rectangle(x, y, side + 2 * quiet, side + 2 * quiet, paper);
	canvas.ornament("/Q Do", right - side, bottom, side);
	return x;
}

function verificationBlocks(
	{ address, number }: Verification,
	width: number,
	speaker: Speaker,
	pen: Pen,
): readonly Block[] {
	const host = parsesAsUrl(address) ? new URL(address).host : address;
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
