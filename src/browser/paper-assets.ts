import { sha256 } from "@noble/hashes/sha2.js";
import type { RenderAssets } from "../render/assets.ts";

/** The fonts of papers, each fetched from this service when a paper first needs it (scripts/build-browser.mjs). */
export const paperAssets: RenderAssets = {
	font: async (_, digest) => {
		const response = await fetch(`/assets/paper-${digest.slice(0, 16)}.woff`, { credentials: "omit" });
		if (!response.ok) throw new Error(`The service answers ${response.status}.`);
		return new Uint8Array(await response.arrayBuffer());
	},
	sha256,
};
