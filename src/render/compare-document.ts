import { type MicroCertificate, readMicroCertificate } from "../core/micro-certificate.ts";
import type { DocumentFinding } from "../core/verify/document-check.ts";
import type { RenderAssets } from "./assets.ts";
import type { CanvasMaker } from "./compare/drawn-pages.ts";
import { findLayout, isNamedLikeOurs, layouts as ours } from "./layouts.ts";
import { renderCertificate } from "./render-certificate.ts";

/** A PDF, what is attached to it, and what the host lends for looking at it. */
export interface Comparison {
	readonly pdf: Uint8Array;
	/** The attached credential, byte for byte. */
	readonly signed: Uint8Array;
	/** Whom the credential names, where it names anybody. */
	readonly name?: string | undefined;
	readonly assets: RenderAssets;
	readonly canvas: CanvasMaker;
	/** Those that can be drawn; all of ours where nothing is said. */
	readonly layouts?: typeof ours;
}

/**
 * Whether a PDF is what its attached credential gives when it is drawn again: the same bytes, or the same objects saved
 * again. Else its texts and its picture tell what was changed; where they tell nothing, it could not be compared. Says
 * nothing about the signature: a forger can draw his own credential too.
 */
export async function compareDocument(comparison: Comparison): Promise<DocumentFinding> {
	const { pdf, signed, assets, layouts = ours } = comparison;
	const text = readUtf8(signed);
	const certificate = text === undefined ? undefined : readCertificate(text);
	if (text === undefined || certificate === undefined || !isNamedLikeOurs(certificate.paper.layout, layouts)) {
		return await foreignPage(comparison);
	}
	const layout = findLayout(certificate.paper.layout, layouts);
	const drawn = layout === undefined ? undefined : await drawAgain(text, assets, layouts);
	if (drawn === undefined) return { outcome: "unknown", code: "PDF_NOT_COMPARED" };
	const isOurs = startsWith(pdf, drawn);
	if (isOurs && pdf.length === drawn.length) return { outcome: "pass" };
	return await compareDrawing(comparison, drawn, isOurs ? "PDF_INCREMENTAL_UPDATE" : "PDF_NOT_COMPARED");
}

/** Everything for looking at other files than our own bytes is loaded only here. */
async function compareDrawing(
	{ pdf, canvas }: Comparison,
	drawn: Uint8Array,
	otherwise: "PDF_INCREMENTAL_UPDATE" | "PDF_NOT_COMPARED",
): Promise<DocumentFinding> {
	const { haveSamePages } = await import("./compare/same-pages.ts");
	if (await haveSamePages(pdf, drawn).catch(() => false)) return { outcome: "pass" };
	const { findDifferences } = await import("./compare/find-differences.ts");
	const differences = await findDifferences(pdf, drawn, canvas).catch(() => []);
	if (differences.length === 0) return { outcome: "unknown", code: otherwise };
	const inText = differences.some(({ printed, signed }) => printed !== undefined || signed !== undefined);
	return { outcome: "fail", code: inText ? "PDF_TEXT_MISMATCH" : "PDF_PICTURE_MISMATCH", differences };
}

/** A page that we did not draw proves nothing; one that does not even name the holder is worth a warning. */
async function foreignPage({ pdf, name }: Comparison): Promise<DocumentFinding> {
	const finding = { outcome: "not-applicable", code: "PDF_TEXT_NO_EVIDENCE" } as const;
	if (name === undefined) return finding;
	const { isNameOnPage } = await import("./compare/name-on-page.ts");
	return (await isNameOnPage(pdf, name)) === false ? { ...finding, lacksName: true } : finding;
}

function readUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function readCertificate(text: string): MicroCertificate | undefined {
	try {
		return readMicroCertificate(JSON.parse(text));
	} catch {
		return undefined;
	}
}

/** `undefined` when the credential, which anybody may have written, holds something that cannot be drawn. */
async function drawAgain(signed: string, assets: RenderAssets, layouts: typeof ours): Promise<Uint8Array | undefined> {
	try {
		return await renderCertificate(signed, assets, layouts);
	} catch {
		return undefined;
	}
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
	return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
