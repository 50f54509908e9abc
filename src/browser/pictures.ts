/** Pixels on the longer side: what the densest code on paper needs, and no more to search through. */
const longest = 1600;

/** A photo from a file, in any format that this browser knows; `undefined` for what is no picture to it. */
export async function pictureIn(file: Blob): Promise<ImageData | undefined> {
	try {
		const bitmap = await createImageBitmap(file);
		return pictureOf(bitmap, bitmap.width, bitmap.height);
	} catch {
		return undefined;
	}
}

/** The dots of a picture, made smaller where it is large. */
export function pictureOf(source: CanvasImageSource, width: number, height: number): ImageData {
	const scale = Math.min(1, longest / Math.max(width, height));
	const canvas = document.createElement("canvas");
	canvas.width = Math.max(1, Math.round(width * scale));
	canvas.height = Math.max(1, Math.round(height * scale));
	const context = canvas.getContext("2d", { willReadFrequently: true });
	if (context === null) throw new TypeError("this browser draws nothing");
	context.drawImage(source, 0, 0, canvas.width, canvas.height);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
