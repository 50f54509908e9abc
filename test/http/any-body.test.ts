import { assert, asyncProperty, constantFrom, dictionary, jsonValue, oneof, uint8Array } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";

let service: OpenService;
let app: Routes;
let bearer: Record<string, string>;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	bearer = { Authorization: `Bearer ${await service.token("issue", "status", "batch")}` };
});
afterAll(() => service.close());

const paths = [
	"/verify",
	"/verify/batch",
	"/credentials/verify",
	"/presentations/verify",
	"/credentials/issue",
	"/jcs/credentials/issue",
	"/status/credentials/issue",
	"/jwt/status/credentials/issue",
	"/presentations",
	"/jcs/presentations/prove",
	"/jwt/presentations/prove",
	"/credentials/status",
] as const;

const types = constantFrom(
	"application/json",
	"application/vc",
	"application/pdf",
	"application/x-ndjson",
	"multipart/form-data; boundary=x",
	"application/x-www-form-urlencoded",
	"text/plain",
);
const members = constantFrom(
	"verifiableCredential",
	"verifiablePresentation",
	"credential",
	"presentation",
	"credentialId",
	"credentialStatus",
	"options",
	"@context",
	"type",
	"proof",
	"issuer",
	"id",
);
const request = dictionary(members, jsonValue({ maxDepth: 3 }), { maxKeys: 6 }).map((value) => JSON.stringify(value));
const anyJson = jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value));

async function statusOf(path: string, type: string, body: string | Uint8Array<ArrayBuffer>): Promise<number> {
	const headers = { ...bearer, "Content-Type": type };
	const response = await app.request(path, { method: "POST", headers, body });
	await response.arrayBuffer();
	return response.status;
}

test.each(paths)("no JSON sent to %s gives 500", async (path) => {
	const type = path === "/verify/batch" ? "application/x-ndjson" : "application/json";
	await assert(
		asyncProperty(oneof(request, anyJson), async (body) => {
			expect(await statusOf(path, type, body)).toBeLessThan(500);
		}),
		{ numRuns: 150, seed: 64 },
	);
});

test.each(paths)("no bytes of any type sent to %s give 500", async (path) => {
	await assert(
		asyncProperty(types, uint8Array({ maxLength: 300 }), async (type, bytes) => {
			expect(await statusOf(path, type, new Uint8Array(bytes))).toBeLessThan(500);
		}),
		{ numRuns: 100, seed: 65 },
	);
});

test("no part of a genuine credential replaced by anything gives 500", async () => {
	const genuine = JSON.parse(signedText(service.certificates[0])) as Record<string, unknown>;
	const names = constantFrom(...Object.keys(genuine));
	await assert(
		asyncProperty(names, jsonValue({ maxDepth: 2 }), constantFrom(...paths), async (name, value, path) => {
			const changed = { ...genuine, [name]: value };
			const body =
				path === "/verify" || path === "/verify/batch"
					? changed
					: { verifiableCredential: changed, credential: changed, presentation: changed };
			const type = path === "/verify/batch" ? "application/x-ndjson" : "application/json";
			expect(await statusOf(path, type, JSON.stringify(body))).toBeLessThan(500);
		}),
		{ numRuns: 150, seed: 66 },
	);
});
