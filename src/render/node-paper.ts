import { nodeAssets } from "./node-assets.ts";
import { nodeCanvas } from "./node-canvas.ts";

// Drawing and reading are loaded when they are first used: most commands need neither.

/** The signed credential as its paper. */
export async function draw(signed: string): Promise<Uint8Array> {
	const { renderCertificate } = await import("./render-certificate.ts");
	return await renderCertificate(signed, nodeAssets);
}

/** The one credential attached to a PDF; throws the PDF_… codes. */
export async function readPdf(pdf: Uint8Array): Promise<Uint8Array> {
	const { readCredentialPdf } = await import("./read-credential-pdf.ts");
	return (await readCredentialPdf(pdf)).credential;
}

/** The one credential baked into a picture; throws the BADGE_… codes. */
export async function readPicture(picture: Uint8Array): Promise<Uint8Array> {
	const { readCredentialPicture } = await import("./read-credential-picture.ts");
	return await readCredentialPicture(picture);
}

/** Whether the page is what its credential draws, or at least has the name on it. */
export async function comparePdf(pdf: Uint8Array, signed: Uint8Array, name?: string) {
	const { compareDocument } = await import("./compare-document.ts");
	return await compareDocument({ pdf, signed, name, assets: nodeAssets, canvas: nodeCanvas });
}
