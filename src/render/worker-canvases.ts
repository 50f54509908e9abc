/*
 * What the reader of PDFs makes for itself where there is no document to make it in. It knows how on pages and in Node;
 * for a browser's worker we lend it these two, with the members of its own (`BaseCanvasFactory`, `BaseFilterFactory`).
 */

interface Drawing {
	canvas: OffscreenCanvas | null;
	context: OffscreenCanvasRenderingContext2D | null;
}

export class CanvasFactory {
	create(width: number, height: number): Drawing {
		const canvas = new OffscreenCanvas(width, height);
		return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
	}

	reset({ canvas }: Drawing, width: number, height: number): void {
		if (canvas !== null) Object.assign(canvas, { width, height });
	}

	destroy(drawing: Drawing): void {
		this.reset(drawing, 0, 0);
		Object.assign(drawing, { canvas: null, context: null });
	}
}

/** Filters are elements of a document. Without one nothing is filtered, as in Node. */
export class FilterFactory {
	addFilter = (): string => "none";
	addHCMFilter = (): string => "none";
	addAlphaFilter = (): string => "none";
	addLuminosityFilter = (): string => "none";
	addHighlightHCMFilter = (): string => "none";
	destroy(): void {}
}
