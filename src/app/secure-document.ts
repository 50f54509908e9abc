import { TamgaError } from "../core/errors.ts";
import { issuingPolicy } from "../core/issue/check-unsigned.ts";
import type { JsonObject } from "../core/json.ts";
import type { Tools } from "../core/tools.ts";
import { knownContexts } from "../core/verify/contexts.ts";
import { claimNamesIn } from "../core/verify/jose/claims.ts";
import { envelopeAround } from "../core/verify/jose/envelope-object.ts";
import type { Content } from "../core/verify/jose/jose-header.ts";
import { createJsonLd } from "../core/verify/json-ld.ts";
import { clockSkewMs } from "../core/verify/signing-conditions.ts";
import { eddsaJcs2022 } from "../core/verify/suites/eddsa-jcs-2022.ts";
import { eddsaRdfc2022 } from "../core/verify/suites/eddsa-rdfc-2022.ts";
import type { Clock, KeyRing } from "./ports.ts";
import type { Issuer } from "./register/issuers.ts";
import { type ProofTerms, signDocument } from "./sign-document.ts";
import { signJwt } from "./sign-jwt.ts";

const suites = { "eddsa-rdfc-2022": eddsaRdfc2022, "eddsa-jcs-2022": eddsaJcs2022 } as const;
export const issuingSuites = ["eddsa-rdfc-2022", "eddsa-jcs-2022"] as const;

/** By a proof of one of our suites in the document, or as a JWT in an envelope (VCDM 2.0 §4.13). */
export type Securing = (typeof issuingSuites)[number] | "jwt";

/** What a caller may ask of the signature. It is made now and by `eddsa-rdfc-2022` unless something else is asked for. */
export interface SecuringOptions extends Partial<Omit<ProofTerms, "content">> {
	readonly securing?: Securing;
	/** The issuer's key that is expected to sign. */
	readonly verificationMethod?: string;
}

export interface SecuringDeps {
	readonly keyRing: KeyRing;
	readonly tools: Tools;
	readonly clock: Clock;
}

/** Whether what is asked for can be had, before anything is signed or stored. Throws BAD_REQUEST or SCHEMA_INVALID. */
export function checkSecuring(
	document: JsonObject,
	{ keys }: Issuer,
	{ securing, created, expires, verificationMethod: method }: SecuringOptions,
	now: Date,
): void {
	if (created !== undefined && created.getTime() > now.getTime() + clockSkewMs) {
		throw wrong("A proof cannot be made in the future.", "created");
	}
	if (expires !== undefined && expires <= (created ?? now)) throw wrong("It would have expired already.", "expires");
	if (method !== undefined && !keys.some(({ id, retired }) => id === method && retired === undefined)) {
		throw wrong("This is no key that the issuer signs with.", "verificationMethod");
	}
	const [claim] = securing === "jwt" ? claimNamesIn(document) : [];
	if (claim === undefined) return;
	throw new TamgaError("SCHEMA_INVALID", "In a JWT this word is a claim.", { path: `/${claim}` });
}

/** Signs a document that was accepted, with the issuer's key. */
export async function secure(
	{ keyRing, tools, clock }: SecuringDeps,
	{ slug }: Issuer,
	document: JsonObject,
	content: Content,
	options: SecuringOptions,
): Promise<JsonObject> {
	const { securing = "eddsa-rdfc-2022", verificationMethod: _, created = clock(), ...about } = options;
	const terms = { ...about, content, created };
	const signer = await keyRing.signer(slug);
	if (securing === "jwt") return envelopeAround(await signJwt(document, signer, terms), content);
	const known = knownContexts(issuingPolicy, tools);
	return await signDocument(document, signer, suites[securing], terms, { known, jsonLd: createJsonLd(known), tools });
}

function wrong(detail: string, option: string): TamgaError {
	return new TamgaError("BAD_REQUEST", detail, { path: `/options/${option}` });
}
