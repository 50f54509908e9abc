import { limits } from "../../core/verify/limits.ts";
import { answer, bodyRefusals, component, inQuery, object, type Paths, problem, text, tooMany } from "./parts.ts";

const evidenceRequest = {
	type: "object",
	properties: { kind: { enum: ["controller-document", "status-list", "status-note"] }, id: text },
	required: ["kind", "id"],
};
const evidenceRequests = {
	type: "object",
	properties: { requests: { type: "array", minItems: 1, maxItems: limits.evidenceRequests, items: evidenceRequest } },
	required: ["requests"],
};
const evidenceAnswers = {
	type: "object",
	properties: {
		answers: {
			type: "array",
			items: {
				type: "object",
				properties: {
					...evidenceRequest.properties,
					state: { enum: ["found", "absent", "unreachable"] },
					document: { description: "What was found." },
					fetchedAt: { type: "string", format: "date-time", description: "When this copy was made." },
					source: { enum: ["registered", "given", "network"] },
					reason: text,
				},
				required: ["kind", "id", "state"],
			},
		},
	},
	required: ["answers"],
};

export const verificationPaths: Paths = {
	"/verify": {
		get: {
			summary: "Page to ask a wallet for a certificate",
			tags: ["service"],
			parameters: [inQuery("lang", "en, mn, zh or fr; else by Accept-Language.")],
			responses: { "200": answer("A page.", "text/html") },
		},
		post: {
			summary: "Verify one certificate",
			description:
				"Send a credential or presentation as JSON or as a JWT, a PDF, a PNG or SVG with a credential baked into it, " +
				"or a form with a file. " +
				"To verify a presentation that was made for you, send {verifiablePresentation, options: {challenge, domain}}. " +
				"options.at, or the field at of a form, asks about another moment: 2026-03-01 (its end, in this service's zone) " +
				"or 2026-03-01T12:00:00Z. The report says what the status of that moment rests on. " +
				"What was sent is judged byte for byte and is not kept. With a token of scope webhooks, a certificate of this " +
				"service is put on that token's list of watched ones, and the header Tamga-Watching says its id.",
			tags: ["verification"],
			requestBody: {
				required: true,
				content: {
					"application/json": { schema: object },
					"application/vc": { schema: object },
					"application/vp": { schema: object },
					"application/ld+json": { schema: object },
					"application/vc+jwt": { schema: text },
					"application/vp+jwt": { schema: text },
					"application/pdf": { schema: { type: "string", contentMediaType: "application/pdf" } },
					"image/png": { schema: { type: "string", contentMediaType: "image/png" } },
					"image/svg+xml": { schema: { type: "string", contentMediaType: "image/svg+xml" } },
					"multipart/form-data": {
						schema: {
							type: "object",
							properties: {
								file: {
									type: "string",
									contentMediaType: "application/octet-stream",
									description: "PDF, PNG, SVG or JSON.",
								},
								credential: { type: "string", description: "JSON or a JWT, as text." },
								at: { type: "string", description: "Another moment than now that the verdict is to be about." },
							},
						},
					},
					"application/x-www-form-urlencoded": {
						schema: { type: "object", properties: { credential: text }, required: ["credential"] },
					},
				},
			},
			responses: {
				"200": {
					description: "A report, whatever its verdict; a page for a client that prefers text/html.",
					content: { "application/json": { schema: component("Report") }, "text/html": { schema: text } },
				},
				"400": problem("This is no credential and no presentation; code and errors say why."),
				...bodyRefusals,
				...tooMany,
			},
		},
	},
	"/evidence": {
		post: {
			summary: "Fetch what a credential is judged by",
			description:
				"For pages that judge on their reader's device: controller documents and status lists by address, fetched by the " +
				"rules of this service. Nothing of a credential is sent. What is found there and is no such document is null.",
			tags: ["verification"],
			requestBody: { required: true, content: { "application/json": { schema: evidenceRequests } } },
			responses: {
				"200": answer(
					"Each is found, absent or unreachable, in the order of the requests.",
					"application/json",
					evidenceAnswers,
				),
				"400": problem("The requests cannot be read, or are too many."),
				...bodyRefusals,
				...tooMany,
			},
		},
	},
	"/recognition.json": {
		get: {
			summary: "The issuers that this verifier recognises",
			description: "With the name under which each is registered here.",
			tags: ["verification"],
			responses: { "200": answer("{issuers: [{id, name}]}, by id.", "application/json", object) },
		},
	},
	"/verify/batch": {
		post: {
			summary: "Verify many certificates",
			description:
				"One credential or presentation a line; the answer has one report a line, in the same order, and begins " +
				"before the last line has arrived. A line that is no credential has a report like any other; lines of white " +
				"space are passed over. Lines beyond the limit of a client are reported as undetermined, RATE_LIMITED; " +
				"a token with the scope batch has no limit. With report=signed, which takes such a token, the last line (or, of a " +
				"long batch, each of the last lines) is {verificationReport}: a credential signed by this service about who " +
				"asked, when, by which status lists and how old they were, the totals, and each line's verdict.",
			tags: ["verification"],
			parameters: [
				{
					name: "report",
					in: "query",
					required: false,
					description: "Ask for a signed report.",
					schema: { type: "string", enum: ["signed"] },
				},
			],
			security: [{}, { token: ["batch"] }],
			requestBody: { required: true, content: { "application/x-ndjson": { schema: text } } },
			responses: {
				"200": answer("Reports, one a line.", "application/x-ndjson", component("Report")),
				"400": problem("There is no such form of a report."),
				"401": problem("The token is not valid, or a signed report was asked for without one."),
				"403": problem("The token lacks the scope batch."),
				"415": bodyRefusals["415"],
				...tooMany,
			},
		},
	},
};
