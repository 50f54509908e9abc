import { describe, expect, test } from "vitest";
import { changeStatus } from "../../src/app/change-status.ts";
import { type EvidenceSource, gatherFrom, givenSource, registerSource } from "../../src/app/evidence-sources.ts";
import { didDocument } from "../../src/core/did-document.ts";
import { TamgaError } from "../../src/core/errors.ts";
import { type Evidence, type EvidenceRequest, evidenceKey } from "../../src/core/evidence.ts";
import { databases } from "../support/databases.ts";
import { openStaffedDesk } from "../support/registered-issuer.ts";

const [{ create }] = databases;
const base = "https://certificates.example.mn";
const request = (kind: EvidenceRequest["kind"], id: string): EvidenceRequest => ({ kind, id });
const stranger = request("controller-document", "did:web:stranger.example");

describe("the register's own evidence", () => {
	test("is the document of a registered issuer, with all its keys", async () => {
		const desk = await openStaffedDesk(await create());
		expect(await registerSource(desk)(request("controller-document", desk.issuer.did))).toEqual({
			state: "found",
			document: didDocument(desk.issuer.did, desk.issuer.keys),
			fetchedAt: desk.clock(),
			source: "registered",
		});
	});

	test("says from when a retired key signs no more, which its published document leaves out", async () => {
		const desk = await openStaffedDesk(await create());
		const [key] = desk.issuer.keys;
		const retired = { id: `${desk.issuer.did}#old`, publicKeyMultibase: "z6MkOld", created: "2025-01-01T00:00:00Z" };
		const keys = [{ ...retired, retired: "2026-01-01T00:00:00Z" }, ...(key === undefined ? [] : [key])];
		await desk.register.saveIssuer({ ...desk.issuer, keys });
		const evidence = await registerSource(desk)(request("controller-document", desk.issuer.did));
		const [old, current] = [{ id: retired.id, expires: "2026-01-01T00:00:00Z" }, { id: key?.id }];
		expect(evidence).toMatchObject({ document: { verificationMethod: [old, current] } });
		expect(JSON.stringify(didDocument(desk.issuer.did, keys))).not.toContain("expires");
	});

	test("is the status list as it is now, under its present address and under a former one", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		for (const address of [
			`${base}/status/mn-center/1/revocation`,
			"http://old.example.mn:81/status/mn-center/1/revocation",
		]) {
			const evidence = await registerSource(desk)(request("status-list", address));
			expect(evidence).toMatchObject({ state: "found", source: "registered", document: { id: address } });
		}
	});

	test("is the reason of a status, without the internal note", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		await changeStatus(desk, { action: "revoke", ids: desk.ids, reason: "superseded", note: "internal" });
		const evidence = await registerSource(desk)(request("status-note", `${base}/c/${desk.ids[0]}`));
		const note = { purpose: "revocation", reason: "superseded", since: "2026-07-01T00:00:00.000Z" };
		expect(evidence).toMatchObject({ state: "found", document: [note] });
		expect(JSON.stringify(evidence)).not.toContain("internal");
	});

	test.each([
		[
			"an issuer of this host that is not registered",
			"controller-document",
			"did:web:certificates.example.mn:issuers:nobody",
		],
		["a list that there is not", "status-list", `${base}/status/mn-center/99/revocation`],
		["a page of ours that is no list", "status-list", `${base}/privacy`],
		["a certificate that there is not", "status-note", `${base}/c/${"0".repeat(26)}`],
	] as const)("is absent for %s: we never ask ourselves over the network", async (_, kind, id) => {
		const desk = await openStaffedDesk(await create());
		expect(await registerSource(desk)(request(kind, id))).toEqual({ state: "absent" });
	});

	test.each([
		["another host", "controller-document", "did:web:stranger.example"],
		["a host that only begins like ours", "controller-document", "did:web:certificates.example.mn.evil.example"],
		[
			"a did:key that is not registered",
			"controller-document",
			"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
		],
		["another host's list", "status-list", "https://stranger.example/status/1"],
		["another host's certificate", "status-note", "https://stranger.example/c/1"],
	] as const)("has no say about %s", async (_, kind, id) => {
		const desk = await openStaffedDesk(await create());
		expect(await registerSource(desk)(request(kind, id))).toBeUndefined();
	});
});

describe("asking several sources", () => {
	const says =
		(evidence: Evidence | undefined): EvidenceSource =>
		async () =>
			evidence;
	const fails = (fault: Error): EvidenceSource => {
		return async () => {
			throw fault;
		};
	};
	const ask = async (...sources: readonly EvidenceSource[]) =>
		(await gatherFrom(sources)([stranger])).get(evidenceKey(stranger));

	test("the first that has a say is heard", async () => {
		const unreachable: Evidence = { state: "unreachable", reason: "a reason" };
		expect(await ask(says(undefined), says({ state: "absent" }), says(unreachable))).toEqual({ state: "absent" });
		expect(await ask(says(unreachable), says({ state: "absent" }))).toEqual(unreachable);
	});

	test("what nobody has a say about is unreachable, never absent", async () => {
		expect(await ask()).toEqual({ state: "unreachable", reason: "nobody was asked" });
		expect(await ask(says(undefined))).toEqual({ state: "unreachable", reason: "nobody was asked" });
	});

	test("a source that fails leaves the question to the next, and its code is the reason where there is none", async () => {
		const locked = fails(new TamgaError("PASSPHRASE_MISSING", "with a path"));
		expect(await ask(locked, says({ state: "absent" }))).toEqual({ state: "absent" });
		expect(await ask(locked)).toEqual({ state: "unreachable", reason: "PASSPHRASE_MISSING" });
	});

	test("a mistake of ours is no evidence", async () => {
		await expect(ask(fails(new TypeError("a bug")), says({ state: "absent" }))).rejects.toThrow("a bug");
	});

	test("every request is answered under its own key", async () => {
		const requests = [
			stranger,
			request("status-list", "https://a.example/1"),
			request("status-note", "https://a.example/1"),
		];
		const gathered = await gatherFrom([async ({ kind }) => ({ state: "unreachable", reason: kind })])(requests);
		expect(requests.map((one) => gathered.get(evidenceKey(one)))).toEqual(
			requests.map(({ kind }) => ({ state: "unreachable", reason: kind })),
		);
	});
});

test("what the caller hands in counts from the moment that the caller says", async () => {
	const fetchedAt = new Date("2026-01-01T00:00:00Z");
	const source = givenSource(new Map([[stranger.id, { id: stranger.id }]]), fetchedAt);
	expect(await source(stranger)).toEqual({ state: "found", document: { id: stranger.id }, fetchedAt, source: "given" });
	expect(await source(request("status-list", "https://other.example"))).toBeUndefined();
});
