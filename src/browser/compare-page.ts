import type { DocumentFinding } from "../core/verify/document-check.ts";
import { compareDocument } from "../render/compare-document.ts";
import { pageCanvas } from "./page-canvas.ts";
import { paperAssets } from "./paper-assets.ts";

/** How the page of a PDF compares with what was signed: drawn again and looked at on this device. */
export function comparePage(pdf: Uint8Array, signed: Uint8Array, name?: string): Promise<DocumentFinding> {
	return compareDocument({ pdf, signed, name, assets: paperAssets, canvas: pageCanvas });
}
