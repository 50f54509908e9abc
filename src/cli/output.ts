import { stripVTControlCharacters } from "node:util";
import { wantsPlainText } from "../config.ts";

/** Data goes to stdout, everything else to stderr; colour only for a person at a terminal who has not said NO_COLOR. */
export function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

export function say(line: string): void {
	process.stderr.write(`${line}\n`);
}

const ansi = { red: 31, green: 32, yellow: 33, dim: 2 } as const;
export type Colour = keyof typeof ansi;

export function paint(style: Colour, text: string): string {
	const plain = wantsPlainText || !process.stdout.isTTY;
	return plain ? text : `\u001B[${ansi[style]}m${text}\u001B[0m`;
}

/** Columns as wide as their widest cell; the last one is left as it is. */
export function table(rows: readonly (readonly string[])[]): string {
	const widths = rows.reduce<number[]>(
		(held, row) => row.map((cell, column) => Math.max(held[column] ?? 0, displayWidth(cell))),
		[],
	);
	const line = (row: readonly string[]): string =>
		row.map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0))).join("  ");
	return rows.map(line).join("\n");
}

/** Text of outside data as one safe line: no control character reaches the terminal. */
export function plainLine(text: string): string {
	return stripVTControlCharacters(text).replace(/\p{Cc}|\p{Bidi_Control}/gu, "\uFFFD");
}

function pad(text: string, width: number): string {
	return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** Chinese and the like take two columns each. */
function displayWidth(text: string): number {
	const visible = Array.from(stripVTControlCharacters(text));
	return visible.reduce(
		(sum, character) => sum + (/\p{Script=Han}|[\u3000-\u303F\uFF00-\uFF60]/u.test(character) ? 2 : 1),
		0,
	);
}
