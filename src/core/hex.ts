/** The bytes that a text of hexadecimal digits writes, two digits a byte. */
export function bytesOfHex(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length / 2);
	for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
	return bytes;
}
