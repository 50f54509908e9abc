import {
	type Answer,
	answer,
	component,
	inPath,
	inQuery,
	object,
	type Operation,
	type Paths,
	problem,
	sliceParameters,
	text,
} from "./parts.ts";

const statements = {
	type: "object",
	properties: { statements: { type: "array", items: object }, next: text },
	required: ["statements"],
} as const;

const statement = {
	description: "A RecognizedEntityCredential or an EndorsementCredential; the same document under either type.",
	content: {
		"application/vc": { schema: object },
		"application/ld+json": { schema: object },
		"application/json": { schema: object },
	},
};

const registry = {
	type: "object",
	properties: { meta: object, registry: object },
	required: ["meta", "registry"],
} as const;

export const recognitionPaths: Paths = {
	"/recognitions": {
		get: document(
			"What the bodies of this service have decided",
			answer("All of it.", "application/json", statements),
			{
				description: "Signed statements; those that were withdrawn say so by their status.",
				parameters: [inQuery("about", "DID: all statements that speak of it, in one answer."), ...sliceParameters],
				refusals: { "400": problem("That is no DID, or no cursor of this list.") },
			},
		),
	},
	"/recognitions/{id}": {
		get: document("A signed statement of recognition", statement, {
			parameters: [inPath("id", "26 letters and digits, in upper or lower case.")],
			refusals: { "404": answer("There is none.", "application/problem+json", component("Problem")) },
		}),
	},
	"/registry.json": {
		get: document("Known issuers", answer("DID → name, location, url.", "application/json", registry), {
			description:
				"Our issuers, and those whom our bodies recognise now, as the Digital Credentials Consortium lists them.",
		}),
	},
	"/contexts/recognition/v1": {
		get: document("Our JSON-LD context of recognition", {
			description: "The context; the terms explained for a client that asks for text/html by name.",
			content: { "application/ld+json": { schema: object }, "text/html": { schema: text } },
		}),
	},
	"/contexts/verification-report/v1": {
		get: document("Our JSON-LD context of verification reports", {
			description: "The context; the terms explained for a client that asks for text/html by name.",
			content: { "application/ld+json": { schema: object }, "text/html": { schema: text } },
		}),
	},
	"/schemas/recognition/v1": {
		get: document("JSON Schema of a statement", answer("Draft 2020-12.", "application/schema+json", object)),
	},
	"/schemas/achievement-credential/v1": {
		get: document(
			"JSON Schema of what a recognised issuer issues",
			answer("Draft 2020-12.", "application/schema+json", object),
		),
	},
};

interface About {
	readonly description?: string;
	readonly parameters?: NonNullable<Operation["parameters"]>;
	readonly refusals?: Operation["responses"];
}

function document(
	summary: string,
	found: Answer,
	{ description, parameters = [], refusals = {} }: About = {},
): Operation {
	return {
		summary,
		...(description === undefined ? {} : { description }),
		tags: ["publications"],
		parameters,
		responses: {
			"200": { ...found, headers: { ETag: { description: "For If-None-Match.", schema: text } } },
			"304": { description: "Not changed." },
			...refusals,
		},
	};
}
