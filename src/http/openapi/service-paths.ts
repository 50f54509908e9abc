import { answer, inQuery, object, type Operation, type Paths, problem, text, tooMany, withScope } from "./parts.ts";

const metrics = withScope("metrics");
const lang = inQuery("lang", "en, mn, zh or fr; else by Accept-Language.");

export const servicePaths: Paths = {
	"/": { get: page("Page to verify a certificate") },
	"/number": {
		get: {
			summary: "What a printed number alone may tell",
			description: "Whether it is in force, the course, and a masked name.",
			tags: ["certificates"],
			parameters: [inQuery("number", "As printed, with or without hyphens.", true), lang],
			responses: {
				"200": answer("A page.", "text/html"),
				"404": problem("There is no such number."),
				...tooMany,
			},
		},
	},
	"/scan": { get: page("Reads the code on paper by camera or from a photo, on the reader's device") },
	"/privacy": { get: page("Who is responsible, what is stored and for how long") },
	"/report": { get: page("How to report a forgery") },
	"/docs": { get: page("This interface, explained") },
	"/openapi.json": { get: plain("This document", "application/json", object) },
	"/robots.txt": { get: plain("What search engines shall leave alone", "text/plain") },
	"/.well-known/security.txt": {
		get: {
			...plain("Whom to tell of a weakness (RFC 9116)", "text/plain"),
			responses: { "200": answer("Contact.", "text/plain"), "404": problem("No issuer is registered yet.") },
		},
	},
	"/livez": { get: plain("Is the process alive", "application/json", object) },
	"/readyz": {
		get: {
			summary: "Is the service of use",
			tags: ["service"],
			responses: {
				"200": answer("Everything that it needs works.", "application/json", readiness()),
				"503": answer("Something does not; checks say what.", "application/json", readiness()),
			},
		},
	},
	"/metrics": {
		get: {
			summary: "Counters in Prometheus text format",
			description: "Without a token only for programs on the same machine.",
			tags: ["service"],
			security: [{}, ...metrics.security],
			responses: { "200": answer("Counters.", "text/plain"), ...metrics.refusals },
		},
	},
};

function page(summary: string): Operation {
	return { summary, tags: ["service"], parameters: [lang], responses: { "200": answer("A page.", "text/html") } };
}

function plain(summary: string, type: string, schema: object = text): Operation {
	return { summary, tags: ["service"], responses: { "200": answer("As it is now.", type, schema) } };
}

function readiness(): object {
	const check = { type: "object", properties: { name: text, ok: { type: "boolean" } }, required: ["name", "ok"] };
	return {
		type: "object",
		properties: { ready: { type: "boolean" }, checks: { type: "array", items: check } },
		required: ["ready", "checks"],
	};
}
