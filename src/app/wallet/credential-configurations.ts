import { microCertificateType, openBadgesContext, credentialsContext } from "../../core/micro-certificate-template.ts";
import { certificateTypePath } from "../../core/wallet/sd-jwt-claims.ts";

/** The forms in which a certificate goes into a wallet, by the names that offers use. */
export const configurationFormats = {
	"micro-certificate-sd-jwt": "dc+sd-jwt",
	"micro-certificate-jwt": "jwt_vc_json",
	"micro-certificate-ldp": "ldp_vc",
} as const;
export type ConfigurationId = keyof typeof configurationFormats;
export type WalletFormat = (typeof configurationFormats)[ConfigurationId];

export const configurationIds = ["micro-certificate-sd-jwt", "micro-certificate-jwt", "micro-certificate-ldp"] as const;

export function isConfigurationId(id: unknown): id is ConfigurationId {
	return configurationIds.some((known) => known === id);
}

/** The kinds of keys that a wallet may have, by the algorithm of its proof. */
export const proofAlgorithms = ["ES256", "EdDSA"] as const;

/** Each form as the issuer's metadata describe it (OpenID4VCI 1.0 §12.2.4), but for the words for people. */
export function credentialConfigurations(baseUrl: string) {
	const common = {
		cryptographic_binding_methods_supported: ["jwk", "did:jwk", "did:key"],
		proof_types_supported: { jwt: { proof_signing_alg_values_supported: [...proofAlgorithms] } },
	};
	return {
		"micro-certificate-sd-jwt": {
			...common,
			format: configurationFormats["micro-certificate-sd-jwt"],
			vct: baseUrl + certificateTypePath,
			credential_signing_alg_values_supported: ["EdDSA"],
		},
		"micro-certificate-jwt": {
			...common,
			format: configurationFormats["micro-certificate-jwt"],
			credential_definition: { type: ["VerifiableCredential", "AchievementCredential"] },
			credential_signing_alg_values_supported: ["EdDSA"],
		},
		"micro-certificate-ldp": {
			...common,
			format: configurationFormats["micro-certificate-ldp"],
			credential_definition: {
				"@context": [credentialsContext, openBadgesContext, `${baseUrl}/contexts/micro-certificate/v1`],
				type: ["VerifiableCredential", "AchievementCredential", microCertificateType],
			},
			credential_signing_alg_values_supported: ["eddsa-rdfc-2022"],
		},
	};
}
