import type { PDFContext, PDFRef } from "pdf-lib";

/** A picture of dots that are painted in the page's colour or left as they are. */
export interface Stencil {
	readonly width: number;
	readonly height: number;
	/** Rows from the top, each from a new byte on; the highest bit is on the left, 1 is painted. */
	readonly bits: Uint8Array;
}

/** An image mask (ISO 32000-1 §8.9.6.2), whose dots are never blurred where readers enlarge it (§8.9.5.3). */
export function embedStencil(context: PDFContext, { width, height, bits }: Stencil): PDFRef {
	const entries = { Type: "XObject", Subtype: "Image", ImageMask: true, BitsPerComponent: 1, Decode: [1, 0] };
	return context.register(context.flateStream(bits, { ...entries, Width: width, Height: height }));
}
