import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";

/** A part of a page, in dots. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** So many scans of a part of a page: turned by 3° to either side, shifted by parts of a dot, blurred, as JPEG. */
export async function scansOf(page: Canvas, box: Box, count: number): Promise<readonly Canvas[]> {
	return Promise.all(Array.from({ length: count }, (_, index) => scan(page, box, index)));
}

async function scan(page: Canvas, { x, y, width, height }: Box, index: number): Promise<Canvas> {
	const [across, down] = [Math.ceil(width * 1.2), Math.ceil(height * 1.2)];
	const turned = createCanvas(across, down);
	const context = turned.getContext("2d");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, across, down);
	context.filter = "blur(0.7px)";
	context.translate(across / 2 + ((index * 0.37) % 1), down / 2 + ((index * 0.61) % 1));
	context.rotate(((index % 2 === 0 ? 3 : -3) * Math.PI) / 180);
	context.drawImage(page, x, y, width, height, -width / 2, -height / 2, width, height);
	const scanned = createCanvas(across, down);
	scanned.getContext("2d").drawImage(await loadImage(await turned.encode("jpeg", 70)), 0, 0);
	return scanned;
}
