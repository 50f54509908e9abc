import { expect, test } from "vitest";
import type { Evidence } from "../../../src/core/evidence.ts";
import type { Json, JsonObject } from "../../../src/core/json.ts";
import { expandList, valueAt } from "../../../src/core/verify/bitstring.ts";
import {
	answer,
	attacker,
	credentialId,
	type Circumstances,
	issuer,
	judged,
	outcomeOf,
	signed,
	webIssuer,
} from "../../support/judging.ts";
import { now, signCredential, type TestIssuer } from "../../support/sign.ts";
import { encodeList, found, type ListSource, statusList } from "../../support/status-list.ts";
import { tools } from "../../support/tools.ts";

const address = "https://issuer.example/status/1";

const entry = (members: JsonObject = {}): JsonObject => ({
	id: `${address}#94567`,
	type: "BitstringStatusListEntry",
	statusPurpose: "revocation",
	statusListIndex: "94567",
	statusListCredential: address,
	...members,
});

const withStatus = (...entries: readonly JsonObject[]): Promise<JsonObject> =>
	signed({ credentialStatus: entries.length === 1 ? (entries[0] ?? {}) : entries });

/** The evidence of one list, signed by the issuer unless somebody else is named. */
async function list(source: Partial<ListSource> = {}, signer: TestIssuer = issuer) {
	const document = await signCredential(statusList({ id: address, issuer: signer.did, ...source }), signer);
	return found({ [`status-list ${address}`]: document });
}

async function answerWith(source: Partial<ListSource>, circumstances: Circumstances = {}): Promise<readonly string[]> {
	return answer(await withStatus(entry()), { evidence: await list(source), ...circumstances });
}

test("#55 entry 0 is the left-most bit of the first byte", async () => {
	// A list made by hand: bits 0, 9 and 131071 set.
	const bits = await expandList(encodeList([0, 9, 131_071]), tools);
	expect([bits[0], bits[1], bits[16_383]]).toEqual([0b1000_0000, 0b0100_0000, 0b0000_0001]);
	expect([0, 1, 9, 131_071, 131_072].map((index) => valueAt(bits, index))).toEqual([1, 0, 1, 1, undefined]);
});

test("a clear bit in a list of the issuer passes", async () => {
	const report = await judged(await withStatus(entry()), { evidence: await list({ set: [94_566, 94_568] }) });
	expect([report.verdict, outcomeOf(report, "status")]).toEqual(["valid", "pass"]);
	const fetched = { listFetchedAt: now.toISOString() };
	expect(report.credential?.status).toEqual([{ purpose: "revocation", set: false, ...fetched }]);
});

test.each([
	["revocation", "REVOKED"],
	["suspension", "SUSPENDED"],
])("#44 a set bit of a list for %s is %s", async (purpose, code) => {
	const document = await withStatus(entry({ statusPurpose: purpose }));
	const report = await judged(document, { evidence: await list({ purpose, set: [94_567] }) });
	expect([report.verdict, report.errors.map((error) => error.code)]).toEqual(["invalid", [code]]);
	expect(report.credential?.status[0]).toMatchObject({ purpose, set: true });
});

test("#44 the register's reason and moment stand beside a set bit, of the same purpose only", async () => {
	const document = await withStatus(entry());
	const notes = [
		{ purpose: "suspension", reason: "under-review", since: "2026-02-01T10:00:00Z" },
		{ purpose: "revocation", reason: "issued-in-error", since: "2026-03-03T10:00:00Z" },
	];
	const evidence = new Map([...(await list({ set: [94_567] })), ...found({ [`status-note ${credentialId}`]: notes })]);
	const report = await judged(document, { evidence });
	expect(report.errors[0]).toMatchObject({ code: "REVOKED", detail: "issued-in-error, since 2026-03-03T10:00:00Z" });
	expect(report.credential?.status[0]).toMatchObject({ reason: "issued-in-error", since: "2026-03-03T10:00:00Z" });
});

