import { TamgaError } from "../errors.ts";

/** Inflates zlib data, never beyond `limit` bytes; `undefined` when there would be more; fails when they are broken. */
export type Inflate = (bytes: Uint8Array, limit: number) => Promise<Uint8Array | undefined>;

/** Of a credential's text in a picture, inflated. */
export const maxBakedBytes = 1_000_000;

/** A picture holds one credential. Throws BADGE_NO_CREDENTIAL, BADGE_MULTIPLE_CREDENTIALS. */
export function onlyCredential<Found>(found: readonly Found[]): Found {
	const [first, ...more] = found;
	if (first === undefined) throw new TamgaError("BADGE_NO_CREDENTIAL");
	if (more.length > 0) throw new TamgaError("BADGE_MULTIPLE_CREDENTIALS");
	return first;
}
