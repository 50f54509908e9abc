import { base58btc } from "../base58btc.ts";
import { encodeEd25519Multikey } from "../multikey.ts";
import { bytesDigit, takeBytes } from "./mixed-radix.ts";
import { derived, type Packing } from "./packings.ts";

const didKey = "did:key:";
const [keyLength, multikeyLength] = [32, 34];

/** The key that the issuer's `did:key` is. */
export const didKeyMethod: Packing = derived(({ issuer }) =>
	issuer?.startsWith(didKey) ? `${issuer}#${issuer.slice(didKey.length)}` : undefined,
);

/** A key of the issuer that is named by itself: the DID, `#`, and the Ed25519 key as Multikey. */
export const multikeyMethod: Packing = {
	pack: (text, { issuer }) => {
		const bytes = base58btc.decode(text.slice((issuer?.length ?? 0) + 1));
		return bytes?.length === multikeyLength ? [bytesDigit(bytes.slice(-keyLength))] : undefined;
	},
	unpack: (reader, { issuer }) => issuer && `${issuer}#${encodeEd25519Multikey(takeBytes(reader, keyLength))}`,
};
