import { writeFileSync } from "node:fs";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { drawPage } from "./pdf-pixels.ts";

/** What a camera sees in these tests, in dots. */
const [width, height] = [1280, 960];

/** Writes pictures as a film that Chromium takes for a camera (YUV4MPEG2, 4:2:0), each for half a second. */
export function writeFilm(path: string, pictures: readonly Canvas[]): void {
	const frames = pictures.flatMap((picture) => [Buffer.from("FRAME\n"), yuvOf(picture)]);
	writeFileSync(
		path,
		Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F2:1 Ip A1:1 C420jpeg\n`), ...frames]),
	);
}

/** Brightness alone: paper and ink. */
function yuvOf(picture: Canvas): Buffer {
	const { data } = picture.getContext("2d").getImageData(0, 0, width, height);
	const bright = Buffer.alloc(width * height);
	for (let dot = 0; dot < bright.length; dot++) {
		const [red = 0, green = 0, blue = 0] = [data[dot * 4], data[dot * 4 + 1], data[dot * 4 + 2]];
		bright[dot] = 0.299 * red + 0.587 * green + 0.114 * blue;
	}
	return Buffer.concat([bright, Buffer.alloc((width * height) / 2, 128)]);
}

export interface Look {
	/** Degrees. */
	readonly turned?: number;
	/** Dots of the camera's picture. */
	readonly blurred?: number;
}

/** A table with a picture on it, seen from above. */
export function seen(picture: Canvas, { turned = 0, blurred = 0 }: Look = {}): Canvas {
	const canvas = createCanvas(width, height);
	const context = canvas.getContext("2d");
	context.fillStyle = "#8a7a66";
	context.fillRect(0, 0, width, height);
	context.filter = blurred === 0 ? "none" : `blur(${blurred}px)`;
	context.translate(width / 2, height / 2);
	context.rotate((turned * Math.PI) / 180);
	const scale = Math.min(width / picture.width, height / picture.height);
	context.scale(scale, scale);
	context.drawImage(picture, -picture.width / 2, -picture.height / 2);
	return canvas;
}

/** The lower right part of a certificate's first page, where its code is: what one holds before a camera. */
export async function codeOnPaper(pdf: Uint8Array): Promise<Canvas> {
	const page = await drawPage(pdf, 1, 200);
	const part = createCanvas(page.width * 0.27, page.height * 0.36);
	part.getContext("2d").drawImage(page, -page.width * 0.73, -page.height * 0.6);
	return part;
}
