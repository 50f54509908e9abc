export function hex(bytes: Uint8Array): string {
	let text = "";
	for (const byte of bytes) text += hexBytes[byte];
	return text;
}

const hexBytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The bytes that a text of hexadecimal digits writes, two digits a byte. */
export function bytesOfHex(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length / 2);
	for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
	return bytes;
}
