import { canonicalJson } from "../core/json.ts";
import type { PaperLayout } from "../core/micro-certificate-template.ts";
import { hex } from "../core/template.ts";
import type { RenderAssets } from "./assets.ts";
import fonts from "./landscape-1/fonts.json" with { type: "json" };
import { frozenWords } from "./landscape-1/words.ts";

/** Grows with every change of the drawing once certificates have been signed with it. */
const drawing = 1;

/** Names of layouts that are ours, whatever their version. */
export const ourLayoutNames: readonly string[] = ["landscape"];

/** The layout that new certificates name; its digest covers all that the drawing takes from outside the credential. */
export async function currentLayout(assets: RenderAssets): Promise<PaperLayout> {
	return landscape1(assets);
}

/** True for a layout that we can draw exactly as it was when the certificate was signed. */
export function layoutKnown(layout: PaperLayout, assets: RenderAssets): boolean {
	const known = landscape1(assets);
	return known.name === layout.name && known.version === layout.version && known.digest === layout.digest;
}

const layouts = new WeakMap<RenderAssets, PaperLayout>();

function landscape1(assets: RenderAssets): PaperLayout {
	const known = layouts.get(assets);
	if (known !== undefined) return known;
	const frozen = canonicalJson({ drawing, fonts, words: frozenWords });
	const digest = hex(assets.sha256(new TextEncoder().encode(frozen)));
	const layout = { name: "landscape", version: "1", digest };
	layouts.set(assets, layout);
	return layout;
}
