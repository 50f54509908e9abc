// Invisible signs that pasting leaves behind: ZERO WIDTH SPACE and the byte order mark.
const residue = /[\u200B\uFEFF]/g;

// Tab and every Unicode space except NARROW NO-BREAK SPACE, which joins suffixes in the Mongolian script.
const spaces = /[\t \u00A0\u1680\u2000-\u200A\u205F\u3000]+/g;

const controls = /[\p{Cc}\u2028\u2029]+/gu;

/** Without pasting residue; spaces of every kind become one plain space between words and none around them. */
export function cleanSpaces(text: string): string {
	return text.replace(residue, "").replace(spaces, " ").replace(/^ | $/g, "");
}

/** Clean spaces and Unicode NFC. */
export function cleanText(text: string): string {
	return cleanSpaces(text).normalize("NFC");
}

/** `cleanText` as one line: line breaks and other control characters count as spaces. */
export function cleanLine(text: string): string {
	return cleanText(text.replace(controls, " "));
}
