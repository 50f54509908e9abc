import { nodeAssets } from "../../src/render/node-assets.ts";
import { currentLayout } from "../../src/render/layouts.ts";
import { renderCertificate } from "../../src/render/render-certificate.ts";
import { type Sample, sampleCredential } from "./sample-certificate.ts";
import { signedSample } from "./signed-sample.ts";

/** The text of an unsigned sample that names the layout of today; `change` may bend it before it is written. */
export async function samplePaper(
	sample: Sample = {},
	change: (credential: Bendable) => void = () => {},
): Promise<string> {
	const credential: Bendable = JSON.parse(JSON.stringify(sampleCredential({ layout: currentLayout, ...sample })));
	change(credential);
	return JSON.stringify(credential);
}

/** The text of a sample as a centre signs it, whose code is the certificate itself. */
export async function signedPaper(sample: Sample = {}): Promise<string> {
	return JSON.stringify(await signedSample({ layout: currentLayout, ...sample }));
}

/** An unsigned sample as a PDF. */
export async function samplePdf(sample: Sample = {}, change?: (credential: Bendable) => void): Promise<Uint8Array> {
	return renderCertificate(await samplePaper(sample, change), nodeAssets);
}

/** A credential open to any change that a test may want. */
export interface Bendable {
	paperLayout: { layoutName: string; layoutVersion: string; layoutDigest: string; signatory: unknown[] };
	credentialSubject: {
		achievement: Record<string, unknown>;
		holderName: Record<string, string>;
		result: unknown[];
	};
	[key: string]: unknown;
}
