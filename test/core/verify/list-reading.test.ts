import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/core/json.ts";
import { answer, attacker, issuer, outcomeOf, judged, signed, webIssuer } from "../../support/judging.ts";
import { signCredential, type TestIssuer } from "../../support/sign.ts";
import { found, type ListSource, statusList } from "../../support/status-list.ts";

// A list is read once and remembered by its content; nothing that can change afterwards is remembered with it.

const address = "https://issuer.example/status/remembered";
const credential = await signed({
	credentialStatus: {
		type: "BitstringStatusListEntry",
		statusPurpose: "revocation",
		statusListIndex: "7",
		statusListCredential: address,
	},
});

const signList = (source: Partial<ListSource> = {}, signer: TestIssuer = issuer): Promise<JsonObject> =>
	signCredential(statusList({ id: address, issuer: signer.did, ...source }), signer);

const evidence = (list: JsonObject, other: JsonObject = {}) => found({ [`status-list ${address}`]: list, ...other });

const good = await signList();

async function statusWith(list: JsonObject): Promise<string | undefined> {
	return outcomeOf(await judged(credential, { evidence: evidence(list) }), "status");
}

test("the same list may be read many times, and another revision is another list", async () => {
	for (let round = 0; round < 3; round++) expect(await statusWith(structuredClone(good))).toBe("pass");
	expect(await answer(credential, { evidence: evidence(await signList({ set: [7] })) })).toContain("REVOKED");
	expect(await statusWith(good)).toBe("pass");
});

test("a list that was good is not good with one member changed, its proof included", async () => {
	expect(await statusWith(good)).toBe("pass");
	const { proof } = await signList({}, attacker);
	for (const change of [{ validFrom: "2026-07-02T00:00:00Z" }, { proof: proof ?? null }, { id: `${address}2` }]) {
		expect(await statusWith({ ...good, ...change }), JSON.stringify(change)).toBe("unknown");
	}
});

test("a list that was good ends with its own dates", async () => {
	const list = await signList({ credential: { validUntil: "2026-12-01T00:00:00Z" } });
	const later = { evidence: evidence(list), statusMaxAgeMs: 1e12 };
	expect(await answer(credential, later)).toEqual(["valid"]);
	expect(await answer(credential, { ...later, at: "2026-12-02T00:00:00Z" })).toEqual(["undetermined", "STATUS_STALE"]);
	expect(await answer(credential, later)).toEqual(["valid"]);
});

test("the key behind a remembered signature is looked up every time", async () => {
	const list = await signList({}, webIssuer);
	const own = await signCredential({ ...withoutProof(credential), issuer: webIssuer.did }, webIssuer);
	const document = webIssuer.controllerDocument();
	const at = (controller: JsonObject) => evidence(list, { [`controller-document ${webIssuer.did}`]: controller });
	expect(await answer(own, { evidence: at(document) })).toEqual(["valid"]);
	const otherKey = JSON.parse(
		JSON.stringify(document).replaceAll(webIssuer.publicKeyMultibase, attacker.publicKeyMultibase),
	) as JsonObject;
	const report = await judged(own, { evidence: at(otherKey) });
	expect(["proof", "status"].map((name) => outcomeOf(report, name as "proof"))).toEqual(["fail", "unknown"]);
	expect(await answer(own, { evidence: at(document) })).toEqual(["valid"]);
});

test("#72 a list that would be costly to read is not read", async () => {
	const things = Array.from({ length: 700 }, (_, index) => ({ id: `urn:x:${index}`, name: "x" }));
	const big = { ...good, termsOfUse: things } as JsonObject;
	const report = await judged(credential, { evidence: evidence(big) });
	expect(report.verdict).toBe("undetermined");
	expect(report.errors.map(({ code }) => code)).toEqual(["GRAPH_TOO_COMPLEX"]);
});

test("hundreds of other lists may come between", async () => {
	expect(await statusWith(good)).toBe("pass");
	for (let index = 0; index < 150; index++) await statusWith({ ...good, id: `${address}/${index}` });
	expect(await statusWith(good)).toBe("pass");
});

function withoutProof({ proof: _proof, ...rest }: JsonObject): JsonObject {
	return rest;
}
