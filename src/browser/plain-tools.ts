import * as ed25519 from "@noble/ed25519";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { equalBytes } from "../core/bytes.ts";
import type { Tools } from "../core/tools.ts";
import { inflate } from "../render/inflate.ts";

ed25519.hashes.sha512 = sha512;

const hashes = { sha256, sha384 } as const;

/** The tools that a page has from its first moment. */
export const plainTools: Pick<Tools, "equalBytes" | "sha256" | "hashText" | "verifyEd25519" | "gunzip"> = {
	equalBytes,
	sha256,
	hashText: (hash, text) => bytesToHex(hashes[hash](utf8ToBytes(text))),
	verifyEd25519: (publicKey, message, signature) => {
		try {
			return ed25519.verify(signature, message, publicKey, { zip215: false });
		} catch {
			return false;
		}
	},
	gunzip: (bytes, limit) => inflate(bytes, limit, "gzip"),
};
