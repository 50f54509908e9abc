import { zlibSync } from "fflate";
import type { PDFContext, PDFRef } from "pdf-lib";
import { latin1 } from "../type/bytes.ts";

/** Below this a stream is not deflated: it would save less than it takes. */
const leastDeflated = 120;

/**
 * Adds a stream as small as it can be: `entries` of its dictionary in pdf-lib's literal form. Deflating is a library's
 * work, never the engine's: engines differ in what they write.
 */
export function addStream(
	context: PDFContext,
	content: Uint8Array | string,
	entries: Parameters<PDFContext["stream"]>[1] = {},
	ref: PDFRef = context.nextRef(),
): PDFRef {
	const bytes = typeof content === "string" ? latin1(content) : content;
	const stream =
		bytes.length < leastDeflated
			? context.stream(bytes, entries)
			: context.stream(zlibSync(bytes, { level: 9 }), { ...entries, Filter: "FlateDecode" });
	context.assign(ref, stream);
	return ref;
}
