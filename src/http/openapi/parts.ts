/** The part of OpenAPI 3.1 that our document uses. */
export interface Operation {
	readonly summary: string;
	readonly description?: string;
	readonly tags: readonly [Tag];
	readonly parameters?: readonly Parameter[];
	readonly requestBody?: { readonly required: true; readonly content: Content };
	readonly responses: Readonly<Record<string, Answer>>;
	readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

export type Paths = Readonly<
	Record<string, { readonly get?: Operation; readonly post?: Operation; readonly delete?: Operation }>
>;
export type Content = Readonly<Record<string, { readonly schema: object; readonly example?: unknown }>>;

export interface Answer {
	readonly description: string;
	readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: object }>>;
	readonly content?: Content;
}

interface Parameter {
	readonly name: string;
	readonly in: "path" | "query" | "header";
	readonly required: boolean;
	readonly description: string;
	readonly schema: object;
}

export const tags = {
	verification: "Verify certificates, one or many.",
	"vc-api": "The W3C's common interface (VCALM): verify, issue, change the status.",
	certificates: "Certificates of this service under their public addresses.",
	holders: "What graduates do with a personal link.",
	publications: "Documents for verifiers and mirrors: cacheable, readable from any page.",
	wallets: "Put certificates into wallets (OpenID4VCI 1.0), and ask wallets for them (OpenID4VP 1.0).",
	webhooks: "Be told when the status of certificates changes (Standard Webhooks).",
	service: "Pages for people, and what operators watch.",
} as const;
export type Tag = keyof typeof tags;

export const text = { type: "string" } as const;
export const object = { type: "object" } as const;

export function component(name: "Report" | "Problem"): object {
	return { $ref: `#/components/schemas/${name}` };
}

export function inPath(name: string, description: string, schema: object = text): Parameter {
	return { name, in: "path", required: true, description, schema };
}

export function inQuery(name: string, description: string, required = false): Parameter {
	return { name, in: "query", required, description, schema: text };
}

export function answer(description: string, type?: string, schema: object = text): Answer {
	return type === undefined ? { description } : { description, content: { [type]: { schema } } };
}

export function problem(description: string): Answer {
	return answer(description, "application/problem+json", component("Problem"));
}

export function jsonBody(properties: Readonly<Record<string, object>>, required: readonly string[]) {
	return {
		required: true,
		content: { "application/json": { schema: { type: "object", properties, required } } },
	} as const;
}

/** How a list is asked for in parts. */
export const sliceParameters = [
	{
		...inQuery("limit", "At most so many items."),
		schema: { type: "integer", minimum: 1, maximum: 1000, default: 100 },
	},
	inQuery("cursor", "As it stands in `next` of the part before; of no meaning to anybody else."),
] as const;

/** Refusals that every route which reads a body has in common. */
export const bodyRefusals = {
	"413": problem("The body is too large."),
	"415": problem("The Content-Type or Content-Encoding is not accepted here."),
} as const;

export const tooMany: Readonly<Record<"429", Answer>> = {
	"429": {
		...problem("Too many requests from this client."),
		headers: {
			"Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } },
			"RateLimit-Policy": { description: "Which limit, its requests (q) and their seconds (w).", schema: text },
			RateLimit: { description: "What is left of it (r), and the seconds until all is there again (t).", schema: text },
		},
	},
};

/** A request that may be sent again without being done again. */
export const idempotencyKey: Parameter = {
	name: "Idempotency-Key",
	in: "header",
	required: false,
	description:
		"8 to 255 letters, digits and -._~:+/=, such as a UUID. For a day, the same request with it has the same answer.",
	schema: { type: "string", minLength: 8, maxLength: 255 },
};
export const onceRefusals = {
	"409": problem("The first request with this Idempotency-Key is still being answered."),
	"422": problem("This Idempotency-Key was used for another request."),
} as const;

/** Operations that need a token with one of the scopes. */
export function withScope(scope: string) {
	return {
		security: [{ token: [scope] }],
		refusals: {
			"401": problem("There is no valid token."),
			"403": problem(`The token lacks the scope ${scope}.`),
			...tooMany,
		},
	} as const;
}
