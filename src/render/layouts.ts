import type { MicroCertificate } from "../core/micro-certificate.ts";
import type { PaperLayout } from "../core/micro-certificate-template.ts";
import type { RenderAssets } from "./assets.ts";
import { landscape1 } from "./landscape-1/layout.ts";

/** Draws a certificate as PDF; `signed` is its text, byte for byte. */
export type DrawPaper = (certificate: MicroCertificate, signed: string, assets: RenderAssets) => Promise<Uint8Array>;

/** A way to draw papers, by the name, version and digest under which certificates are signed with it. */
export interface Layout extends PaperLayout {
	/** Whether it can print a name in these very letters; known without loading any font. */
	canPrint(name: string): boolean;
	/** Loads the drawing, which is heavy: a command that draws nothing should not wait for it. */
	load(): Promise<DrawPaper>;
}

/**
 * Every layout that ever signed a certificate, today's first. A layout that has signed stays here, drawing as it did: its
 * papers are verified by drawing them again. A new one is a folder of its own and a line here.
 */
export const layouts: readonly [Layout, ...Layout[]] = [landscape1];

/** The layout that new certificates name. */
export const [currentLayout] = layouts;

/** The layout that draws exactly as when the certificate was signed; `undefined` where we have none such. */
export function findLayout({ name, version, digest }: PaperLayout, among = layouts): Layout | undefined {
	return among.find((one) => one.name === name && one.version === version && one.digest === digest);
}

/** True where a layout goes by a name of ours, in whatever version. */
export function isNamedLikeOurs({ name }: PaperLayout, among = layouts): boolean {
	return among.some((one) => one.name === name);
}

/** For threads that shall be ready before their first paper. */
export async function loadLayouts(among = layouts): Promise<void> {
	await Promise.all(among.map((layout) => layout.load()));
}
