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
	text,
} from "./parts.ts";

const json = (description: string) => answer(description, "application/json", object);
const slug = inPath("slug", "Short name of an issuer.");

const statusList = {
	description: "BitstringStatusListCredential; the same document under either type.",
	content: {
		"application/vc": { schema: object },
		"application/ld+json": { schema: object },
		"application/json": { schema: object },
	},
};

const templateHash = inPath("hash", "SHA-256 of its canonical JSON.", { type: "string", pattern: "^[0-9a-f]{64}$" });

export const publicationPaths: Paths = {
	"/status/{issuer}/{list}/{purpose}": {
		get: document("A signed status list", statusList, [
			inPath("issuer", "Short name of the issuer."),
			inPath("list", "Number of the list.", { type: "integer", minimum: 1 }),
			inPath("purpose", "What a set bit means.", { enum: ["revocation", "suspension"] }),
			inQuery("at", "A past moment or day: the list that was in force then, byte for byte, for good."),
			inQuery("version", "A revision: the first list that was signed of it, byte for byte, for good."),
		]),
	},
	"/templates/{hash}": {
		get: document("A template of certificates", json("Credential with named slots; never changes."), [templateHash]),
	},
	"/templates/{hash}/primer/{build}": {
		get: document(
			"What this build's pages judge certificates of a template by",
			json("For the pages of this service alone, which are of the same build; programs use the template."),
			[templateHash, inPath("build", "The build, as its pages name it; any other is not found.")],
		),
	},
	"/contexts/micro-certificate/v1": {
		get: document(
			"Our JSON-LD context",
			{
				description: "The context; the terms explained for a client that asks for text/html by name.",
				content: { "application/ld+json": { schema: object }, "text/html": { schema: text } },
			},
			[],
		),
	},
	"/schemas/report/v1": {
		get: document("JSON Schema of the report", answer("Draft 2020-12.", "application/schema+json", object), []),
	},
	"/.well-known/did.json": { get: document("DID document of this host", json("DID document."), []) },
	"/issuers/{slug}/did.json": { get: document("DID document of an issuer", json("DID document."), [slug]) },
	"/organisations/{id}": { get: document("An organisation", json("The organisation."), [inPath("id", "Its id.")]) },
};

const asOf = inQuery("at", "Of the page and the report: another moment or day. The page says what holds now as well.");

export const certificatePaths: Paths = {
	"/c/{id}": {
		get: certificate(
			"A certificate, judged now",
			{
				"text/html": { schema: text },
				"application/vc": { schema: object },
				"application/pdf": { schema: { type: "string", contentMediaType: "application/pdf" } },
				"image/png": { schema: { type: "string", contentMediaType: "image/png" } },
				"image/svg+xml": { schema: { type: "string", contentMediaType: "image/svg+xml" } },
			},
			asOf,
		),
	},
	"/c/{id}.json": { get: certificate("The signed credential", { "application/vc": { schema: object } }) },
	"/c/{id}.report": {
		get: certificate("What this service says of it now", { "application/json": { schema: component("Report") } }, asOf),
	},
	"/c/{id}.pdf": {
		get: certificate("The certificate as PDF, with the signed credential attached", {
			"application/pdf": { schema: { type: "string", contentMediaType: "application/pdf" } },
		}),
	},
	"/c/{id}.png": {
		get: certificate("The badge of the course, with the signed credential baked into it (Open Badges 3.0 §5.3.1)", {
			"image/png": { schema: { type: "string", contentMediaType: "image/png" } },
		}),
	},
	"/c/{id}.svg": {
		get: certificate("The same badge as a drawing (Open Badges 3.0 §5.3.2)", {
			"image/svg+xml": { schema: { type: "string", contentMediaType: "image/svg+xml" } },
		}),
	},
};

function certificate(
	summary: string,
	content: NonNullable<Answer["content"]>,
	...more: NonNullable<Operation["parameters"]>
): Operation {
	return {
		summary,
		description: "By Accept or suffix. A revoked certificate is still there and says so.",
		tags: ["certificates"],
		parameters: [inPath("id", "26 letters and digits, in upper or lower case."), ...more],
		responses: {
			"200": { description: "The certificate.", content },
			"404": problem("There is no such certificate."),
			"429": problem("Too many requests from this client."),
		},
	};
}

function document(summary: string, found: Answer, parameters: Operation["parameters"] & object): Operation {
	return {
		summary,
		tags: ["publications"],
		parameters,
		responses: {
			"200": { ...found, headers: { ETag: { description: "For If-None-Match.", schema: text } } },
			"304": { description: "Not changed." },
			...(parameters.length === 0
				? {}
				: { "404": answer("There is none.", "application/problem+json", component("Problem")) }),
		},
	};
}
