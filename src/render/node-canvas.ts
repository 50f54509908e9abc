import type { CanvasMaker } from "./compare/drawn-pages.ts";

/** Draws with a native library where there is one for this system. Its canvas has the methods of a browser's. */
export const nodeCanvas: CanvasMaker = async (width, height) => {
	const library = await import("@napi-rs/canvas").catch(() => undefined);
	return library?.createCanvas(width, height) as unknown as HTMLCanvasElement | undefined;
};
