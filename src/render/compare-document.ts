import type { Code } from "../core/codes.ts";
import type { Outcome } from "../core/report.ts";
import { type MicroCertificate, readMicroCertificate } from "../core/micro-certificate.ts";
import type { RenderAssets } from "./assets.ts";
import { layoutKnown, ourLayoutNames } from "./layouts.ts";
import { renderCertificate } from "./render-certificate.ts";

export interface Comparison {
	readonly outcome: Outcome;
	readonly code?: Code;
}

/**
 * Whether a PDF is exactly what its attached credential gives when it is drawn again. Says nothing about the
 * signature: a forger can draw his own credential too.
 */
export async function compareDocument(pdf: Uint8Array, signed: Uint8Array, assets: RenderAssets): Promise<Comparison> {
	const text = readUtf8(signed);
	const certificate = text === undefined ? undefined : readCertificate(text);
	if (text === undefined || certificate === undefined || !ourLayoutNames.includes(certificate.paper.layout.name)) {
		return { outcome: "not-applicable", code: "PDF_TEXT_NO_EVIDENCE" };
	}
	const notCompared: Comparison = { outcome: "unknown", code: "PDF_NOT_COMPARED" };
	if (!layoutKnown(certificate.paper.layout, assets)) return notCompared;
	const drawn = await drawAgain(text, assets);
	if (drawn === undefined || !startsWith(pdf, drawn)) return notCompared;
	return pdf.length === drawn.length ? { outcome: "pass" } : { outcome: "unknown", code: "PDF_INCREMENTAL_UPDATE" };
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
async function drawAgain(signed: string, assets: RenderAssets): Promise<Uint8Array | undefined> {
	try {
		return await renderCertificate(signed, assets);
	} catch {
		return undefined;
	}
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
	return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
