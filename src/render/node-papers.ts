import type { Language } from "../core/languages.ts";
import { nodeAssets } from "./node-assets.ts";
import { nodePaper } from "./node-paper.ts";

// All that is made of signed certificates for their holders; the code for each is loaded when it is first asked for.

/** The badge of the course as PNG, with the credential baked into it. */
export async function badgePng(signed: string): Promise<Uint8Array> {
	return await (await import("./node-badge.ts")).badgePng(signed);
}

/** The badge of the course as SVG, with the credential baked into it. */
export async function badgeSvg(signed: string): Promise<Uint8Array> {
	return await (await import("./node-badge.ts")).badgeSvg(signed);
}

/** The first page of the paper as PNG. */
export async function pagePicture(signed: string): Promise<Uint8Array> {
	return await (await import("./node-page-picture.ts")).pagePicture(signed);
}

/** A ZIP with the PDF, the JSON and the badge of each certificate. */
export async function bundle(signed: readonly string[], language: Language): Promise<Uint8Array> {
	const { bundle: pack } = await import("./bundle/bundle.ts");
	return await pack(signed, language, { draw: (text) => nodePaper.draw(text), badgePng }, nodeAssets);
}

/** A list and all papers as one PDF; `made` is the ISO day on which that is. */
export async function promotionFile(signed: readonly string[], language: Language, made: string): Promise<Uint8Array> {
	const { promotionFile: write } = await import("./promotion/promotion-file.ts");
	return await write({ signed, language, made }, nodeAssets);
}
