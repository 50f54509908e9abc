import { createHash } from "node:crypto";
import { css } from "./styles/styles.ts";
import { ulziiFile } from "./ulzii.tsx";

/** A file that pages link to. The path changes with the content, so it may be cached for ever. */
export interface Asset {
	readonly path: string;
	readonly mediaType: string;
	readonly text: string;
	/** First 16 hex digits of the text's SHA-256. */
	readonly hash: string;
}

export const stylesheet = asset("site", "css", "text/css", css);
export const mark = asset("mark", "svg", "image/svg+xml", ulziiFile);

/** Everything that has to answer below `/assets/`. */
export const assets: readonly Asset[] = [stylesheet, mark];

function asset(name: string, suffix: string, mediaType: string, text: string): Asset {
	const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
	return { path: `/assets/${name}.${hash}.${suffix}`, mediaType, text, hash };
}
