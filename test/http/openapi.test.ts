import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Report } from "../../src/core/report.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { reportExamples } from "../../src/http/schemas/report-examples.ts";
import { problemSchema, reportSchema } from "../../src/http/schemas/report-v1.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { postJson } from "./requests.ts";

let service: OpenService;
let app: Routes;

interface Description {
	readonly openapi: string;
	readonly paths: Readonly<
		Record<string, Readonly<Record<string, { readonly parameters?: readonly { name: string }[] }>>>
	>;
	readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
let description: Description;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	description = (await (await app.request("/openapi.json")).json()) as Description;
});
afterAll(() => service.close());

/** Files that belong to pages and no interface. */
const internal = /^\/(?:(?:assets|docs|icons)\/|manifest\.webmanifest$|offline(?:\.json)?$|service-worker\.js$)/;

test("every route is described, and everything described is a route", () => {
	const routes = app.routes
		.filter(({ method, path }) => method !== "ALL" && !internal.test(path))
		.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
	const described = Object.entries(description.paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/^(\/c\/\{id\})\.\w+$/, "$1")}`),
	);
	expect([...new Set(described)].sort()).toEqual([...new Set(routes)].sort());
});

test("every place in a path is explained, and every reference leads somewhere", () => {
	expect(description.openapi).toBe("3.1.0");
	for (const [path, methods] of Object.entries(description.paths)) {
		const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		for (const operation of Object.values(methods)) {
			const named = (operation.parameters ?? []).map(({ name }) => name);
			expect(places.filter((place) => place !== undefined && !named.includes(place))).toEqual([]);
		}
	}
	const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
	expect(references.length).toBeGreaterThan(0);
	for (const [, name = ""] of references) expect(Object.keys(description.components.schemas)).toContain(name);
});

/** The published schema made strict, so that a member which it does not describe is found. */
const strict = z.fromJSONSchema(z.toJSONSchema(reportSchema, { io: "output" }));

async function published() {
	const schema = (await (await app.request("/schemas/report/v1")).json()) as Parameters<typeof z.fromJSONSchema>[0];
	return z.fromJSONSchema(schema);
}

test("real reports of every kind are as the published schema says, with no member that it does not describe", async () => {
	const schema = await published();
	const pdf = await service.services.certificates.pdf(signedText(service.certificates[0]));
	const inputs = [
		...service.certificates.map((certificate) => new TextEncoder().encode(signedText(certificate))),
		new TextEncoder().encode(signedText(service.certificates[0]).replace("Enkhtuya", "Mallory")),
		new TextEncoder().encode("{"),
		new TextEncoder().encode('{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"]}'),
		new Uint8Array(pdf),
	];
	for (const input of inputs) {
		const report: unknown = JSON.parse(JSON.stringify((await service.services.verifier.verify(input)).report));
		expect(schema.safeParse(report).error).toBeUndefined();
		expect(strict.safeParse(report).error).toBeUndefined();
	}
});

test("the schema's examples have a report of every verdict and are as it says; other things are not", async () => {
	const schema = await published();
	expect([...new Set(reportExamples.map(({ verdict }) => verdict))].sort()).toEqual([
		"invalid",
		"undetermined",
		"unrecognised",
		"valid",
	]);
	for (const example of reportExamples) expect(strict.safeParse(example).success).toBe(true);
	const [good] = reportExamples;
	const wrong = [
		{},
		{ ...good, verdict: "green" },
		{ ...good, checks: [{ check: "proof" }] },
		{ ...good, errors: [{}] },
	];
	for (const other of wrong) expect(schema.safeParse(other).success).toBe(false);
});

test("a report's type and its schema say the same", () => {
	const report = reportExamples[0] as Report;
	const parsed: z.infer<typeof reportSchema> = reportSchema.parse(report);
	expect(parsed).toEqual(report);
});

test("problem+json is as described", async () => {
	const problem = (await (await postJson(app, "/verify", "{")).json()) as { readonly errors: readonly unknown[] };
	expect(problemSchema.safeParse(problem).success).toBe(true);
	for (const error of problem.errors) expect(z.strictObject(problemSchema.shape).safeParse(error).success).toBe(true);
});
