import { issuingSuites } from "../../app/issue-credential.ts";
import {
	answer,
	bodyRefusals,
	component,
	object,
	type Operation,
	type Paths,
	problem,
	text,
	tooMany,
	withScope,
} from "./parts.ts";

const options = {
	type: "object",
	properties: { challenge: text, domain: text, expectedProofPurpose: text },
	description: "What a presentation must have been made for; the one purpose that proofs here can have.",
} as const;

const issueOptions = {
	type: "object",
	properties: {
		created: { type: "string", format: "date-time", description: "When the proof says that it was made." },
		cryptosuite: { enum: issuingSuites },
		credentialId: { type: "string", description: "What a credential without id is called when its status changes." },
	},
} as const;

const issue = withScope("issue");
const status = withScope("status");

export const vcApiPaths: Paths = {
	"/credentials/verify": { post: verify("credential", "verifiableCredential") },
	"/presentations/verify": { post: verify("presentation", "verifiablePresentation") },
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
			"The same as application/vc+jwt, signed with EdDSA, in an EnvelopedVerifiableCredential. " +
				"options has created only.",
		),
	},
	"/status/credentials/issue": {
		post: issueOperation(
			"Issue a credential that can be revoked",
			"The same; credentialStatus is added, and /credentials/status changes it by the credential's id. " +
				"A credential without a name gets an id.",
		),
	},
	"/credentials/status": {
		post: {
			summary: "Revoke, suspend or reinstate a certificate",
			description: "A revocation is for good; a suspension may end. Entries are applied one after the other.",
			tags: ["vc-api"],
			security: status.security,
			requestBody: body(
				{
					credentialId: { type: "string", description: "A certificate's id or address, or the id of a credential." },
					credentialStatus: { type: "array", minItems: 1, maxItems: 8, items: statusEntry() },
					reason: { type: "string", description: "Public reason of the closed list, such as issued-in-error." },
					note: { type: "string", description: "Internal; never published." },
				},
				["credentialId", "credentialStatus"],
			),
			responses: {
				"200": answer("Done.", "application/json", {
					type: "object",
					properties: { changed: { type: "array", items: text }, unchanged: { type: "array", items: text } },
					required: ["changed", "unchanged"],
				}),
				"400": problem("The change is not one that can be made."),
				"404": problem("There is no such certificate."),
				...status.refusals,
				...bodyRefusals,
			},
		},
	},
};

function issueOperation(summary: string, description: string): Operation {
	return {
		summary,
		description,
		tags: ["vc-api"],
		security: issue.security,
		requestBody: body({ credential: object, options: issueOptions }, ["credential"]),
		responses: {
			"201": answer("Signed.", "application/json", {
				type: "object",
				properties: { verifiableCredential: object },
				required: ["verifiableCredential"],
			}),
			"400": problem("The credential does not conform, or names an issuer that is not registered here."),
			...issue.refusals,
			...bodyRefusals,
		},
	};
}

function verify(kind: string, member: string): Operation {
	return {
		summary: `Verify a ${kind}`,
		description:
			"200 when proof, dates and status hold. An issuer that nobody registered here is a warning. " +
			"Any conforming VCDM 2.0 document is accepted, inline contexts included.",
		tags: ["vc-api"],
		requestBody: body({ [member]: object, options }, [member]),
		responses: {
			"200": answer(
				"Proof, dates and status hold: a report, with verified true.",
				"application/json",
				component("Report"),
			),
			"400": {
				description: "They do not, or could not be checked: a report with errors. Or the request could not be read.",
				content: {
					"application/json": { schema: component("Report") },
					"application/problem+json": { schema: component("Problem") },
				},
			},
			...bodyRefusals,
			...tooMany,
		},
	};
}

function body(properties: Readonly<Record<string, object>>, required: readonly string[]) {
	return {
		required: true,
		content: { "application/json": { schema: { type: "object", properties, required } } },
	} as const;
}

function statusEntry(): object {
	return {
		type: "object",
		properties: {
			type: { const: "BitstringStatusListEntry" },
			statusPurpose: { enum: ["revocation", "suspension"] },
			status: { type: "boolean", default: true },
		},
		required: ["type"],
	};
}
