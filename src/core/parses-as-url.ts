/**
 * Whether `new URL` takes the text. Node 20 answers `URL.canParse` wrongly, once it is asked often, for texts with letters
 * such as ü (all below U+0100 and one beyond U+007F), and only for those; `new URL` is right about all.
 */
export function parsesAsUrl(text: string): boolean {
	if (isAscii.test(text)) return URL.canParse(text);
	try {
		return new URL(text).href !== "";
	} catch {
		return false;
	}
}

// oxlint-disable-next-line no-control-regex -- ASCII has them
const isAscii = /^[\u0000-\u007F]*$/;
