import { gzipSync } from "node:zlib";
import type { Code } from "../../src/core/codes.ts";
import { attacker, issuer, signed } from "../support/judging.ts";
import { addProof, signCredential } from "../support/sign.ts";
import { encodeList, type ListSource, statusList } from "../support/status-list.ts";
import { type Case, type Expectation, expects, type Row } from "./case.ts";
import { base, listAddress, listEvidence, revokedList, statusEntry } from "./controls.ts";

const open = (code: Code): Expectation => expects("undetermined", code);
const unreliable = open("STATUS_VERIFICATION_ERROR");
const unread = open("STATUS_RETRIEVAL_ERROR");
const asked = await signed({ credentialStatus: statusEntry() });
const key = `status-list ${listAddress}`;
const clearList = await listEvidence();
const unsigned = statusList({ id: listAddress, issuer: issuer.did });

/** What is wrong with a list that is otherwise the issuer's own, and the code. */
const lists: readonly (readonly [threat: number, name: string, source: Partial<ListSource>, expect: Expectation])[] = [
	[44, "with the bit set", { set: [94_567] }, expects("invalid", "REVOKED")],
	[44, "with the neighbouring bits set", { set: [94_566, 94_568] }, expects("valid")],
	[44, "with the mirrored bit set", { set: [94_567 ^ 7] }, expects("valid")],
	[55, "with the mirrored bit and the right one set", { set: [94_567 ^ 7, 94_567] }, expects("invalid", "REVOKED")],
	[45, "for suspension", { purpose: "suspension" }, unreliable],
	[45, "for no purpose", { purpose: [] }, unreliable],
	[
		45,
		"for several purposes, the right one among them",
		{ purpose: ["suspension", "revocation"], set: [94_567] },
		expects("invalid", "REVOKED"),
	],
	[45, "for a purpose in other capitals", { purpose: "Revocation" }, unreliable],
	[48, "that has ended", { credential: { validUntil: "2026-08-01T00:00:00Z" } }, open("STATUS_STALE")],
	[48, "that has not begun", { credential: { validFrom: "2090-01-01T00:00:00Z" } }, open("STATUS_STALE")],
	[
		48,
		"that ends before it begins",
		{ credential: { validFrom: "2026-09-01T00:00:00Z", validUntil: "2026-08-01T00:00:00Z" } },
		open("STATUS_STALE"),
	],
	[49, "that holds a text for the list", { encodedList: "not a list" }, unreliable],
	[49, "that is no gzip", { encodedList: "uAAAA" }, unreliable],
	[49, "in padded base64", { encodedList: `${encodeList([])}=` }, unreliable],
	[49, "in plain base64", { encodedList: encodeList([]).slice(1) }, unreliable],
	[49, "in base58", { encodedList: `z${encodeList([]).slice(1)}` }, unreliable],
	[49, "cut in its middle", { encodedList: encodeList([94_567]).slice(0, 30) }, unreliable],
	[49, "that is empty", { encodedList: "" }, unreliable],
	[50, "of 65,536 entries", { encodedList: encodeList([], 65_536) }, open("STATUS_LIST_LENGTH_ERROR")],
	[50, "of no entries", { encodedList: encodeList([], 0) }, open("STATUS_LIST_LENGTH_ERROR")],
	[50, "one byte short", { encodedList: encodeList([], 131_064) }, open("STATUS_LIST_LENGTH_ERROR")],
	[51, "of another address", { credential: { id: "https://issuer.example/status/0" } }, unreliable],
	[51, "of no address", { credential: { id: "urn:uuid:1d1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7a01" } }, unreliable],
	[52, "that swells to 5 MiB", { encodedList: encodeList([], 8 * 5 * 1024 * 1024) }, open("STATUS_LIST_TOO_LARGE")],
	[
		52,
		"that swells to 256 MiB",
		{ encodedList: `u${gzipSync(Buffer.alloc(256 * 1024 * 1024), { level: 9 }).toString("base64url")}` },
		open("STATUS_LIST_TOO_LARGE"),
	],
	[54, "whose entries have two bits", { subject: { statusSize: 2 } }, expects("undetermined")],
	[
		9,
		"whose subject hides its size",
		{ subject: { "https://www.w3.org/ns/credentials/status#statusSize": 2 } },
		unreliable,
	],
];

const withLists: readonly Case[] = await Promise.all(
	lists.map(async ([threat, name, source, expect]) => ({
		threat,
		name: `a list ${name}`,
		input: asked,
		evidence: await evidenceOf(source),
		expect,
	})),
);

async function evidenceOf({ credential: members, ...source }: Partial<ListSource>) {
	const list = statusList({ id: listAddress, issuer: issuer.did, ...source });
	return { [key]: await addProof({ ...list, ...members }, issuer, { safe: false }) };
}

const places: readonly Row[] = [
	[47, "by another issuer", (await listEvidence({}, attacker))[key] ?? null, unreliable],
	[47, "without a proof", unsigned, unreliable],
	[
		47,
		"with a clear list put in",
		{ ...revokedList[key], credentialSubject: unsigned["credentialSubject"] ?? null },
		unreliable,
	],
	[
		47,
		"signed by a stranger in the issuer's name",
		await signCredential(unsigned, { ...attacker, did: issuer.did }),
		unreliable,
	],
	[
		47,
		"with a forged proof beside",
		{
			...clearList[key],
			proof: [clearList[key]?.["proof"] ?? null, { type: "DataIntegrityProof", cryptosuite: "eddsa-rdfc-2022" }],
		},
		unreliable,
	],
	[49, "that is HTML", "<html></html>", unread],
	[49, "that is a plain credential", await signed({ id: listAddress }), unread],
	[49, "that is null", null, unread],
	[49, "that is a list of lists", [clearList[key] ?? {}], unread],
	[
		4,
		"with an inline context",
		{ ...clearList[key], "@context": [base, { unused: "https://ex.example/v#unused" }] },
		unreliable,
	],
];

export const statusListCases: readonly Case[] = [
	...withLists,
	...places.map(([threat, name, document, expect]) => ({
		threat,
		name: `a list ${name}`,
		input: asked,
		evidence: { [key]: document },
		expect,
	})),
];
