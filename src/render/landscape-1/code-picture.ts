import type { DotPicture } from "../pdf/dot-picture.ts";
import type { QrCode } from "../qr.ts";

/** A code's dark modules, a dot for each. */
export function codePicture({ size, runs }: QrCode): DotPicture {
	const rowBytes = Math.ceil(size / 8);
	const bits = new Uint8Array(rowBytes * size);
	for (const { x, y, length } of runs) {
		for (let at = x; at < x + length; at++) {
			const byte = y * rowBytes + (at >> 3);
			bits[byte] = (bits[byte] ?? 0) | (0x80 >> (at & 7));
		}
	}
	return { width: size, height: size, bits };
}
