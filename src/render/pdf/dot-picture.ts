import { deflated } from "./deflated.ts";
import type { PDFContext, PDFRef } from "pdf-lib";

/** A picture of black and white dots. */
export interface DotPicture {
	readonly width: number;
	readonly height: number;
	/** Rows from the top, each from a new byte on; the highest bit is on the left, 1 is black. */
	readonly bits: Uint8Array;
}

/** An image without smoothing: readers that enlarge it keep its dots square (ISO 32000-1 §8.9.5.3). */
export function embedDots(context: PDFContext, { width, height, bits }: DotPicture): PDFRef {
	const entries = { Type: "XObject", Subtype: "Image", ColorSpace: "DeviceGray", BitsPerComponent: 1, Decode: [1, 0] };
	return context.register(deflated(context, bits, { ...entries, Width: width, Height: height }));
}
