import { expect, test } from "vitest";
import { type Evidence, type EvidenceRequest, evidenceKey } from "../../src/core/evidence.ts";
import { isEvidence, readAnswers, readRequests, writeAnswers, writeRequests } from "../../src/core/evidence-json.ts";
import type { Json } from "../../src/core/json.ts";

const did: EvidenceRequest = { kind: "controller-document", id: "did:web:issuer.example" };
const list: EvidenceRequest = { kind: "status-list", id: "https://issuer.example/status/1" };
const note: EvidenceRequest = { kind: "status-note", id: "https://issuer.example/c/1" };
const found: Evidence = {
	state: "found",
	document: { id: did.id },
	fetchedAt: new Date("2026-11-23T04:00:00Z"),
	source: "network",
};

test("requests arrive as they were sent", () => {
	expect(readRequests(writeRequests([did, list, note]))).toEqual([did, list, note]);
});

test.each<[string, Json]>([
	["nothing", {}],
	["no request", { requests: [] }],
	["another kind", { requests: [{ kind: "credential", id: "https://issuer.example/" }] }],
	["one of two without an id", { requests: [{ ...did }, { kind: "status-list" }] }],
	["an id that is no text", { requests: [{ kind: "status-list", id: 1 }] }],
	["an address that is too long", { requests: [{ kind: "status-list", id: `https://a/${"a".repeat(2048)}` }] }],
	["more than one input can ask for", { requests: Array.from({ length: 65 }, () => ({ ...did })) }],
])("%s is refused", (_, body) => {
	expect(() => readRequests(body)).toThrow(expect.objectContaining({ code: "BAD_REQUEST" }));
});

test("nothing but kind and address goes to the service, whatever else a request carries", () => {
	expect(writeRequests([{ ...did, document: "secret" } as EvidenceRequest])).toEqual({ requests: [{ ...did }] });
});

test("answers arrive as they were found; who was not asked counts as not reached", () => {
	const evidence = new Map<string, Evidence>([
		[evidenceKey(did), found],
		[evidenceKey(list), { state: "absent" }],
	]);
	const answers = readAnswers(JSON.parse(JSON.stringify(writeAnswers([did, list, note], evidence))));
	expect(answers.get(evidenceKey(did))).toEqual(found);
	expect(answers.get(evidenceKey(list))).toEqual({ state: "absent" });
	expect(answers.get(evidenceKey(note))).toMatchObject({ state: "unreachable" });
});

test.each([
	["no moment", { state: "found", document: {}, source: "network" }],
	["no document", { state: "found", fetchedAt: "2026-11-23T04:00:00Z", source: "network" }],
	["no source", { state: "found", document: {}, fetchedAt: "2026-11-23T04:00:00Z" }],
	["a source that nobody knows", { ...found, fetchedAt: "2026-11-23T04:00:00Z", source: "trust me" }],
	["a state that nobody knows", { state: "valid" }],
])("an answer with %s is none", (_, answer) => {
	const read = readAnswers({ answers: [{ ...did, ...answer }] });
	expect(read.get(evidenceKey(did))).toMatchObject({ state: "unreachable" });
});

test.each([null, "text", [], {}, { answers: "none" }])("%j holds no answer at all", (body) => {
	expect(readAnswers(body).size).toBe(0);
});

test("evidence is a controller document of that id, a list, or a note; anything else decides nothing", () => {
	expect(isEvidence(did, { id: did.id })).toBe(true);
	expect(isEvidence(did, { id: "did:web:other.example" })).toBe(false);
	expect(isEvidence(list, { type: ["VerifiableCredential", "BitstringStatusListCredential"] })).toBe(true);
	expect(isEvidence(list, { type: "VerifiableCredential" })).toBe(false);
	expect(isEvidence(note, [])).toBe(true);
	expect(isEvidence(did, null)).toBe(false);
});