test.each<[string, Partial<ListSource>, string]>([
	["#45 a list for another purpose", { purpose: "suspension" }, "STATUS_VERIFICATION_ERROR"],
	["a list that holds nothing", { encodedList: "", set: [] }, "STATUS_VERIFICATION_ERROR"],
	["#48 a list whose own time is over", { credential: { validUntil: "2026-08-01T00:00:00Z" } }, "STATUS_STALE"],
	["#50 a list that is too short", { encodedList: encodeList([], 65_536) }, "STATUS_LIST_LENGTH_ERROR"],
	["#51 an older list from another address", { id: "https://issuer.example/status/0" }, "STATUS_VERIFICATION_ERROR"],
	[
		"#52 a list that swells beyond 4 MiB",
		{ encodedList: encodeList([], 8 * 5 * 1024 * 1024) },
		"STATUS_LIST_TOO_LARGE",
	],
	[
		"a list with a name that is an address",
		{ subject: { "https://www.w3.org/ns/credentials/status#statusSize": 2 } },
		"STATUS_VERIFICATION_ERROR",
	],
	["a list that is no gzip", { encodedList: "uAAAA" }, "STATUS_VERIFICATION_ERROR"],
	["a list in another multibase", { encodedList: `z${encodeList([]).slice(1)}` }, "STATUS_VERIFICATION_ERROR"],
	["a list with a null inside", { credential: { description: null } }, "STATUS_VERIFICATION_ERROR"],
])("%s leaves the status open", async (_, source, code) => {
	expect(await answerWith(source)).toEqual(["undetermined", code]);
});

test("#46 an index beyond the end leaves the status open; one that is no number is malformed", async () => {
	const evidence = await list();
	expect(await answer(await withStatus(entry({ statusListIndex: "131072" })), { evidence })).toEqual([
		"undetermined",
		"RANGE_ERROR",
	]);
	for (const statusListIndex of ["-1", "94566abc", "9.4567e4", "", " 5", "05", "0x10", 1.5, -1, true]) {
		const document = await withStatus(entry({ statusListIndex }));
		expect(await answer(document, { evidence })).toEqual(["malformed", "STATUS_MALFORMED"]);
	}
});

test("#46 an index written as a number is read as that number", async () => {
	const document = await withStatus(entry({ statusListIndex: 94_567 }));
	expect(await answer(document, { evidence: await list({ set: [94_567] }) })).toEqual(["invalid", "REVOKED"]);
	expect(await answer(document, { evidence: await list() })).toEqual(["valid"]);
});

test("#47 a list by another issuer is not relied on, unless that issuer is on our list", async () => {
	const document = await withStatus(entry());
	expect(await answer(document, { evidence: await list({}, attacker) })).toEqual([
		"undetermined",
		"STATUS_VERIFICATION_ERROR",
	]);
	const trusted = await list({}, webIssuer);
	const key = { [`controller-document ${webIssuer.did}`]: webIssuer.controllerDocument() };
	expect(await answer(document, { evidence: new Map([...trusted, ...found(key)]) })).toEqual(["valid"]);
	expect(await answer(document, { evidence: trusted })).toEqual(["undetermined", "STATUS_VERIFICATION_ERROR"]);
});

test("#47 a list that is unsigned, changed, or signed by a stranger in the issuer's name is not relied on", async () => {
	const unsigned = statusList({ id: address, issuer: issuer.did });
	const good = await signCredential(statusList({ id: address, issuer: issuer.did, set: [94_567] }), issuer);
	const cleared = { ...good, credentialSubject: unsigned["credentialSubject"] ?? null };
	const strange = await signCredential(unsigned, { ...attacker, did: issuer.did });
	for (const document of [unsigned, cleared, strange]) {
		const evidence = found({ [`status-list ${address}`]: document });
		expect(await answer(await withStatus(entry()), { evidence })).toEqual([
			"undetermined",
			"STATUS_VERIFICATION_ERROR",
		]);
	}
});

test("#48 a copy counts for a day unless it is from our own register", async () => {
	const document = await withStatus(entry());
	const copy = await signCredential(statusList({ id: address, issuer: issuer.did }), issuer);
	const aged = (hours: number, source: "given" | "registered") =>
		found({ [`status-list ${address}`]: copy }, { fetchedAt: new Date(now.getTime() - hours * 3_600_000), source });
	expect(await answer(document, { evidence: aged(24, "given") })).toEqual(["valid"]);
	expect(await answer(document, { evidence: aged(25, "given") })).toEqual(["undetermined", "STATUS_STALE"]);
	expect(await answer(document, { evidence: aged(25, "registered") })).toEqual(["valid"]);
	expect(await answer(document, { evidence: aged(25, "given"), statusMaxAgeMs: 7 * 86_400_000 })).toEqual(["valid"]);
});

