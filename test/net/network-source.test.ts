import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence, EvidenceRequest } from "../../src/core/evidence.ts";
import { networkSource } from "../../src/net/network-source.ts";
import { serve } from "../support/loopback.ts";

const at = new Date("2026-11-23T00:00:00Z");
const didOf = (place: string, path = ""): string => `did:web:${place.replace(":", "%3A")}${path}`;

async function ask(
	kind: EvidenceRequest["kind"],
	id: string,
	allowHosts: readonly string[],
): Promise<Evidence | undefined> {
	return await networkSource({ allowHosts }, () => at)({ kind, id });
}

describe("a did:web becomes an address (did:web §3.2)", () => {
	test.each([
		["", "/.well-known/did.json"],
		[":issuers:must", "/issuers/must/did.json"],
		[":a:b-c:d.e", "/a/b-c/d.e/did.json"],
	])("with the path %j: %s", async (path, asked) => {
		const server = await serve((_, response) => response.end('{"id":"did:web:x"}'));
		const evidence = await ask("controller-document", didOf(server.place, path), [server.place]);
		expect(evidence).toEqual({ state: "found", document: { id: "did:web:x" }, fetchedAt: at, source: "network" });
		expect(server.paths).toEqual([asked]);
	});

	test("http is asked only after https, and only at a place that allows it", async () => {
		const server = await serve((_, response) => response.end("{}"));
		expect(await ask("controller-document", didOf(server.place), [])).toMatchObject({ state: "unreachable" });
		expect(server.connections()).toBe(0);
		expect(await ask("controller-document", didOf(server.place), [server.place])).toMatchObject({ state: "found" });
		expect(server.connections()).toBe(2);
	});

	test("https and http together keep to one time limit", async () => {
		const server = await serve(() => undefined);
		const source = networkSource({ allowHosts: [server.place], timeoutMs: 300 });
		const start = performance.now();
		const evidence = await source({ kind: "controller-document", id: didOf(server.place) });
		expect(evidence).toEqual({ state: "unreachable", reason: "no answer in time" });
		expect(performance.now() - start).toBeLessThan(600);
	});
});

describe("what comes back", () => {
	test.each([
		["a document", 200, '{"a":1}', { state: "found", document: { a: 1 } }],
		["no such thing", 404, "", { state: "absent" }],
		["a fault", 500, "", { state: "unreachable", reason: "the host answered 500" }],
		[
			"a page",
			200,
			"<!doctype html><title>Sign in</title>",
			{ state: "unreachable", reason: "the answer is not JSON" },
		],
		["a name twice", 200, '{"a":1,"a":2}', { state: "unreachable", reason: "the answer is not JSON" }],
		["a poisoned object", 200, '{"__proto__":{"a":1}}', { state: "unreachable", reason: "the answer is not JSON" }],
	])("%s", async (_, status, body, expected) => {
		const server = await serve((_request, response) => response.writeHead(status).end(body));
		const list = await ask("status-list", `http://${server.place}/status/1`, [server.place]);
		expect(list).toMatchObject(expected);
		expect(await ask("controller-document", didOf(server.place), [server.place])).toMatchObject(expected);
	});

	test("a note of a register is nobody's to give over the network", async () => {
		const server = await serve((_, response) => response.end("{}"));
		expect(await ask("status-note", `http://${server.place}/c/1`, [server.place])).toBeUndefined();
		expect(server.connections()).toBe(0);
	});
});

describe("#60: an identifier of a stranger never throws and never leads inside", () => {
	test.each([
		"did:web:",
		"did:web::",
		"did:web:%",
		"did:web:%3A",
		"did:web:%E0%A4%A",
		"did:web:localhost",
		"did:web:localhost%3A80",
		"did:web:127.0.0.1",
		"did:web:127.0.0.1%3A22",
		"did:web:2130706433",
		"did:web:0x7f000001",
		"did:web:%5B%3A%3A1%5D",
		"did:web:example.com%2F..%2F..%2Fadmin",
		"did:web:example.com:..:..:admin",
		"did:web:example.com:%2e%2e:admin",
		"did:web:user%40example.com",
		"did:web:example.com%3A22%3A33",
		"did:web:example.com%3A99999",
		"did:web:еxample.com",
		"did:web:intranet",
		"did:web:printer.local",
		`did:web:${"a".repeat(100_000)}.com`,
		"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
		"did:ion:EiAnKD8",
		"http://example.com/keys",
		"file:///etc/passwd",
		"urn:uuid:1",
		"",
	])("%s", async (id) => {
		const lookups: string[] = [];
		const lookup = async (host: string) => {
			lookups.push(host);
			return ["127.0.0.1"];
		};
		const evidence = await networkSource({ allowHosts: [], lookup })({ kind: "controller-document", id });
		expect(evidence).toEqual({ state: "unreachable", reason: "this address may not be asked" });
		expect(lookups).toEqual([]);
	});

	test("whatever comes after did:web:", async () => {
		const source = networkSource({ allowHosts: [], lookup: async () => ["127.0.0.1"] });
		const part = fc.oneof(
			fc.string(),
			fc.webAuthority(),
			fc.ipV4(),
			fc.ipV6(),
			fc.constantFrom("%3A", ":", "..", "%2F"),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 4 }), async (parts) => {
				const evidence = await source({ kind: "controller-document", id: `did:web:${parts.join("")}` });
				expect(evidence).toMatchObject({ state: "unreachable" });
			}),
			{ seed: 9, numRuns: 500 },
		);
	});
});
