import type { DocumentFinding } from "../core/verify/document-check.ts";
import { layouts as ours } from "./layouts.ts";
import { nodeAssets } from "./node-assets.ts";
import { nodeCanvas } from "./node-canvas.ts";

/** What a service or a command does with papers. */
export interface NodePaper {
	/** The signed credential as its paper. */
	draw(signed: string): Promise<Uint8Array>;
	/** The one credential attached to a PDF; throws the PDF_… codes. */
	readPdf(pdf: Uint8Array): Promise<Uint8Array>;
	/** The one credential baked into a picture; throws the BADGE_… codes. */
	readPicture(picture: Uint8Array): Promise<Uint8Array>;
	/** Whether the page is what its credential draws, or at least has the name on it. */
	comparePdf(pdf: Uint8Array, signed: Uint8Array, name?: string): Promise<DocumentFinding>;
}

/** With every layout of ours. */
export const nodePaper: NodePaper = openNodePaper();

/** Drawing and reading are loaded when they are first used: most commands need neither. */
export function openNodePaper(layouts = ours): NodePaper {
	return {
		draw: async (signed) => {
			const { renderCertificate } = await import("./render-certificate.ts");
			return await renderCertificate(signed, nodeAssets, layouts);
		},
		readPdf: async (pdf) => {
			const { readCredentialPdf } = await import("./read-credential-pdf.ts");
			return (await readCredentialPdf(pdf)).credential;
		},
		readPicture: async (picture) => {
			const { readCredentialPicture } = await import("./read-credential-picture.ts");
			return await readCredentialPicture(picture);
		},
		comparePdf: async (pdf, signed, name) => {
			const { compareDocument } = await import("./compare-document.ts");
			return await compareDocument({ pdf, signed, name, assets: nodeAssets, canvas: nodeCanvas, layouts });
		},
	};
}
