import { createCanvas, loadImage } from "@napi-rs/canvas";
import { bakePng } from "../core/baked/baked-png.ts";
import { bakeSvg } from "../core/baked/baked-svg.ts";
import { drawBadge } from "./badge/badge-svg.ts";
import { readOwn } from "./certificate-facts.ts";
import { fontsOf } from "./landscape-1/book.ts";
import { nodeAssets } from "./node-assets.ts";

/** Pixels a side. */
const pictureSide = 1024;

/** The badge of a certificate's course as SVG, with the credential baked into it. TypeError when it is not ours. */
export async function badgeSvg(signed: string): Promise<Uint8Array> {
	return bakeSvg(new TextEncoder().encode(await drawingOf(signed)), signed);
}

/** The same as PNG, 1,024 pixels wide. */
export async function badgePng(signed: string): Promise<Uint8Array> {
	return bakePng(await pictureOf(await drawingOf(signed)), signed);
}

async function drawingOf(signed: string): Promise<string> {
	return await drawBadge(readOwn(signed), fontsOf(nodeAssets));
}

const maxPictures = 64;
const pictures = new Map<string, Uint8Array>();

/** Holders of one course have the same picture, and many ask for it: those that were asked for last are kept. */
async function pictureOf(drawing: string): Promise<Uint8Array> {
	const picture = pictures.get(drawing) ?? (await paint(drawing));
	pictures.delete(drawing);
	pictures.set(drawing, picture);
	const [oldest] = pictures.keys();
	if (pictures.size > maxPictures && oldest !== undefined) pictures.delete(oldest);
	return picture;
}

async function paint(drawing: string): Promise<Uint8Array> {
	const canvas = createCanvas(pictureSide, pictureSide);
	canvas.getContext("2d").drawImage(await loadImage(new TextEncoder().encode(drawing)), 0, 0, pictureSide, pictureSide);
	return new Uint8Array(await canvas.encode("png"));
}
