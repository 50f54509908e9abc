import { TamgaError } from "../errors.ts";
import { crc32 } from "./crc32.ts";

/** One chunk of a PNG (PNG 3rd edition §5.3). */
export interface PngChunk {
	readonly type: string;
	readonly data: Uint8Array;
	/** The chunk as it stands in the file, with length and check sum. */
	readonly whole: Uint8Array;
}

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A picture of two megabytes in chunks of half a kilobyte. */
const maxChunks = 4096;
/** Length, type and check sum. */
const frame = 12;

/**
 * All chunks up to the end of the picture; what follows `IEND` is no part of it. Throws BADGE_MALFORMED for a picture that
 * is cut off, damaged, or in more pieces than any real one.
 */
export function readPngChunks(png: Uint8Array): readonly PngChunk[] {
	if (pngSignature.some((byte, index) => png[index] !== byte)) throw malformed("It does not begin as a PNG.");
	const chunks: PngChunk[] = [];
	for (let at = pngSignature.length; chunks.at(-1)?.type !== "IEND"; ) {
		if (chunks.length === maxChunks) throw malformed("It is in too many pieces.");
		const chunk = readChunk(png, at);
		chunks.push(chunk);
		at += chunk.whole.length;
	}
	if (chunks[0]?.type !== "IHDR") throw malformed("It does not begin as a PNG.");
	return chunks;
}

function readChunk(png: Uint8Array, at: number): PngChunk {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const length = at + frame <= png.length ? view.getUint32(at) : Infinity;
	const end = at + frame + length;
	if (end > png.length) throw malformed("It is cut off.");
	const named = png.subarray(at + 4, end - 4);
	if (crc32(named) !== view.getUint32(end - 4)) throw malformed("A check sum is wrong.");
	return { type: String.fromCharCode(...named.subarray(0, 4)), data: named.subarray(4), whole: png.subarray(at, end) };
}

/** A chunk as it stands in a file. `type` is four letters. */
export function writePngChunk(type: string, data: Uint8Array): Uint8Array {
	const chunk = new Uint8Array(frame + data.length);
	const view = new DataView(chunk.buffer);
	view.setUint32(0, data.length);
	chunk.set(new TextEncoder().encode(type), 4);
	chunk.set(data, 8);
	view.setUint32(8 + data.length, crc32(chunk.subarray(4, -4)));
	return chunk;
}

function malformed(detail: string): TamgaError {
	return new TamgaError("BADGE_MALFORMED", detail);
}
