import { isObject, type Json, type JsonObject } from "../../json.ts";
import { ecdsaRdfc2019 } from "./ecdsa-rdfc-2019.ts";
import { ed25519Signature2020 } from "./ed25519-signature-2020.ts";
import { eddsaJcs2022 } from "./eddsa-jcs-2022.ts";
import { eddsaRdfc2022 } from "./eddsa-rdfc-2022.ts";
import type { Suite } from "./suite.ts";

const suites: readonly Suite[] = [eddsaRdfc2022, eddsaJcs2022, ecdsaRdfc2019];

/** The suite by which a proof says that it was made; `undefined` for all that this verifier does not accept. */
export function suiteOf(proof: Json): Suite | undefined {
	if (!isObject(proof)) return undefined;
	if (proof["type"] === "Ed25519Signature2020" && !("cryptosuite" in proof)) return ed25519Signature2020;
	if (proof["type"] !== "DataIntegrityProof") return undefined;
	return suites.find(({ name }) => name === proof["cryptosuite"]);
}

/** Kinds of proof that exist elsewhere; beside a proof that was verified, one of these is no reason for doubt. */
const foreignKinds: ReadonlySet<string> = new Set([
	"bbs-2023",
	"ecdsa-jcs-2019",
	"ecdsa-sd-2023",
	"ecdsa-xi-2023",
	"BbsBlsSignature2020",
	"EcdsaSecp256k1Signature2019",
	"EcdsaSecp256r1Signature2019",
	"Ed25519Signature2018",
	"JsonWebSignature2020",
	"RsaSignature2018",
]);

export function isForeignKind({ type, cryptosuite }: JsonObject): boolean {
	const kind = type === "DataIntegrityProof" ? cryptosuite : type;
	return typeof kind === "string" && foreignKinds.has(kind);
}