test.each([
	["revocation", [], "undetermined", "STATUS_STALE", `As of 2026-11-13T00:00:00.000Z it was not revoked.`],
	["suspension", [], "undetermined", "STATUS_STALE", `As of 2026-11-13T00:00:00.000Z it was not suspended.`],
	["suspension", [94_567], "undetermined", "STATUS_STALE", `As of 2026-11-13T00:00:00.000Z it was suspended.`],
	["revocation", [94_567], "invalid", "REVOKED", undefined],
])("#48 a copy that is too old says of %s %j what it last knew: %s", async (purpose, set, verdict, code, detail) => {
	const copy = await signCredential(statusList({ id: address, issuer: issuer.did, purpose, set }), issuer);
	const fetchedAt = new Date("2026-11-13T00:00:00Z");
	const document = await withStatus(entry({ statusPurpose: purpose }));
	const report = await judged(document, { evidence: found({ [`status-list ${address}`]: copy }, { fetchedAt }) });
	expect([report.verdict, report.errors]).toMatchObject([verdict, [{ code }]]);
	expect(report.errors[0]?.detail).toBe(detail);
	const known = { set: set.length > 0, asOf: fetchedAt.toISOString() };
	expect(report.credential?.status[0]).toMatchObject(
		code === "REVOKED" ? { set: true } : { set: "unknown", lastKnown: known },
	);
});

test("#48 a list that has ended speaks for its last moment, whenever the copy was made", async () => {
	const ended = { credential: { validUntil: "2026-08-01T00:00:00Z" } };
	const report = await judged(await withStatus(entry()), { evidence: await list(ended) });
	expect(report.errors[0]?.detail).toBe("As of 2026-08-01T00:00:00.000Z it was not revoked.");
	expect(await answerWith({ ...ended, set: [94_567] })).toEqual(["invalid", "REVOKED"]);
});

test("#48 a copy that is too old and not the issuer's says nothing", async () => {
	const strange = await signCredential(statusList({ id: address, issuer: attacker.did, set: [94_567] }), attacker);
	const evidence = found({ [`status-list ${address}`]: strange }, { fetchedAt: new Date("2026-11-13T00:00:00Z") });
	expect(await answer(await withStatus(entry()), { evidence })).toEqual(["undetermined", "STATUS_VERIFICATION_ERROR"]);
});

test("#48 a list that is not valid yet leaves the status open", async () => {
	const future = await signCredential(
		statusList({ id: address, issuer: issuer.did, credential: { validFrom: "2027-01-01T00:00:00Z" } }),
		issuer,
		{ at: new Date("2027-02-01T00:00:00Z") },
	);
	const [verdict] = await answer(await withStatus(entry()), {
		evidence: found({ [`status-list ${address}`]: future }),
	});
	expect(verdict).toBe("undetermined");
});

test.each<[string, Evidence | undefined]>([
	["nothing", undefined],
	["nobody", { state: "unreachable", reason: "timeout" }],
	["a 404", { state: "absent" }],
	["a page of HTML", { state: "found", document: "<html></html>", fetchedAt: now, source: "network" }],
	["a list of something", { state: "found", document: [], fetchedAt: now, source: "network" }],
])("#49 where the list should be is %s: the status could not be checked", async (_, evidence) => {
	const map = new Map(evidence === undefined ? [] : [[`status-list ${address}`, evidence] as const]);
	const report = await judged(await withStatus(entry()), { evidence: map });
	expect([report.verdict, report.errors.map(({ code }) => code)]).toEqual(["undetermined", ["STATUS_RETRIEVAL_ERROR"]]);
	expect(report.credential?.status).toEqual([{ purpose: "revocation", set: "unknown" }]);
});

test("#49 another credential at that address is no list", async () => {
	const evidence = found({ [`status-list ${address}`]: await signed() });
	expect(await answer(await withStatus(entry()), { evidence })).toEqual(["undetermined", "STATUS_RETRIEVAL_ERROR"]);
});

