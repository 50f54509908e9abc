import { evidenceKey, type EvidenceMap } from "../../evidence.ts";
import { asList, isObject, type Json, type JsonObject } from "../../json.ts";
import { withoutFragment } from "../did.ts";
import type { OpenedEnvelope } from "./open-envelope.ts";

/** Whose key signed, as the envelope says: the controller in `kid`, or the one in `iss` where `kid` is relative. */
export function signerOf({ header: { kid }, claims }: Pick<OpenedEnvelope, "header" | "claims">): string | undefined {
	if (kid !== undefined && isAbsolute(kid)) return withoutFragment(kid);
	const { iss } = claims;
	return kid !== undefined && typeof iss === "string" ? iss : undefined;
}

/**
 * The address of the verification method that signed (VC-JOSE-COSE §4.1.1 and §4.1.2): `kid` itself where it is a URL;
 * else the method of `iss` with that fragment, or with that `kid` in its JSON Web Key. A JWT without `kid` names none.
 */
export function methodIdOf(envelope: OpenedEnvelope, evidence: EvidenceMap): string | undefined {
	const { kid } = envelope.header;
	const signer = signerOf(envelope);
	if (kid === undefined || signer === undefined) return undefined;
	if (isAbsolute(kid)) return kid;
	if (kid.startsWith("#")) return signer + kid;
	return methodWithJwk(kid, signer, evidence) ?? `${signer}#${kid}`;
}

function isAbsolute(kid: string): boolean {
	return /^[a-z][a-z0-9+.-]*:/i.test(kid);
}

/** Of several keys with the same name none is meant. */
function methodWithJwk(kid: string, controller: string, evidence: EvidenceMap): string | undefined {
	const answer = evidence.get(evidenceKey({ kind: "controller-document", id: controller }));
	const document = answer?.state === "found" && isObject(answer.document) ? answer.document : {};
	const [method, ...more] = asList(document["verificationMethod"])
		.filter(isObject)
		.filter((one) => jwkOf(one)["kid"] === kid);
	const id = more.length === 0 ? method?.["id"] : undefined;
	if (typeof id !== "string") return undefined;
	return id.startsWith("#") ? controller + id : id;
}

function jwkOf({ publicKeyJwk }: JsonObject): Readonly<Record<string, Json>> {
	return isObject(publicKeyJwk) ? publicKeyJwk : {};
}
