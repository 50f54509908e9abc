import { type MicroCertificate, readMicroCertificate } from "../core/micro-certificate.ts";
import type { RenderAssets } from "./assets.ts";
import { findLayout, layouts as ours } from "./layouts.ts";

// Ours have some 10,000 characters; drawing time must not be at the mercy of whoever hands in a file.
const maxSigned = 32_000;
const maxText = 2_000;

/**
 * A signed micro-certificate as PDF/A-3b, with the credential attached byte for byte. A pure function of the text: the
 * same in any process, zone, locale and engine, drawn by the very layout that it names. TypeError when it is not ours or
 * names a layout that we do not have.
 */
export async function renderCertificate(signed: string, assets: RenderAssets, layouts = ours): Promise<Uint8Array> {
	const certificate = readPrintable(signed);
	const layout = findLayout(certificate.paper.layout, layouts);
	if (layout === undefined) throw new TypeError("the layout of this certificate is not known");
	const draw = await layout.load();
	return await draw(certificate, signed, assets);
}

function readPrintable(signed: string): MicroCertificate {
	if (signed.length > maxSigned) throw new TypeError("the credential is too long for a page");
	const certificate = readMicroCertificate(JSON.parse(signed));
	if (certificate === undefined) throw new TypeError("this is not one of our micro-certificates");
	if (!textsFit(certificate)) throw new TypeError("a text of the credential is too long for a page");
	return certificate;
}

function textsFit(value: unknown): boolean {
	if (typeof value === "string") return value.length <= maxText;
	return typeof value !== "object" || value === null || Object.values(value).every(textsFit);
}
