import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { base58btc } from "../../src/core/base58btc.ts";
import { isObject, type JsonObject } from "../../src/core/json.ts";
import { decodeMultikey } from "../../src/core/multikey.ts";
import { createJsonLd } from "../../src/core/verify/json-ld.ts";
import type { Place } from "./place.ts";

/** What a signature of `eddsa-rdfc-2022` stands on, with everything done that could be done before: vc-di-eddsa §3.2. */
export interface ReadyProof {
	/** Canonical statements of the proof's options and of the document. */
	readonly options: Uint8Array;
	readonly document: Uint8Array;
	readonly signature: Uint8Array;
}

/** The hash of the options, then that of the document: what nobody who signs or verifies can leave out. */
export function hashed({ options, document }: ReadyProof): Uint8Array {
	const [first, second] = [options, document].map((bytes) => createHash("sha256").update(bytes).digest());
	return Buffer.concat([first ?? new Uint8Array(), second ?? new Uint8Array()]);
}

export async function readyProof(signed: string, contexts: ReadonlyMap<string, JsonObject>): Promise<ReadyProof> {
	const { proof, ...document }: JsonObject = JSON.parse(signed);
	if (!isObject(proof) || typeof proof["proofValue"] !== "string") throw new TypeError("it has one proof");
	const { proofValue, ...options } = proof;
	return {
		options: await statements({ "@context": document["@context"] ?? null, ...options }, contexts),
		document: await statements(document, contexts),
		signature: base58btc.decode(proofValue) ?? new Uint8Array(),
	};
}

async function statements(document: JsonObject, contexts: ReadonlyMap<string, JsonObject>): Promise<Uint8Array> {
	const jsonLd = createJsonLd(contexts);
	return new TextEncoder().encode(await jsonLd.canonize(await jsonLd.expand(document), "sha256"));
}

/** Native verification with a key that is open already. Throws where the signature does not hold. */
export function verifyReady(proof: ReadyProof, key: KeyObject): void {
	if (!verify(null, hashed(proof), key, proof.signature)) throw new Error("a good signature does not hold");
}

export function openPublicKey(multibase: string): KeyObject {
	const { bytes } = decodeMultikey(multibase);
	const x = Buffer.from(bytes).toString("base64url");
	return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

/** The place's certificates as ready proofs, and the key that signed them. */
export async function readyProofs({ office, certificates }: Pick<Place, "office" | "certificates">) {
	const [issuer] = await office.register.issuers();
	const proofs: ReadyProof[] = [];
	for (const { signed } of certificates) proofs.push(await readyProof(signed, office.tools.contexts));
	return { proofs, key: openPublicKey(issuer?.keys[0]?.publicKeyMultibase ?? "") };
}
