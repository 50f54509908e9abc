import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { encodeId } from "../../src/core/crockford.ts";
import { qrCode, qrSvg } from "../../src/render/qr.ts";
import { drawPage, readQr } from "../support/pdf-pixels.ts";
import { samplePdf } from "../support/sample-paper.ts";

const ids = Array.from({ length: 12 }, (_, seed) =>
	encodeId(Uint8Array.from({ length: 16 }, (_, at) => (seed * 37 + at * 101) % 256)),
);

test.each(ids)("the code on the paper of %s says its address, at 150 dots an inch", async (id) => {
	const pdf = await samplePdf({ id });
	expect(await readQr(await drawPage(pdf, 1, 150))).toBe(`https://certificates.example.mn/c/${id}`);
});

test.each(["http://localhost:8080", "https://a-rather-long-name.certificates.university.example.edu.mn:8443/micro"])(
	"addresses under %s can be read as well",
	async (baseUrl) => {
		const page = await drawPage(await samplePdf({ baseUrl }), 1, 150);
		expect(await readQr(page)).toMatch(baseUrl);
	},
);

test("the code is at least 30 mm wide and black on white, four modules of quiet on each side", async () => {
	const scale = 4;
	const page = await drawPage(await samplePdf(), 1, 72 * scale);
	const { size } = qrCode("https://certificates.example.mn/c/6AJY0H5JGVQQ5FNGHHPED27Q2D");
	const millimetre = (72 / 25.4) * scale;
	const [right, bottom] = [page.width - 18 * millimetre, page.height - 18 * millimetre];
	const side = 31 * millimetre;
	const quiet = (4 * side) / size;
	const context = page.getContext("2d");
	const isWhite = (x: number, y: number, width: number, height: number): boolean =>
		context
			.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height))
			.data.every((value) => value === 255);
	const [left, top] = [right - side, bottom - side];
	expect(isWhite(left - quiet, top - quiet, side + 2 * quiet, quiet - 2)).toBe(true);
	expect(isWhite(left - quiet, bottom + 2, side + 2 * quiet, quiet - 2)).toBe(true);
	expect(isWhite(left - quiet, top, quiet - 2, side)).toBe(true);
	expect(isWhite(right + 2, top, quiet - 2, side)).toBe(true);
	expect([...context.getImageData(Math.round(left) + 3, Math.round(top) + 3, 1, 1).data]).toEqual([0, 0, 0, 255]);
	expect([...context.getImageData(Math.round(right) - 3, Math.round(top) + 3, 1, 1).data]).toEqual([0, 0, 0, 255]);
});

test("the picture for pages carries the same text, and a title that cannot break out", async () => {
	const svg = qrSvg("https://certificates.example.mn/c/1", `"><script>alert(1)</script>`);
	expect(svg).not.toContain("<script");
	const canvas = createCanvas(300, 300);
	canvas.getContext("2d").drawImage(await loadImage(Buffer.from(svg)), 0, 0, 300, 300);
	expect(await readQr(canvas)).toBe("https://certificates.example.mn/c/1");
});

test("a page without a code reads as none", async () => {
	expect(await readQr(await drawPage(await samplePdf(), 2, 150))).toBeUndefined();
});
