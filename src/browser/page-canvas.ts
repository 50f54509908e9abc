import type { CanvasMaker } from "../render/compare/drawn-pages.ts";

/** A canvas that nobody sees yet. */
export const pageCanvas: CanvasMaker = async (width, height) => {
	if (typeof document === "undefined") return undefined;
	return Object.assign(document.createElement("canvas"), { width, height });
};
