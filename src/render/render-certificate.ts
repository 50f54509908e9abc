import { readMicroCertificate } from "../core/micro-certificate.ts";
import type { RenderAssets } from "./assets.ts";
import { layoutKnown } from "./layouts.ts";
import { drawLandscape1 } from "./landscape-1/draw.ts";

/**
 * A signed micro-certificate as PDF/A-3b, with the credential attached byte for byte. A pure function of the text: the
 * same in any process, zone, locale and engine. TypeError when it is not ours or names a layout that we cannot draw.
 */
export async function renderCertificate(signed: string, assets: RenderAssets): Promise<Uint8Array> {
	const certificate = readMicroCertificate(JSON.parse(signed));
	if (certificate === undefined) throw new TypeError("this is not one of our micro-certificates");
	if (!layoutKnown(certificate.paper.layout, assets))
		throw new TypeError("the layout of this certificate is not known");
	return drawLandscape1(certificate, signed, assets);
}
