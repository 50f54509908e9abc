import { createHash } from "node:crypto";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { issue, signPresentation as sign } from "@digitalbazaar/vc";
import jsonld from "jsonld";
import { base58btc } from "../../src/core/base58btc.ts";
import { asList, canonicalJson, type Json, type JsonObject } from "../../src/core/json.ts";
import { ownContextAddress } from "../../src/core/own-contexts.ts";
import type { TestIssuer } from "./keys.ts";
import { tools } from "./tools.ts";

export { makeEcdsaIssuer, makeIssuer, type TestIssuer } from "./keys.ts";

/** When test credentials are signed, and when they are verified, unless a test says otherwise. */
export const signedAt = new Date("2026-07-01T09:00:00Z");
export const now = new Date("2026-11-23T00:00:00Z");

/** Further contexts that the signing libraries may read, by address: what a careless issuer might use. */
export type ExtraContexts = ReadonlyMap<string, JsonObject>;

/** Reads bundled contexts and ours at any address: signing libraries fetch what they are told to. */
export function documentLoader(extra: ExtraContexts = new Map()) {
	return async (url: string) => {
		const own = url.endsWith("/contexts/micro-certificate/v1") ? tools.contexts.get(ownContextAddress) : undefined;
		const document = extra.get(url) ?? tools.contexts.get(url) ?? own;
		if (document === undefined) throw new Error(`test loader: nothing at ${url}`);
		return { contextUrl: null, documentUrl: url, document } as const;
	};
}

/** The same, and what a `did:key` stands for: its document and the key in it, for verifying libraries. */
export function didKeyLoader(did: string): ReturnType<typeof documentLoader> {
	const context = "https://w3id.org/security/multikey/v1";
	const multikey = did.slice("did:key:".length);
	const id = `${did}#${multikey}`;
	const method = { id, type: "Multikey", controller: did, publicKeyMultibase: multikey };
	const controller = {
		"@context": ["https://www.w3.org/ns/did/v1", context],
		id: did,
		verificationMethod: [method],
		assertionMethod: [id],
		authentication: [id],
	};
	return async (url) => {
		if (url === did) return { contextUrl: null, documentUrl: url, document: controller };
		if (url === id) return { contextUrl: null, documentUrl: url, document: { "@context": context, ...method } };
		return await documentLoader()(url);
	};
}

function suiteOf(issuer: TestIssuer, date: Date): DataIntegrityProof {
	const signer = {
		id: issuer.keyId,
		algorithm: "Ed25519",
		sign: async ({ data }: { data: Uint8Array }) => issuer.sign(data),
	};
	return new DataIntegrityProof({ signer, date, cryptosuite });
}

/** Signs with `@digitalbazaar/vc` and eddsa-rdfc-2022, as an ordinary issuer would. */
export async function signCredential(
	credential: JsonObject,
	issuer: TestIssuer,
	{ at = signedAt, extra }: { readonly at?: Date; readonly extra?: ExtraContexts } = {},
): Promise<JsonObject> {
	const options = { suite: suiteOf(issuer, at), documentLoader: documentLoader(extra), now: at };
	return (await issue({ credential: structuredClone(credential), ...options })) as JsonObject;
}

/** Signs a presentation with the same libraries. */
export async function signPresentation(
	presentation: JsonObject,
	holder: TestIssuer,
	{ challenge, domain }: { readonly challenge: string; readonly domain?: string },
): Promise<JsonObject> {
	const audience = { challenge, ...(domain === undefined ? {} : { domain }) };
	const options = { suite: suiteOf(holder, signedAt), documentLoader: documentLoader(), ...audience };
	return (await sign({ presentation: structuredClone(presentation), ...options })) as JsonObject;
}

export interface ProofOptions {
	/** Members of the proof that differ from the usual ones; `null` leaves one out. */
	readonly proof?: Readonly<Record<string, Json>>;
	/** Proofs that this one builds on; they are signed too. */
	readonly previous?: readonly Json[];
	/** False signs what safe mode would refuse, as a careless issuer does. */
	readonly safe?: boolean;
	readonly extra?: ExtraContexts;
}

/**
 * A proof made step by step with nothing but jsonld and Node's crypto, for whatever no library would sign.
 * The suite is that of `proof.cryptosuite`, or Ed25519Signature2020 by `proof.type`.
 */
export async function makeProof(
	document: JsonObject,
	issuer: TestIssuer,
	options: ProofOptions = {},
): Promise<JsonObject> {
	const usual = {
		type: "DataIntegrityProof",
		cryptosuite: issuer.type === "Ed25519" ? "eddsa-rdfc-2022" : "ecdsa-rdfc-2019",
		created: signedAt.toISOString(),
		verificationMethod: issuer.keyId,
		proofPurpose: "assertionMethod",
	};
	const members = Object.entries({ ...usual, ...options.proof }).filter(([, value]) => value !== null);
	const proof = Object.fromEntries(members);
	const { proof: _, ...unsigned } = document;
	const signed = options.previous === undefined ? unsigned : { ...unsigned, proof: options.previous };
	const data = await hashData(signed, proof, issuer, options);
	return { ...proof, proofValue: base58btc.encode(issuer.sign(data)) };
}

/** The document with one more proof. */
export async function addProof(
	document: JsonObject,
	issuer: TestIssuer,
	options: ProofOptions = {},
): Promise<JsonObject> {
	const proof = await makeProof(document, issuer, options);
	const proofs = [...asList(document["proof"]), proof];
	return { ...document, proof: proofs.length === 1 ? proof : proofs };
}

async function hashData(
	document: JsonObject,
	proof: JsonObject,
	issuer: TestIssuer,
	options: ProofOptions,
): Promise<Uint8Array> {
	const hash = issuer.type === "P-384" ? "sha384" : "sha256";
	const isJson = proof["cryptosuite"] === "eddsa-jcs-2022";
	const config = { ...proof, "@context": document["@context"] ?? null };
	const parts = isJson
		? [canonicalJson(proof), canonicalJson(document)]
		: [await canonize(config, hash, options), await canonize(document, hash, options)];
	return Buffer.concat(parts.map((part) => createHash(hash).update(part).digest()));
}

function canonize(document: JsonObject, hash: "sha256" | "sha384", { safe = true, extra }: ProofOptions) {
	return jsonld.canonize(document, {
		documentLoader: documentLoader(extra),
		base: null,
		safe,
		rdfDirection: "i18n-datatype",
		canonizeOptions: { algorithm: "RDFC-1.0", maxWorkFactor: 3, messageDigestAlgorithm: hash },
	});
}
