import { TamgaError } from "../errors.ts";
import type { Tools } from "../tools.ts";
import { base64url } from "./base64url.ts";
import { limits } from "./limits.ts";

/** Entries that a list must at least have, so that one among them tells nothing (Bitstring Status List §2.2). */
const minimumEntries = 131_072;

/**
 * Expands an `encodedList` (multibase base64url of gzip, Bitstring Status List §3.3), never beyond 4 MiB. Entries have
 * `size` bits. Throws STATUS_VERIFICATION_ERROR, STATUS_LIST_TOO_LARGE or STATUS_LIST_LENGTH_ERROR.
 */
export async function expandList(encoded: string, tools: Pick<Tools, "gunzip">, size = 1): Promise<Uint8Array> {
	const compressed = encoded.startsWith("u") ? base64url.decode(encoded.slice(1)) : undefined;
	if (compressed === undefined) throw new TamgaError("STATUS_VERIFICATION_ERROR", "It is no multibase base64url.");
	let bits: Uint8Array | undefined;
	try {
		bits = await tools.gunzip(compressed, limits.statusListBytes);
	} catch (cause) {
		throw new TamgaError("STATUS_VERIFICATION_ERROR", "It is no gzip.", { cause });
	}
	if (bits === undefined) throw new TamgaError("STATUS_LIST_TOO_LARGE");
	if ((bits.length * 8) / size < minimumEntries) throw new TamgaError("STATUS_LIST_LENGTH_ERROR");
	return bits;
}

/**
 * The value of an entry of `size` bits. Entry 0 begins with the left-most bit of the first byte (Bitstring Status List
 * §3.4). `undefined` beyond the end.
 */
export function valueAt(bits: Uint8Array, index: number, size = 1): number | undefined {
	if ((index + 1) * size > bits.length * 8) return undefined;
	let value = 0;
	for (let at = index * size; at < (index + 1) * size; at++) {
		const byte = bits[Math.floor(at / 8)] ?? 0;
		value = value * 2 + ((byte >> (7 - (at % 8))) & 1);
	}
	return value;
}
