import QRCode from "qrcode";
import { partsReader } from "../core/parts-of.ts";
import { printedAddress } from "../core/payload/printed-address.ts";
import type { RenderAssets } from "./assets.ts";

/** The dark modules as horizontal runs; `size` modules a side, without the quiet zone. */
export interface QrCode {
	readonly size: number;
	readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[];
}

/** Modules of white that readers need on each side (ISO/IEC 18004 §5.3.8). */
export const quietZone = 4;

/** Modules a side of version 16: denser ones are not read reliably from 30 mm of paper scanned at 150 dots an inch. */
const largestPrinted = 81;

const readParts = partsReader();

/** A certificate's code: the certificate itself behind its address, or the address alone where that is too much. */
export function certificateCode(address: string, signed: string, assets: Pick<RenderAssets, "sha256">): QrCode {
	const code = qrCode(printedAddress(address, signed, assets, readParts));
	return code.size > largestPrinted ? qrCode(address) : code;
}

/** A text as a QR code of error correction level M. The mask is fixed: faster, and no choice that could change. */
export function qrCode(text: string): QrCode {
	const { modules } = QRCode.create(segments(text), { errorCorrectionLevel: "M", maskPattern: 3 });
	const { size, data } = modules;
	const runs: { x: number; y: number; length: number }[] = [];
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			if (data[y * size + x] !== 1) continue;
			const last = runs.at(-1);
			if (last?.y === y && last.x + last.length === x) last.length++;
			else runs.push({ x, y, length: 1 });
		}
	}
	return { size, runs };
}

/** Digits take 3⅓ bits and capitals 5½ (ISO/IEC 18004 §7.4); only long runs of them are worth the change of mode. */
function segments(text: string): QRCode.QRCodeSegment[] {
	const runs = text.split(/(\d{16,}|[0-9A-Z]{16,})/).filter((run) => run !== "");
	return runs.map((data) => {
		if (/^\d{16,}$/.test(data)) return { mode: "numeric", data };
		if (/^[0-9A-Z]{16,}$/.test(data)) return { mode: "alphanumeric", data };
		return { mode: "byte", data: new TextEncoder().encode(data) };
	});
}

/** The code as an SVG picture with its quiet zone, black on white. Its title is for readers who cannot see it. */
export function qrSvg(text: string, title: string): string {
	const { size, runs } = qrCode(text);
	const side = size + 2 * quietZone;
	const path = runs.map(({ x, y, length }) => `M${x + quietZone} ${y + quietZone}h${length}v1h-${length}z`).join("");
	const label = title.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}
