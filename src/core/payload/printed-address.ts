import { type PartsReader, partsReader } from "../parts-of.ts";
import type { Tools } from "../tools.ts";
import { writePayload } from "./payload.ts";

/**
 * What the code on a certificate says: its address, and behind `#`, which no server ever sees, the certificate itself.
 * The address alone where the credential is none of ours or too long. A pure function of the signed text: a reader that
 * has seen others of its template is quicker, and that is all.
 */
export function printedAddress(
	address: string,
	signed: string,
	tools: Pick<Tools, "sha256">,
	readParts: PartsReader = partsReader(),
): string {
	const parts = readParts(signed);
	const payload = parts && writePayload(parts, tools);
	return payload === undefined ? address : `${address}#${payload}`;
}