test("#53 every entry counts: a second one that is set, one of an unknown kind, one that is missing", async () => {
	const susp = `${address}/susp`;
	const suspension = entry({
		id: `${susp}#1`,
		statusPurpose: "suspension",
		statusListIndex: "1",
		statusListCredential: susp,
	});
	const clear = await signCredential(statusList({ id: susp, issuer: issuer.did, purpose: "suspension" }), issuer);
	const both = new Map([...(await list({ set: [94_567] })), ...found({ [`status-list ${susp}`]: clear })]);
	expect(await answer(await withStatus(suspension, entry()), { evidence: both })).toEqual(["invalid", "REVOKED"]);
	const unknownKind = { id: "urn:x:1", type: "JsonSchema" };
	expect(await answer(await withStatus(entry(), unknownKind), { evidence: await list() })).toEqual([
		"undetermined",
		"STATUS_UNSUPPORTED",
	]);
	expect(await answer(await withStatus(entry(), suspension), { evidence: await list() })).toEqual([
		"undetermined",
		"STATUS_RETRIEVAL_ERROR",
	]);
});

test("#54 an entry of several bits is not guessed at", async () => {
	const document = await withStatus(entry({ statusSize: 2 }));
	expect(await answer(document, { evidence: await list() })).toEqual(["undetermined", "STATUS_UNSUPPORTED"]);
	expect(await answer(await withStatus(entry({ statusSize: 1 })), { evidence: await list() })).toEqual(["valid"]);
});

test("#56 a status that was taken out is found out by the signature", async () => {
	const { credentialStatus: _, ...stripped } = await withStatus(entry());
	expect(await answer(stripped)).toEqual(["invalid", "SIGNATURE_INVALID"]);
});

test("#54 a message of several bits is read, told in the issuer's words, and left to people", async () => {
	const values = ["0x0", "0x1", "0x2", "0x3"];
	const statusMessage = values.map((status) => ({ status, message: `meaning of ${status}` }));
	const message = { statusPurpose: "message", statusSize: 2, statusMessage };
	const evidence = await list({ purpose: "message", set: [20, 23], encodedList: encodeList([20, 23], 262_144) });
	const answers = [9, 10, 11].map(async (index) => {
		const document = await withStatus(entry({ ...message, statusListIndex: String(index) }));
		const { verdict, errors } = await judged(document, { evidence });
		return [verdict, ...errors.map(({ code, detail }) => `${code} ${detail}`)];
	});
	expect(await Promise.all(answers)).toEqual([
		["valid"],
		["undetermined", "STATUS_MESSAGE meaning of 0x2"],
		["undetermined", "STATUS_MESSAGE meaning of 0x1"],
	]);
	const short = await list({ purpose: "message", encodedList: encodeList([], 131_072) });
	expect(await answer(await withStatus(entry(message)), { evidence: short })).toEqual([
		"undetermined",
		"STATUS_LIST_LENGTH_ERROR",
	]);
});

test("a set message leaves the status open, a refresh bit is told; so does an unknown purpose", async () => {
	const told = async (purpose: string) => {
		const evidence = await list({ purpose, set: [94_567] });
		const { verdict, errors, warnings } = await judged(await withStatus(entry({ statusPurpose: purpose })), {
			evidence,
		});
		return [verdict, [...errors, ...warnings].map(({ code }) => code)];
	};
	expect(await told("message")).toEqual(["undetermined", ["STATUS_MESSAGE"]]);
	expect(await told("refresh")).toEqual(["valid", ["STATUS_MESSAGE"]]);
	const other = await answer(await withStatus(entry({ statusPurpose: "mood" })), {
		evidence: await list({ purpose: "mood" }),
	});
	expect(other).toEqual(["undetermined", "STATUS_UNSUPPORTED"]);
});

test("a list may serve several purposes", async () => {
	const purpose = ["suspension", "revocation"];
	expect(await answerWith({ purpose, set: [94_567] })).toEqual(["invalid", "REVOKED"]);
});

test.each<[string, Json]>([
	["null", null],
	["a text", address],
	["an entry without a type", { id: "urn:x:1" }],
	["an entry without a purpose", { ...entry(), statusPurpose: "" }],
	["an entry whose list is no address", { ...entry(), statusListCredential: "list 1" }],
	["an entry with two ids", { ...entry(), id: ["urn:x:1", "urn:x:2"] }],
])("a status that is %s is malformed", async (_, credentialStatus) => {
	const document = { ...(await signed()), credentialStatus };
	const [kind, code] = await answer(document);
	expect([kind, code]).toEqual(["malformed", "STATUS_MALFORMED"]);
});
