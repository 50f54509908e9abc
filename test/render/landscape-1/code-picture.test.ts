import { expect, test } from "vitest";
import { codePicture } from "../../../src/render/landscape-1/code-picture.ts";
import { qrCode } from "../../../src/render/qr.ts";

test("the picture has a black dot for each dark module and no other", () => {
	const code = qrCode("https://certificates.example.mn/c/4KJWZMEXTF28R4BPNHERX1EDVA");
	const { width, height, bits } = codePicture(code);
	expect([width, height, bits.length]).toEqual([code.size, code.size, code.size * Math.ceil(code.size / 8)]);
	const dark = new Set(code.runs.flatMap(({ x, y, length }) => Array.from({ length }, (_, at) => `${x + at} ${y}`)));
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < 8 * Math.ceil(width / 8); x++) {
			const bit = ((bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
			expect(bit === 1, `${x} ${y}`).toBe(dark.has(`${x} ${y}`));
		}
	}
});
