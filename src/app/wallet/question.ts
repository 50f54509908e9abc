import type { JsonObject } from "../../core/json.ts";
import { certificateTypePath } from "../../core/wallet/sd-jwt-claims.ts";
import type { Deployment } from "../deployment.ts";

/** The forms in which a certificate is asked for, by the names that an answer repeats. */
export const queries = { "sd-jwt": "dc+sd-jwt", jwt: "jwt_vc_json", ldp: "ldp_vc" } as const;
export type QueryId = keyof typeof queries;

export function isQueryId(id: string): id is QueryId {
	return Object.hasOwn(queries, id);
}

/** The types of SD-JWT that this service knows: its own, under every address that it had. */
export function knownTypes({ baseUrl, formerBaseUrls }: Deployment): readonly string[] {
	return [baseUrl, ...formerBaseUrls].map((base) => base + certificateTypePath);
}

/**
 * One certificate, in whichever form the wallet has it (DCQL, OpenID4VP 1.0 §6). Of an SD-JWT all is asked for that an
 * employer compares, and the name and course do when the holder keeps the rest back.
 */
export function dcqlQuery(deployment: Deployment): JsonObject {
	const claim = (id: string) => ({ id, path: [id] });
	const all = ["name", "latin_name", "course_title", "completed", "result", "hours", "issued_by", "id"];
	return {
		credentials: [
			{
				id: "sd-jwt",
				format: queries["sd-jwt"],
				meta: { vct_values: knownTypes(deployment) },
				claims: all.map(claim),
				claim_sets: [
					all,
					all.filter((name) => name !== "latin_name"),
					["name", "course_title", "completed", "result"],
					["name", "course_title"],
				],
			},
			{
				id: "jwt",
				format: queries.jwt,
				meta: { type_values: [["VerifiableCredential", "AchievementCredential"]] },
			},
			{ id: "ldp", format: queries.ldp, meta: { type_values: [expandedTypes] } },
		],
		credential_sets: [{ options: [["sd-jwt"], ["jwt"], ["ldp"]] }],
	};
}

/** As Open Badges 3.0 and VCDM expand their types (OpenID4VP 1.0 Appendix B.1.1). */
const expandedTypes = [
	"https://www.w3.org/2018/credentials#VerifiableCredential",
	"https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential",
];

/** What this verifier can read (OpenID4VP 1.0 §11.1). */
export const verifierMetadata = {
	vp_formats_supported: {
		"dc+sd-jwt": { "sd-jwt_alg_values": ["EdDSA", "ES256", "ES384"], "kb-jwt_alg_values": ["EdDSA", "ES256", "ES384"] },
		jwt_vc_json: { alg_values: ["EdDSA", "ES256", "ES384"] },
		ldp_vc: {
			proof_type_values: ["DataIntegrityProof"],
			cryptosuite_values: ["eddsa-rdfc-2022", "eddsa-jcs-2022", "ecdsa-rdfc-2019"],
		},
	},
} as const;
