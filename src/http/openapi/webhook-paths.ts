import { answer, bodyRefusals, inPath, inQuery, type Paths, problem, text, withScope } from "./parts.ts";

const { security, refusals } = withScope("webhooks");
const moment = { type: "string", format: "date-time" } as const;
const id = "0QJ4V7T1R9WXYZ2A3B4C5D6E7F";

const webhook = {
	type: "object",
	properties: {
		id: text,
		address: { type: "string", format: "uri" },
		createdAt: moment,
		failingSince: { ...moment, description: "Since when nothing has arrived." },
		disabledAt: { ...moment, description: "Since when nothing is tried any more." },
		lastSentAt: moment,
		lastRefusal: { type: "string", description: "Why the last notice did not arrive." },
		waiting: { type: "integer", description: "Notices to be sent." },
		dead: { type: "integer", description: "Notices that were tried too often." },
	},
	required: ["id", "address", "createdAt", "waiting", "dead"],
} as const;

const registered = {
	...webhook,
	properties: { ...webhook.properties, secret: { type: "string", description: "Signs the notices; shown this once." } },
	required: [...webhook.required, "secret"],
} as const;

const watched = {
	type: "object",
	properties: {
		watching: {
			type: "array",
			items: {
				type: "object",
				properties: { id: text, status: { enum: ["valid", "suspended", "revoked"] } },
				required: ["id", "status"],
			},
		},
		unknown: { type: "array", items: text, description: "What is no certificate of this service, as it was sent." },
	},
	required: ["watching", "unknown"],
} as const;

function listOf(name: string, items: object, further: object = {}): object {
	return { type: "object", properties: { [name]: { type: "array", items }, ...further }, required: [name] };
}

function bodyWith(name: string, schema: object, value: unknown) {
	const body = { type: "object", properties: { [name]: schema }, required: [name] };
	return { required: true, content: { "application/json": { schema: body, example: { [name]: value } } } } as const;
}

const of = { tags: ["webhooks"], security } as const;
const gone = { "204": answer("Deleted."), "404": problem("This token has no such thing."), ...refusals };

/** Notices of changes of status, for holders of a token. */
export const webhookPaths: Paths = {
	"/webhooks": {
		post: {
			...of,
			summary: "Register an address that is told of changes",
			description:
				'POSTs `{id, type: "certificate.status", timestamp, data: {certificate, status}}` to the address, signed after ' +
				"Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature with v1). Answer with 2xx; 410 ends it.",
			requestBody: bodyWith("url", { type: "string", format: "uri" }, "https://registry.example.mn/tamga"),
			responses: {
				"201": answer("Registered.", "application/json", registered),
				"400": problem("The address may not be called, or there are too many."),
				...refusals,
				...bodyRefusals,
			},
		},
		get: {
			...of,
			summary: "The token's addresses, without their secrets",
			responses: { "200": answer("All of them.", "application/json", listOf("webhooks", webhook)), ...refusals },
		},
	},
	"/webhooks/{id}": {
		delete: {
			...of,
			summary: "Delete an address with all that it was not told",
			parameters: [inPath("id", "Id of the webhook.")],
			responses: gone,
		},
	},
	"/watches": {
		post: {
			...of,
			summary: "Watch certificates",
			description: "Answers the status of each; every later change is told to the token's addresses.",
			requestBody: bodyWith("certificates", { type: "array", items: text, minItems: 1, maxItems: 1_000 }, [id]),
			responses: {
				"200": answer("What is watched now.", "application/json", watched),
				"400": problem("The list cannot be read."),
				...refusals,
				...bodyRefusals,
			},
		},
		get: {
			...of,
			summary: "The ids of the certificates that are watched",
			parameters: [
				inQuery("after", "The `next` of the page before."),
				{ ...inQuery("limit", "At most so many."), schema: { type: "integer", minimum: 1, maximum: 1_000 } },
			],
			responses: {
				"200": answer("A page.", "application/json", listOf("certificates", text, { next: text })),
				"400": problem("A parameter cannot be read."),
				...refusals,
			},
		},
	},
	"/watches/{id}": {
		delete: {
			...of,
			summary: "Watch a certificate no more",
			parameters: [inPath("id", "Id of the certificate.")],
			responses: gone,
		},
	},
};
