import { expect, test } from "vitest";
import { type Evidence, type EvidenceRequest, evidenceKey } from "../../../src/core/evidence.ts";
import type { Json } from "../../../src/core/json.ts";
import { limits } from "../../../src/core/verify/limits.ts";
import type { Policy } from "../../../src/core/verify/policy.ts";
import { verify } from "../../../src/core/verify/verify.ts";
import { credential, signed, webIssuer } from "../../support/judging.ts";
import { now, signCredential } from "../../support/sign.ts";
import { statusList } from "../../support/status-list.ts";
import { tools } from "../../support/tools.ts";

const policy: Policy = { recognised: new Map([[webIssuer.did, "Web"]]), profile: "public", statusMaxAgeMs: 86_400_000 };

/** A world of documents by address, and a record of what was asked of it. */
function world(documents: Readonly<Record<string, Json>>) {
	const asked: string[][] = [];
	const gather = async (requests: readonly EvidenceRequest[]) => {
		asked.push(requests.map(evidenceKey));
		return new Map(requests.map((request) => [evidenceKey(request), answer(documents[request.id])]));
	};
	return { asked, gather };
}

function answer(document: Json | undefined): Evidence {
	return document === undefined ? { state: "absent" } : { state: "found", document, fetchedAt: now, source: "network" };
}

const run = (text: string | Uint8Array, gather = world({}).gather) =>
	verify(typeof text === "string" ? new TextEncoder().encode(text) : text, gather, policy, now, tools);

test("★ from bytes to a verdict: what is needed is asked for in rounds, and then judged", async () => {
	const address = "https://issuer.example/status/1";
	const entry = {
		type: "BitstringStatusListEntry",
		statusPurpose: "revocation",
		statusListIndex: "7",
		statusListCredential: address,
	};
	const document = await signCredential(credential({ issuer: webIssuer.did, credentialStatus: entry }), webIssuer);
	const list = await signCredential(statusList({ id: address, issuer: webIssuer.did }), webIssuer);
	const { asked, gather } = world({ [webIssuer.did]: webIssuer.controllerDocument(), [address]: list });
	const report = await run(JSON.stringify(document), gather);
	expect(report.verdict).toBe("valid");
	expect(report.checkedAt).toBe(now.toISOString());
	expect(asked).toHaveLength(1);
	expect(asked[0]).toContain(`status-list ${address}`);
});

test("a did:key credential is verified without asking anybody", async () => {
	const { asked, gather } = world({});
	expect((await run(JSON.stringify(await signed()), gather)).verdict).toBe("unrecognised");
	expect(asked).toEqual([]);
});

test.each([
	["in an unknown vocabulary", { "@context": ["https://www.w3.org/ns/credentials/v2", "http://169.254.169.254/"] }],
	["malformed", { validUntil: "soon" }],
])("#58 for what is %s nobody is asked anything", async (_, members) => {
	const { asked, gather } = world({});
	const issuer = { issuer: "did:web:issuer.example", proof: { verificationMethod: "did:web:issuer.example#k" } };
	expect((await run(JSON.stringify(credential({ ...issuer, ...members })), gather)).verdict).not.toBe("valid");
	expect(asked).toEqual([]);
});

test.each([
	["no JSON", "hello", "JSON_SYNTAX"],
	["a name twice", '{"type":[],"type":[]}', "JSON_DUPLICATE_KEY"],
	["no credential", "[]", "NOT_A_CREDENTIAL"],
])("%s is malformed: every check but the first did not run", async (_, text, code) => {
	const report = await run(text);
	expect([report.verdict, report.malformed, report.errors.map((error) => error.code)]).toEqual([
		"invalid",
		true,
		[code],
	]);
	expect(report.checks[0]).toMatchObject({ check: "syntax", outcome: "fail", code });
	expect(new Set(report.checks.slice(1).map(({ outcome }) => outcome))).toEqual(new Set(["unknown", "not-applicable"]));
});

test("#69 more than the limit is refused before it is read", async () => {
	const report = await run(new Uint8Array(limits.inputBytes + 1));
	expect(report.errors[0]?.code).toBe("BODY_TOO_LARGE");
});

test("#73, #118 a quarter megabyte of anything is answered in bounded time", async () => {
	const { credentialSubject: _, ...rest } = await signed();
	const subjects: Json[] = [
		Object.fromEntries(Array.from({ length: 15_000 }, (_, index) => [`name${index}`, "x"])),
		{ name: Array.from({ length: 255 }, (_, index) => `${index}${"x".repeat(900)}`) },
		{ name: "x".repeat(250_000) },
		Array.from({ length: 250 }, (_, index) => ({ id: `urn:x:${index}`, name: "x".repeat(900) })),
	];
	for (const credentialSubject of subjects) {
		const start = performance.now();
		const report = await run(JSON.stringify({ ...rest, credentialSubject }));
		expect(report.verdict).toBe("invalid");
		expect(performance.now() - start).toBeLessThan(1000);
	}
});
