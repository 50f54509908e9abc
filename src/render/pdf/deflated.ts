import { zlibSync } from "fflate";
import type { PDFContext, PDFRawStream } from "pdf-lib";
import { latin1 } from "../type/bytes.ts";

type Entries = NonNullable<Parameters<PDFContext["stream"]>[1]>;

/**
 * A stream of bytes, or of a text's characters as bytes. Deflated where that makes it shorter: a code's dots are as good as
 * random. By fflate, since what zlib answers changes with its version and the processor.
 */
export function deflated(context: PDFContext, content: Uint8Array | string, entries: Entries = {}): PDFRawStream {
	const bytes = typeof content === "string" ? latin1(content) : content;
	const packed = zlibSync(bytes, { level: 9 });
	if (packed.length >= bytes.length) return context.stream(bytes, entries);
	return context.stream(packed, { ...entries, Filter: "FlateDecode" });
}
