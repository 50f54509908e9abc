import { expect, test } from "vitest";
import { evidenceKey } from "../../../src/core/evidence.ts";
import type { Report } from "../../../src/core/report.ts";
import { limits } from "../../../src/core/verify/limits.ts";
import { openQuestions, plan } from "../../../src/core/verify/plan.ts";
import { credential, credentialId, issuer, webIssuer } from "../../support/judging.ts";
import { found, statusList } from "../../support/status-list.ts";

const sampleReport: Report = {
	verdict: "invalid",
	checkedAt: "2026-07-01T00:00:00Z",
	checks: [],
	errors: [],
	warnings: [],
};
const list = "https://lists.example/1";
const entry = {
	id: `${list}#5`,
	type: "BitstringStatusListEntry",
	statusPurpose: "revocation",
	statusListIndex: "5",
	statusListCredential: list,
};
const keys = (
	document: Parameters<typeof plan>[0],
	evidence: Parameters<typeof plan>[1] = new Map(),
): readonly string[] => plan(document, evidence).map(evidenceKey);

test("a did:key issuer without status needs nothing", () => {
	expect(keys(credential({ proof: { verificationMethod: issuer.keyId } }))).toEqual([]);
});

test("issuer, signers and lists are asked for, each once", () => {
	const proof = [{ verificationMethod: webIssuer.keyId }, { verificationMethod: "did:web:ministry.example#k" }];
	const document = credential({
		issuer: { id: webIssuer.did },
		credentialStatus: [entry, { ...entry, statusListIndex: "6" }],
		proof,
	});
	expect(keys(document)).toEqual([
		`controller-document ${webIssuer.did}`,
		"controller-document did:web:ministry.example",
		`status-list ${list}`,
	]);
});

test("a list that was found leads to its issuer's keys, and then there is nothing more to ask", () => {
	const document = credential({ credentialStatus: entry });
	const signedList = {
		...statusList({ id: list, issuer: "did:web:lists.example" }),
		proof: { verificationMethod: "did:web:lists.example#k" },
	};
	const first = found({ [`status-list ${list}`]: signedList });
	expect(keys(document, first)).toEqual(["controller-document did:web:lists.example"]);
	expect(
		keys(document, new Map([...first, ["controller-document did:web:lists.example", { state: "absent" }]])),
	).toEqual([]);
});

test("why a bit is set is asked about certificates whose bit is set, once", () => {
	const status = (set: boolean | "unknown") => [{ purpose: "revocation", set }];
	const summary = { id: credentialId, types: [], issuer: { id: issuer.did, recognised: true } };
	const report = (set: boolean | "unknown") => {
		return { ...sampleReport, credential: { ...summary, status: status(set) } } as Report;
	};
	const note = { kind: "status-note", id: credentialId };
	expect(openQuestions(report(true), new Map())).toEqual([note]);
	expect(openQuestions({ ...sampleReport, credentials: [report(true)] }, new Map())).toEqual([note]);
	expect(openQuestions(report(false), new Map())).toEqual([]);
	expect(openQuestions(report("unknown"), new Map())).toEqual([]);
	expect(openQuestions(report(true), found({ [`status-note ${credentialId}`]: null }))).toEqual([]);
});

test("a presentation asks for its holder and for every credential in it", () => {
	const document = { holder: "did:web:holder.example", verifiableCredential: [credential({ issuer: webIssuer.did })] };
	expect(keys(document)).toEqual([
		"controller-document did:web:holder.example",
		`controller-document ${webIssuer.did}`,
	]);
});

test("nobody can make us ask the whole world", () => {
	const many = Array.from({ length: 200 }, (_, index) => credential({ issuer: `did:web:host${index}.example` }));
	expect(keys({ verifiableCredential: many })).toHaveLength(limits.credentials);
	const proofs = (host: number) =>
		Array.from({ length: 99 }, (_, index) => ({ verificationMethod: `did:web:h${host}-${index}.example#k` }));
	const signers = Array.from({ length: 16 }, (_, index) => credential({ proof: proofs(index) }));
	const first = plan({ verifiableCredential: signers }, new Map());
	expect(first).toHaveLength(limits.evidenceRequests);
	const asked = new Map(first.map((request) => [evidenceKey(request), { state: "absent" } as const]));
	expect(plan({ verifiableCredential: signers }, asked)).toEqual([]);
});

test.each([null, 5, "x", [], {}, { credentialStatus: 5, proof: "x", issuer: [] }])("%j needs nothing", (document) => {
	expect(keys(document)).toEqual([]);
});
