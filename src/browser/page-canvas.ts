import type { CanvasMaker } from "../render/compare/drawn-pages.ts";

/** A canvas that nobody sees yet. One of a worker has the methods of a page's. */
export const pageCanvas: CanvasMaker = async (width, height) => {
	if (typeof document !== "undefined") return Object.assign(document.createElement("canvas"), { width, height });
	if (typeof OffscreenCanvas === "undefined") return undefined;
	return new OffscreenCanvas(width, height) as unknown as HTMLCanvasElement;
};
