// What pages draw is written as strings whose characters are bytes (ISO 32000-1 §7.8.2); all around it pdf-lib writes.

/** A number with at most two decimals, no exponent, no negative zero. */
export function number(value: number): string {
	const rounded = Math.round(value * 100) / 100;
	return String(rounded === 0 ? 0 : rounded);
}

export function numbers(...values: readonly number[]): string {
	return values.map(number).join(" ");
}

/** A number with at most four decimals, for what scales others. */
export function precise(value: number): string {
	const rounded = Math.round(value * 10_000) / 10_000;
	return String(rounded === 0 ? 0 : rounded);
}

/** `#rrggbb` as three components from 0 to 1. */
export function rgb(colour: string): string {
	const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
	return parts.map((part) => String(Math.round(part * 1000) / 1000)).join(" ");
}

/** A literal string of bytes. A bare carriage return would be read as a line feed (§7.3.4.2). */
export function literal(bytes: string): string {
	return `(${bytes.replace(/[()\\\r]/g, (byte) => (byte === "\r" ? "\\r" : `\\${byte}`))})`;
}

export function twoBytes(value: number): string {
	return String.fromCharCode((value >> 8) & 0xff, value & 0xff);
}
