import { sha256 } from "@noble/hashes/sha2.js";
import type { RenderAssets } from "../render/assets.ts";
import { fetchHeard } from "./fetch-heard.ts";

/**
 * The fonts of papers, each fetched when a paper first needs it. The build lays them beside this module
 * (scripts/build-browser.mjs), wherever that is served.
 */
export const paperAssets: RenderAssets = {
	font: async (_, digest) => {
		const response = await fetchHeard(new URL(`paper-${digest.slice(0, 16)}.woff`, import.meta.url));
		if (!response.ok) throw new Error(`The service answers ${response.status}.`);
		return new Uint8Array(await response.arrayBuffer());
	},
	sha256,
};
