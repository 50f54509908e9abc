import { deflateRawSync, inflateRawSync } from "node:zlib";
import QRCode from "qrcode";

/** What a code of version 16 at level M holds: larger ones do not scan reliably from 30 mm of paper. */
const bytesPerCode = 450;

/**
 * A whole credential printed as an ordinary user would: deflated, and spread over as many codes as that takes, since no
 * single one holds it.
 */
export function plainCodes(signed: string): readonly QRCode.QRCode[] {
	const deflated = deflateRawSync(signed, { level: 9 });
	const parts = Array.from({ length: Math.ceil(deflated.length / bytesPerCode) }, (_, part) =>
		deflated.subarray(part * bytesPerCode, (part + 1) * bytesPerCode),
	);
	return parts.map((data) => QRCode.create([{ data, mode: "byte" }], { errorCorrectionLevel: "M" }));
}

/** What somebody has who has scanned them all. */
export function readPlainCodes(codes: readonly QRCode.QRCode[]): string {
	const bytes = codes.flatMap(({ segments }) => segments.flatMap(({ data }) => [...(data as Uint8Array)]));
	return inflateRawSync(Uint8Array.from(bytes)).toString("utf8");
}
