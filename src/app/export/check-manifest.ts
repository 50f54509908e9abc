import { TamgaError } from "../../core/errors.ts";
import type { EvidenceMap } from "../../core/evidence.ts";
import { asList, isObject, type JsonObject } from "../../core/json.ts";
import type { Tools } from "../../core/tools.ts";
import { combine } from "../../core/verify/finding.ts";
import { checkSigner } from "../../core/verify/issuer.ts";
import { createJsonLd } from "../../core/verify/json-ld.ts";
import type { Policy } from "../../core/verify/policy.ts";
import { verifyProofs } from "../../core/verify/proof-set.ts";
import type { SecuredDocument } from "../../core/verify/secured-document.ts";
import { manifestFile } from "./manifest.ts";

/** The signature is judged here; whom to believe is decided elsewhere, and age by the lists. */
const policy: Policy = { recognised: new Map(), profile: "public", statusMaxAgeMs: 0 };

interface Circumstances {
	/** Holds the keys of the manifest's issuer. */
	readonly evidence: EvidenceMap;
	readonly tools: Tools;
	readonly now: Date;
}

/**
 * Verifies the one proof of a manifest: `eddsa-jcs-2022` (vc-di-eddsa §3.3) over its JSON as it stands, by a key of its
 * issuer. Answers the key's DID URL. Throws EXPORT_INVALID.
 */
export async function checkManifestProof(
	manifest: JsonObject,
	{ evidence, tools, now }: Circumstances,
): Promise<string> {
	const secured = securedJson(manifest);
	const [proof, ...more] = secured.proofs;
	if (!isObject(proof) || more.length > 0 || proof["cryptosuite"] !== "eddsa-jcs-2022") {
		throw invalid("It has not the one proof that an export has.");
	}
	const context = {
		purpose: "assertionMethod",
		evidence,
		policy,
		now,
		tools,
		jsonLd: createJsonLd(new Map()),
	} as const;
	const { finding, results } = await verifyProofs(secured, context);
	const issuer = typeof manifest["issuer"] === "string" ? manifest["issuer"] : "";
	const { outcome, problems } = combine([finding, checkSigner(issuer, results, "ISSUER_KEY_MISMATCH")]);
	const { verificationMethod: method } = proof;
	if (outcome === "pass" && typeof method === "string") return method;
	const [problem] = problems;
	throw invalid(problem === undefined ? "Its signature was not checked." : (problem.detail ?? problem.title));
}

/** A document whose signature covers its JSON needs no other form. */
function securedJson({ proof, ...document }: JsonObject): SecuredDocument {
	const noStatements = async (): Promise<string> => {
		throw new TypeError("eddsa-jcs-2022 signs JSON");
	};
	return {
		document,
		proofs: asList(proof),
		expanded: [],
		context: document["@context"] ?? null,
		vocabularies: [],
		canonical: noStatements,
		canonicalWith: noStatements,
	};
}

function invalid(detail: string): TamgaError {
	return new TamgaError("EXPORT_INVALID", `${manifestFile}: ${detail}`);
}
