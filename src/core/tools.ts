import type { JsonObject } from "./json.ts";

/**
 * What the pure core borrows from its host: the same answers in Node and in a browser, only faster or slower.
 * `verifyEd25519` is strict RFC 8032 §5.1.7 (no ZIP 215); it answers false for anything that is not a good signature.
 */
export interface Tools {
	/** As that of `bytes.ts`. */
	equalBytes(one: Uint8Array, other: Uint8Array): boolean;
	sha256(bytes: Uint8Array): Uint8Array;
	/** Of a text in UTF-8, in hexadecimal. Canonicalising asks for many short ones, for which bytes would only be on the way. */
	hashText(hash: "sha256" | "sha384", text: string): string;
	verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
	/** Raw (IEEE P1363) signature over `message`, hashed with SHA-256 for P-256 and SHA-384 for P-384. */
	verifyEcdsa(curve: "P-256" | "P-384", publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
	/** Inflates gzip, never beyond `limit` bytes; `undefined` when the output would be larger; throws when it is no gzip. */
	gunzip(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined>;
	/** The bundled JSON-LD contexts by address, checked against their pins. */
	readonly contexts: ReadonlyMap<string, JsonObject>;
}

/** What it takes to check signatures; a host with other work to do may have those of Ed25519 checked beside it. */
export interface SignatureTools<Answer extends boolean | Promise<boolean> = boolean | Promise<boolean>>
	extends Pick<Tools, "verifyEcdsa"> {
	verifyEd25519(...asked: Parameters<Tools["verifyEd25519"]>): Answer;
}
