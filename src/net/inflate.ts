import { promisify } from "node:util";
import { inflate } from "node:zlib";

const inflateAll = promisify(inflate);

/** Inflates a zlib stream (RFC 1950), never beyond `limit` bytes: `undefined` for more. Rejects what is none. */
export async function inflateWithin(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
	try {
		return new Uint8Array(await inflateAll(bytes, { maxOutputLength: limit }));
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
