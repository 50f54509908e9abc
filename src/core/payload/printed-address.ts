import type { PartsReader } from "../parts-of.ts";
import type { Tools } from "../tools.ts";
import { writePayload } from "./payload.ts";

/**
 * What the code on a certificate says: its address, and behind `#`, which no server ever sees, the certificate itself.
 * The address alone where the credential is none of ours or too long. A pure function of the signed text.
 */
export function printedAddress(
	address: string,
	signed: string,
	tools: Pick<Tools, "sha256"> & { readonly readParts: PartsReader },
): string {
	const parts = tools.readParts(signed);
	const payload = parts && writePayload(parts, tools);
	return payload === undefined ? address : `${address}#${payload}`;
}
