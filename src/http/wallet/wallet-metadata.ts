import { type ConfigurationId, configurationIds } from "../../app/wallet/credential-configurations.ts";
import { issuerMetadata } from "../../app/wallet/issuing-protocol.ts";
import { preAuthorizedGrant } from "../../app/wallet/offers.ts";
import type { JsonObject } from "../../core/json.ts";
import { languages } from "../../core/languages.ts";
import { certificateTypePath, disclosableClaims } from "../../core/wallet/sd-jwt-claims.ts";
import { messages } from "../../web/messages/messages.ts";

/** The issuer's metadata (OpenID4VCI 1.0 §12.2.4) with the words that wallets show, in every language that we speak. */
export function credentialIssuerMetadata(baseUrl: string): JsonObject {
	const metadata = issuerMetadata(baseUrl);
	const configurations = metadata.credential_configurations_supported;
	const described = (id: ConfigurationId) => [id, { ...configurations[id], credential_metadata: shown(id) }] as const;
	return {
		...metadata,
		display: languages.map((locale) => ({ name: messages(locale).t("wallet.issuer"), locale })),
		credential_configurations_supported: Object.fromEntries(configurationIds.map(described)),
	};
}

function shown(id: ConfigurationId): JsonObject {
	const display = languages.map((locale) => {
		const { t } = messages(locale);
		return {
			name: t("wallet.type"),
			description: t("wallet.type.about"),
			locale,
			background_color: "#12355b",
			text_color: "#ffffff",
		};
	});
	return { display, ...(id === "micro-certificate-sd-jwt" ? { claims: claims("name") } : {}) };
}

/** RFC 8414 §2 and OpenID4VCI 1.0 §12.3: no client is registered, and nobody logs in. */
export function authorizationServerMetadata(baseUrl: string): JsonObject {
	return {
		issuer: baseUrl,
		token_endpoint: `${baseUrl}/wallet/token`,
		grant_types_supported: [preAuthorizedGrant],
		response_types_supported: [],
		token_endpoint_auth_methods_supported: ["none"],
		"pre-authorized_grant_anonymous_access_supported": true,
	};
}

/** Metadata of our type of SD-JWT VC (SD-JWT VC §6.2). */
export function certificateTypeMetadata(baseUrl: string): JsonObject {
	const display = languages.map((locale) => {
		const { t } = messages(locale);
		return { locale, name: t("wallet.type"), description: t("wallet.type.about") };
	});
	return {
		vct: baseUrl + certificateTypePath,
		name: messages("en").t("wallet.type"),
		description: messages("en").t("wallet.type.about"),
		display,
		claims: claims("label").map((claim) => ({ ...claim, sd: "always" })),
	};
}

/** OpenID4VCI calls the words for a claim its name, type metadata its label. */
function claims(word: "name" | "label"): readonly JsonObject[] {
	return disclosableClaims.map((claim) => ({
		path: [claim],
		display: languages.map((locale) => ({ locale, [word]: messages(locale).t(`wallet.claim.${claim}`) })),
	}));
}
