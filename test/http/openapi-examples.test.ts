import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openApiDocument } from "../../src/http/openapi/document.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { baseUrl, type OpenService, openService } from "./open-service.ts";

interface Media {
	readonly schema: object;
	readonly example?: unknown;
}
interface Operation {
	readonly operationId?: string;
	readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
	readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

const { paths, components } = openApiDocument(baseUrl) as {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: { readonly schemas: Readonly<Record<string, object>> };
};
const operations = Object.entries(paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);

let service: OpenService;
let app: Routes;
let bearer: Record<string, string>;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	bearer = { Authorization: `Bearer ${await service.token("issue", "status", "read", "batch", "webhooks")}` };
});
afterAll(() => service.close());

/** What a reader of JSON Schema says of a value: `undefined` where it conforms. */
function faults(schema: object, value: unknown): unknown {
	const text = JSON.stringify({ ...schema, $defs: components.schemas });
	const whole = JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")) as Parameters<
		typeof z.fromJSONSchema
	>[0];
	return z.fromJSONSchema(whole).safeParse(value).error?.issues;
}

test("every operation has a name of its own, in the way of programs", () => {
	const names = operations.map(({ operationId }) => operationId);
	for (const name of names) expect(name).toMatch(/^[a-z]+([A-Z][a-z0-9]*)*$/);
	expect(new Set(names).size).toBe(names.length);
});

test("what has a name of its own is described once", () => {
	expect(Object.keys(components.schemas)).toEqual(
		expect.arrayContaining([
			"Report",
			"Problem",
			"Course",
			"CourseVersion",
			"Issuer",
			"ListedCertificate",
			"Statistics",
		]),
	);
});

const bodies = operations.flatMap(({ path, method, operationId, requestBody }) => {
	const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
	return type === undefined || media === undefined ? [] : [{ path, method, operationId, type, ...media }];
});

describe("of every body", () => {
	test("in JSON there is an example, which is as its schema says", () => {
		const json = bodies.filter(({ type }) => /json/.test(type));
		expect(json.length).toBeGreaterThan(12);
		for (const { operationId, schema, example } of json) {
			expect(example, operationId).toBeDefined();
			expect(faults(schema, example), operationId).toBeUndefined();
		}
	});

	test.each(bodies.filter(({ type, path }) => /json/.test(type) && !path.startsWith("/wallet/")))(
		"the example for $operationId is answered, as the answer is described",
		async ({ path, type, example, operationId }) => {
			const own = JSON.parse(
				JSON.stringify(example).replaceAll("6AJY0H5JGVQQ5FNGHHPED27Q2D", service.certificates[0]?.id ?? ""),
			) as unknown;
			const body = typeof own === "string" ? own : JSON.stringify(own);
			const response = await app.request(path, { method: "POST", headers: { ...bearer, "Content-Type": type }, body });
			// The proof of an example is none: the interface of the W3C answers 400 with a report.
			const refuses = operationId === "verifyCredential" || operationId === "verifyPresentation";
			expect(refuses ? [400] : [200, 201]).toContain(response.status);
			const operation = operations.find((one) => one.operationId === operationId);
			const described = operation?.responses[String(response.status)]?.content?.["application/json"];
			if (described !== undefined) expect(faults(described.schema, await response.json())).toBeUndefined();
		},
	);
});

test("examples of answers are as their schemas say", () => {
	const answers = operations.flatMap(({ operationId, responses }) =>
		Object.entries(responses).flatMap(([status, { content = {} }]) =>
			Object.values(content).map((media) => ({ operationId, status, ...media })),
		),
	);
	const shown = answers.filter(({ example }) => example !== undefined);
	expect(shown.length).toBeGreaterThan(14);
	for (const { operationId, schema, example } of shown) expect(faults(schema, example), operationId).toBeUndefined();
});

test.each([
	"/courses",
	"/courses.json",
	"/issuers",
	"/issuers.json",
	"/courses/IIOE-GAI-220/1.0.0",
	"/certificates",
	"/statistics.json",
	"/recognitions",
	"/recognition.json",
	"/registry.json",
	"/readyz",
	"/livez",
	"/.well-known/did.json",
])("what %s answers is as its schema says", async (path) => {
	const response = await app.request(path, { headers: bearer });
	const described = (paths[path] ?? paths["/courses/{code}/{version}"])?.["get"]?.responses["200"]?.content;
	const schema = described?.["application/json"]?.schema;
	expect(schema).toBeDefined();
	expect(faults(schema ?? {}, await response.json())).toBeUndefined();
});

test("a value that is not as described is found", () => {
	const listed = paths["/courses.json"]?.["get"]?.responses["200"]?.content?.["application/json"]?.schema ?? {};
	expect(faults(listed, { courses: [{ code: "X" }] })).toBeDefined();
});
