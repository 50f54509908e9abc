import { answer, inPath, object, type Paths, problem, text, tooMany } from "./parts.ts";

const refusal = answer("An error as OAuth 2.0 writes it.", "application/json", {
	type: "object",
	properties: { error: text, error_description: text },
	required: ["error"],
});

const form = (required: readonly string[], names: readonly string[]) => ({
	required: true as const,
	content: {
		"application/x-www-form-urlencoded": {
			schema: { type: "object", properties: Object.fromEntries(names.map((name) => [name, text])), required },
		},
	},
});

export const walletPaths: Paths = {
	"/.well-known/openid-credential-issuer": { get: metadata("Metadata of the credential issuer (OpenID4VCI 1.0)") },
	"/.well-known/oauth-authorization-server": { get: metadata("Metadata of the authorisation server (RFC 8414)") },
	"/wallet/types/micro-certificate/v1": { get: metadata("Metadata of the type of SD-JWT (SD-JWT VC)") },
	"/wallet/offers/{offer}": {
		get: {
			summary: "A credential offer, while it can be taken up",
			tags: ["wallets"],
			parameters: [inPath("offer", "As the offer's link names it.")],
			responses: {
				"200": answer("The offer.", "application/json", object),
				"404": problem("It is used up, has ended or never was."),
				...tooMany,
			},
		},
	},
	"/wallet/token": {
		post: {
			summary: "A pre-authorised code and its transaction code for an access token, once",
			tags: ["wallets"],
			requestBody: form(
				["grant_type", "pre-authorized_code", "tx_code"],
				["grant_type", "pre-authorized_code", "tx_code"],
			),
			responses: { "200": answer("A token for ten minutes.", "application/json", object), "400": refusal, ...tooMany },
		},
	},
	"/wallet/nonce": {
		post: {
			summary: "A nonce for one proof of possession",
			tags: ["wallets"],
			responses: {
				"200": answer("Good once, for ten minutes.", "application/json", {
					type: "object",
					properties: { c_nonce: text },
					required: ["c_nonce"],
				}),
				...tooMany,
			},
		},
	},
	"/wallet/credential": {
		post: {
			summary: "The certificate as a credential for the wallet's key",
			description: "As dc+sd-jwt, jwt_vc_json or ldp_vc, with an access token and a proof of possession (jwt).",
			tags: ["wallets"],
			requestBody: {
				required: true,
				content: {
					"application/json": {
						schema: {
							type: "object",
							properties: { credential_configuration_id: text, proofs: object },
							required: ["credential_configuration_id", "proofs"],
						},
					},
				},
			},
			responses: {
				"200": answer("One credential.", "application/json", object),
				"400": refusal,
				"401": refusal,
				...tooMany,
			},
		},
	},
	"/claim/{token}/wallet": {
		post: {
			summary: "Offer a certificate to its holder's wallet",
			description: "For whoever got the personal link. The transaction code is shown once, in this answer.",
			tags: ["wallets"],
			parameters: [inPath("token", "The secret of a personal link, from the mail: 26 characters.")],
			requestBody: form(["certificate"], ["certificate"]),
			responses: {
				"200": answer("For a browser: the page with the offer.", "text/html"),
				"201": answer("The offer.", "application/json", {
					type: "object",
					properties: { link: text, transactionCode: text, expiresAt: text },
					required: ["link", "transactionCode", "expiresAt"],
				}),
				"404": problem("There is no such link, or the certificate is another person's."),
				"409": problem("The certificate is not in force."),
				"410": problem("The link has ended."),
				...tooMany,
			},
		},
	},
	"/verify/wallet": {
		post: {
			summary: "Ask a wallet for a certificate (OpenID4VP 1.0)",
			description: "Good for five minutes. Give `link` to a wallet, and look at `session` for its answer.",
			tags: ["wallets"],
			responses: {
				"201": answer("The question.", "application/json", {
					type: "object",
					properties: { session: text, link: text, expiresAt: text },
					required: ["session", "link", "expiresAt"],
				}),
				"303": answer("For a browser: the page that waits for the answer."),
				...tooMany,
			},
		},
	},
	"/verify/wallet/{session}": {
		get: {
			summary: "How it stands with a question to a wallet",
			description: "`state` is waiting, declined or answered; then with a report, and what the holder showed.",
			tags: ["wallets"],
			parameters: [inPath("session", "As it was given when the question was asked. Whoever knows it may read.")],
			responses: {
				"200": answer("As it stands now.", "application/json", object),
				"404": problem("It has ended or never was."),
			},
		},
	},
	"/wallet/questions/{question}": {
		get: {
			summary: "A question as a wallet fetches it: a signed request object with a DCQL query",
			tags: ["wallets"],
			parameters: [inPath("question", "As the question's link names it.")],
			responses: {
				"200": answer("The request object.", "application/oauth-authz-req+jwt"),
				"404": problem("It was answered, has ended or never was."),
				...tooMany,
			},
		},
		post: {
			summary: "A wallet's answer, once (direct_post)",
			tags: ["wallets"],
			parameters: [inPath("question", "As the question's link names it.")],
			requestBody: form(["state"], ["state", "vp_token", "error", "error_description"]),
			responses: { "200": answer("It was taken.", "application/json", object), "400": refusal, ...tooMany },
		},
	},
	"/status/{issuer}/{list}/token": {
		get: {
			summary: "A status list for SD-JWT (Token Status List), with the same bits as the others",
			tags: ["wallets"],
			parameters: [inPath("issuer", "The issuer's slug."), inPath("list", "Number of its list of revocations.")],
			responses: {
				"200": answer("Two bits an entry: 1 revoked, 2 suspended.", "application/statuslist+jwt"),
				"404": problem("There is no such list."),
			},
		},
	},
	"/c/{id}/wallet/{form}": {
		get: {
			summary: "The id of a certificate's form in a wallet, which leads to the certificate",
			tags: ["wallets"],
			parameters: [inPath("id", "The certificate's id."), inPath("form", "The form's own id.")],
			responses: { "303": answer("The certificate's page."), "404": problem("It is no id.") },
		},
	},
};

function metadata(summary: string) {
	return {
		summary,
		tags: ["wallets"],
		responses: { "200": answer("As it is now.", "application/json", object) },
	} as const;
}
