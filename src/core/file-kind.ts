/** A PDF may have something before its header; what starts as JSON does is JSON, whatever stands in it (threat 80). */
export function isPdf(file: Uint8Array): boolean {
	const start = String.fromCharCode(...file.subarray(0, 1024));
	return start.includes("%PDF-") && !/^(?:\xef\xbb\xbf)?\s*[{[]/.test(start);
}
