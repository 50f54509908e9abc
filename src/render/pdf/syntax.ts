// The file's syntax (ISO 32000-1 §7.3) is written as strings whose characters are its bytes.

/** A number with at most two decimals, no exponent, no negative zero. */
export function number(value: number): string {
	const rounded = Math.round(value * 100) / 100;
	return String(rounded === 0 ? 0 : rounded);
}

export function numbers(...values: readonly number[]): string {
	return values.map(number).join(" ");
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

/** A text string (§7.9.2.2): as it is where it is ASCII, else in UTF-16 with its mark. */
export function textString(text: string): string {
	if (/^[\x20-\x7e]*$/.test(text)) return literal(text);
	return literal(
		`\xfe\xff${Array.from({ length: text.length }, (_, index) => twoBytes(text.charCodeAt(index))).join("")}`,
	);
}

/** A moment (§7.9.4) in UTC. */
export function dateString(date: Date): string {
	return `(D:${date
		.toISOString()
		.replace(/\.\d+Z$/, "Z")
		.replace(/[-:T]/g, "")})`;
}

export function twoBytes(value: number): string {
	return String.fromCharCode((value >> 8) & 0xff, value & 0xff);
}

export function hexString(bytes: Uint8Array): string {
	return `<${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}>`;
}

export function bytesOf(syntax: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(syntax.length);
	for (let index = 0; index < syntax.length; index++) bytes[index] = syntax.charCodeAt(index);
	return bytes;
}
