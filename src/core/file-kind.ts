/** `text`: what may be JSON or a JWT. `foreign`: what holds no credential in a way that is known here. */
export type FileKind = "pdf" | "png" | "svg" | "text" | "foreign";

/** Nearly everything that is handed in begins with it. */
const openingBrace = 0x7b;
const pngSignature = "\x89PNG\r\n\x1a\n";
/** First bytes of pictures, archives and films that carry no credential. */
const foreignMarks = ["\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF", "PK\x03\x04"] as const;

/**
 * What a file is, by its first bytes; names and announced types are its sender's word. What starts as JSON is JSON,
 * whatever stands in it (threat 80). A PDF may have something before its header.
 */
export function fileKind(file: Uint8Array): FileKind {
	if (file[0] === openingBrace) return "text";
	const start = String.fromCharCode(...file.subarray(0, 4096));
	const first = start.replace(/^\xef\xbb\xbf/, "").trimStart();
	if (start.startsWith(pngSignature)) return "png";
	if (/^[{[]/.test(first)) return "text";
	if (first.startsWith("<") && /<(?:[\w-]+:)?svg[\s/>]/.test(first)) return "svg";
	if (foreignMarks.some((mark) => start.startsWith(mark))) return "foreign";
	if (start.slice(0, 1024).includes("%PDF-")) return "pdf";
	return first.startsWith("<") ? "foreign" : "text";
}
