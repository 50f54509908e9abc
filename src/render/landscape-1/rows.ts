import type { Canvas } from "../pdf/canvas.ts";
import type { Block, Pen } from "./pen.ts";

/** A piece of a column that is never cut: its height with the air below it, and how to draw it. */
export interface Row {
	readonly height: number;
	readonly draw: (canvas: Canvas, x: number, y: number) => void;
}

/** Blocks one under the other, with `air` points below. */
export function rowOf(blocks: readonly Block[], air: number, pen: Pen): Row {
	return {
		height: heightOf(blocks) + air,
		draw: (canvas, x, top) => {
			let y = top;
			for (const block of blocks) y = pen.draw(canvas, block, x, y);
		},
	};
}

/** A row of a numbered list: the number hangs on the left of the text. */
export function numberedRow(number: Block, blocks: readonly Block[], indent: number, air: number, pen: Pen): Row {
	const text = rowOf(blocks, air, pen);
	return {
		height: text.height,
		draw: (canvas, x, y) => {
			pen.draw(canvas, number, x, y);
			text.draw(canvas, x + indent, y);
		},
	};
}

export function heightOf(parts: readonly { readonly height: number }[]): number {
	return parts.reduce((sum, { height }) => sum + height, 0);
}

export function fitsColumn(rows: readonly Row[], room: number): boolean {
	return heightOf(rows) <= room;
}

/** Draws rows from `top` as far as they fit above `end`, at least one; answers the rest. */
export function flow(canvas: Canvas, rows: readonly Row[], x: number, top: number, end: number): readonly Row[] {
	let y = top;
	for (const [index, row] of rows.entries()) {
		if (index > 0 && y + row.height > end) return rows.slice(index);
		row.draw(canvas, x, y);
		y += row.height;
	}
	return [];
}
