import {
	answer,
	bodyRefusals,
	component,
	jsonBody,
	idempotencyKey,
	object,
	onceRefusals,
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

const status = withScope("status");

export const vcApiPaths: Paths = {
	"/credentials/verify": { post: verify("credential", "verifiableCredential") },
	"/presentations/verify": { post: verify("presentation", "verifiablePresentation") },
	"/credentials/status": {
		post: {
			summary: "Revoke, suspend or reinstate a certificate",
			description:
				"A revocation is for good; a suspension may end. Of several entries all are applied, in their order, or none.",
			tags: ["vc-api"],
			security: status.security,
			parameters: [idempotencyKey],
			requestBody: jsonBody(
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
				...onceRefusals,
				...bodyRefusals,
			},
		},
	},
};

function verify(kind: string, member: string): Operation {
	return {
		summary: `Verify a ${kind}`,
		description:
			"200 when proof, dates and status hold. An issuer that nobody registered here is a warning. " +
			"Any conforming VCDM 2.0 document is accepted, inline contexts included.",
		tags: ["vc-api"],
		requestBody: jsonBody({ [member]: object, options }, [member]),
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
