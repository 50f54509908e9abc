import { issuingSuites } from "../../app/secure-document.ts";
import {
	answer,
	bodyRefusals,
	idempotencyKey,
	jsonBody,
	object,
	onceRefusals,
	type Operation,
	type Paths,
	problem,
	text,
	withScope,
} from "./parts.ts";

const issue = withScope("issue");

const moment = { type: "string", format: "date-time" } as const;

const jwtOptions = {
	type: "object",
	properties: {
		created: { ...moment, description: "When the signature says that it was made (iat); now unless stated." },
		expires: { ...moment, description: "Until when it holds (exp)." },
		challenge: { type: "string", description: "What the verifier asked for (nonce)." },
		domain: { anyOf: [text, { type: "array", items: text, minItems: 1 }], description: "For which verifiers (aud)." },
		verificationMethod: { type: "string", description: "The issuer's key; no other is taken than the one in use." },
		proofPurpose: { type: "string", description: "assertionMethod of credentials, authentication of presentations." },
		credentialId: { type: "string", description: "What a credential without id is called when its status changes." },
	},
} as const;

const proofOptions = {
	...jwtOptions,
	properties: { ...jwtOptions.properties, cryptosuite: { enum: issuingSuites } },
} as const;

const statusIsAdded =
	"The same; credentialStatus is added, and /credentials/status changes it by the credential's id. " +
	"A credential without a name gets an id.";

const presentationIsSigned =
	"Signs a conforming VCDM 2.0 presentation for authentication, as the registered issuer that is its holder. Without a " +
	"holder the one that verificationMethod names signs, or the only one that there is; nothing is added. The " +
	"credentials in it are signed already and stay as they are.";

/** What is signed for holders of a token: credentials, and presentations of them. */
export const issuingPaths: Paths = {
	"/credentials/issue": {
		post: issueOperation(
			"Issue a credential",
			"Signs a conforming VCDM 2.0 credential as the registered issuer named.",
		),
	},
	"/jcs/credentials/issue": {
		post: issueOperation("Issue a credential with eddsa-jcs-2022", "The same; the signature is over the JSON."),
	},
	"/jwt/credentials/issue": {
		post: issueOperation(
			"Issue a credential as a JWT",
			"The same as application/vc+jwt, signed with EdDSA, in an EnvelopedVerifiableCredential.",
			jwtOptions,
		),
	},
	"/status/credentials/issue": {
		post: issueOperation("Issue a credential that can be revoked", statusIsAdded),
	},
	"/jwt/status/credentials/issue": {
		post: issueOperation("Issue a credential that can be revoked as a JWT", statusIsAdded, jwtOptions),
	},
	"/presentations": {
		post: proveOperation("Sign a presentation", presentationIsSigned),
	},
	"/presentations/prove": {
		post: proveOperation("Sign a presentation, by the name that this had in VC-API", presentationIsSigned),
	},
	"/jcs/presentations/prove": {
		post: proveOperation("Sign a presentation with eddsa-jcs-2022", "The same; the signature is over the JSON."),
	},
	"/jwt/presentations/prove": {
		post: proveOperation(
			"Sign a presentation as a JWT",
			"The same as application/vp+jwt, signed with EdDSA, in an EnvelopedVerifiablePresentation.",
			jwtOptions,
		),
	},
};

function issueOperation(summary: string, description: string, options: object = proofOptions): Operation {
	return signOperation({ summary, description }, { options, takes: "credential", gives: "verifiableCredential" });
}

function proveOperation(summary: string, description: string, options: object = proofOptions): Operation {
	return signOperation({ summary, description }, { options, takes: "presentation", gives: "verifiablePresentation" });
}

function signOperation(
	words: Pick<Operation, "summary" | "description">,
	{ options, takes, gives }: { readonly options: object; readonly takes: string; readonly gives: string },
): Operation {
	return {
		...words,
		tags: ["vc-api"],
		security: issue.security,
		parameters: [idempotencyKey],
		requestBody: jsonBody({ [takes]: object, options }, [takes]),
		responses: {
			"201": answer("Signed.", "application/json", {
				type: "object",
				properties: { [gives]: object },
				required: [gives],
			}),
			"400": problem(`The ${takes} does not conform, or names an issuer that is not registered here.`),
			...issue.refusals,
			...onceRefusals,
			...bodyRefusals,
		},
	};
}
