import { createCanvas } from "@napi-rs/canvas";
import { nodePaper } from "./node-paper.ts";
import { openPdf } from "./open-pdf.ts";

/** Pixels. */
const pictureWidth = 1200;

/** The first page of a certificate's paper as a PNG, 1,200 pixels wide. TypeError when it is not one of ours. */
export async function pagePicture(signed: string): Promise<Uint8Array> {
	const task = await openPdf(await nodePaper.draw(signed));
	try {
		const page = await (await task.promise).getPage(1);
		const viewport = page.getViewport({ scale: pictureWidth / page.getViewport({ scale: 1 }).width });
		const canvas = createCanvas(pictureWidth, Math.round(viewport.height));
		// pdf.js knows only the browser's canvas by type; the one here has the same methods.
		await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
		return new Uint8Array(await canvas.encode("png"));
	} finally {
		await task.destroy();
	}
}
