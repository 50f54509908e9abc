import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { encodeId } from "../../src/core/crockford.ts";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { qrCode, qrSvg } from "../../src/render/qr.ts";
import { renderCertificate } from "../../src/render/render-certificate.ts";
import { drawPage, readQr } from "../support/pdf-pixels.ts";
import { samplePaper, samplePdf, signedPaper } from "../support/sample-paper.ts";

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

test.each([
	["the address alone", await samplePaper(), 33],
	["the certificate itself", await signedPaper(), 65],
])(
	"with %s the code is at least 30 mm wide, black on white, with four modules of quiet on each side",
	async (_, signed, size) => {
		const scale = 4;
		const page = await drawPage(await renderCertificate(signed, nodeAssets), 1, 72 * scale);
		const millimetre = (72 / 25.4) * scale;
		const [right, bottom] = [page.width - 18 * millimetre, page.height - 18 * millimetre];
		const quiet = (4 * 104 * scale) / (size + 4);
		const side = 104 * scale - quiet;
		expect(side).toBeGreaterThan(30 * millimetre);
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
	},
);

test("digits and capitals are packed as such, and any other text as it is", async () => {
	const digits = "0123456789".repeat(40);
	const sizes = [`https://a.example/#${digits}`, `https://a.example/#${"A".repeat(240)}`].map(
		(text) => qrCode(text).size,
	);
	// Version 10, which holds 216 bytes.
	expect(sizes).toEqual([57, 57]);
	const mixed = `ӨМНӨ${"A".repeat(16)}төв${"7".repeat(16)}#x`;
	const canvas = createCanvas(300, 300);
	canvas.getContext("2d").drawImage(await loadImage(Buffer.from(qrSvg(mixed, "mixed"))), 0, 0, 300, 300);
	expect(await readQr(canvas)).toBe(mixed);
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
