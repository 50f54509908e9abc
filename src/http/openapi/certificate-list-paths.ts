import { answer, inQuery, type Paths, problem, sliceParameters, text, withScope } from "./parts.ts";

const read = withScope("read");
const moment = { type: "string", format: "date-time" } as const;
const statuses = ["valid", "revoked", "suspended", "erased"] as const;

const certificate = {
	title: "ListedCertificate",
	type: "object",
	properties: {
		id: text,
		number: text,
		issuer: { type: "string", description: "Slug of the issuer." },
		batch: text,
		course: { type: "object", properties: { code: text, version: text }, required: ["code", "version"] },
		issuedAt: moment,
		status: { enum: statuses },
		reason: text,
		since: moment,
	},
	required: ["id", "number", "issuer", "batch", "course", "issuedAt", "status"],
} as const;

export const certificateListPaths: Paths = {
	"/certificates": {
		get: {
			summary: "The certificates of this service and how they stand, without names",
			tags: ["certificates"],
			security: read.security,
			parameters: [
				inQuery("course", "Code of a course."),
				inQuery("issuer", "Slug of an issuer."),
				inQuery("batch", "Name of a batch."),
				{ ...inQuery("status", "How they stand."), schema: { enum: statuses } },
				{ ...inQuery("changedSince", "Issued, erased or changed then or later."), schema: moment },
				...sliceParameters,
			],
			responses: {
				"200": answer("A part of the list, in the order of issuing.", "application/json", {
					type: "object",
					properties: { certificates: { type: "array", items: certificate }, next: { type: "string", format: "uri" } },
					required: ["certificates"],
				}),
				"400": problem("A parameter cannot be read, or the cursor belongs to another question."),
				...read.refusals,
			},
		},
	},
};
