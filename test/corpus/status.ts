import type { Code } from "../../src/core/codes.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { credential, issuer, signed } from "../support/judging.ts";
import { addProof } from "../support/sign.ts";
import { type Case, casesOf, type Expectation, expects, type Row, without } from "./case.ts";
import { listAddress, listEvidence, revokedList, statusEntry } from "./controls.ts";

const open = (code: Code): Expectation => expects("undetermined", code);
const unread = open("STATUS_RETRIEVAL_ERROR");
const withEntries = (...entries: readonly Json[]): Promise<JsonObject> =>
	addProof(credential({ credentialStatus: entries.length === 1 ? (entries[0] ?? null) : entries }), issuer, {
		safe: false,
	});
const asked = await signed({ credentialStatus: statusEntry() });

const suspended = statusEntry({
	id: `${listAddress}#s`,
	statusPurpose: "suspension",
	statusListCredential: `${listAddress}/s`,
});
const suspendedEvidence = await listEvidence({ id: `${listAddress}/s`, purpose: "suspension", set: [94_567] });
const clearList = await listEvidence();

const entries: readonly (readonly [threat: number, name: string, entry: Json, expect: Expectation])[] = [
	...["-1", "94566abc", "9.4567e4", "", " 94567", "094567", "0x17167", "94567.0", "٩٤٥٦٧", "+94567", "1e999"].map(
		(statusListIndex) =>
			[
				46,
				`the index "${statusListIndex}"`,
				statusEntry({ statusListIndex }),
				expects("malformed", "STATUS_MALFORMED"),
			] as const,
	),
	...([1.5, -1, true, null, ["94567"]] as const).map(
		(statusListIndex) =>
			[
				46,
				`the index ${JSON.stringify(statusListIndex)}`,
				statusEntry({ statusListIndex: statusListIndex as Json }),
				expects("malformed", "STATUS_MALFORMED"),
			] as const,
	),
	[46, "an index behind the end", statusEntry({ statusListIndex: "131072" }), open("RANGE_ERROR")],
	[46, "a huge index", statusEntry({ statusListIndex: "999999999999999" }), open("RANGE_ERROR")],
	[46, "an index as a number", statusEntry({ statusListIndex: 94_567 }), expects("invalid", "REVOKED")],
	[45, "no purpose", without(statusEntry(), "statusPurpose"), expects("malformed", "STATUS_MALFORMED")],
	[45, "an unknown purpose", statusEntry({ statusPurpose: "decoration" }), expects("undetermined")],
	[
		45,
		"several purposes",
		statusEntry({ statusPurpose: ["revocation", "suspension"] }),
		expects("malformed", "STATUS_MALFORMED"),
	],
	[
		49,
		"no address of a list",
		without(statusEntry(), "statusListCredential"),
		expects("malformed", "STATUS_MALFORMED"),
	],
	[
		49,
		"a list that cannot be reached",
		statusEntry({ statusListCredential: "https://elsewhere.example/list" }),
		unread,
	],
	[
		49,
		"a list at an internal address",
		statusEntry({ statusListCredential: "http://169.254.169.254/latest/meta-data/" }),
		unread,
	],
	[49, "a list in a file", statusEntry({ statusListCredential: "file:///etc/passwd" }), unread],
	[
		53,
		"an unknown kind of status",
		{ id: "https://issuer.example/s#1", type: "StatusList2099Entry" },
		expects("invalid"),
	],
	[53, "no kind of status", { id: "https://issuer.example/s#1" }, expects("malformed", "STATUS_MALFORMED")],
	[53, "a text for a status", "https://issuer.example/status/1#94567", expects("malformed", "STATUS_MALFORMED")],
	[
		54,
		"an entry of two bits",
		statusEntry({
			statusSize: 2,
			statusMessage: ["0x0", "0x1", "0x2", "0x3"].map((status) => ({ status, message: status })),
		}),
		expects("undetermined", "STATUS_UNSUPPORTED"),
	],
	[54, "an entry of no bits", statusEntry({ statusSize: 0 }), expects("invalid", "STATUS_MALFORMED")],
];
const several: readonly Row[] = [
	[
		53,
		"two entries, the second of them revoked",
		await signed({ credentialStatus: [suspended, statusEntry()] }),
		expects("invalid", "REVOKED", "SUSPENDED"),
	],
	[
		53,
		"a clear entry beside a kind that nobody knows",
		await withEntries(statusEntry({ statusListIndex: "5" }), {
			id: "https://issuer.example/s#1",
			type: ["https://issuer.example/Unknown"],
		}),
		expects("undetermined", "STATUS_UNSUPPORTED"),
	],
	[
		53,
		"a clear entry beside a list that cannot be reached",
		await signed({
			credentialStatus: [
				statusEntry({ statusListIndex: "5" }),
				statusEntry({ id: "https://e.example/2#1", statusListCredential: "https://e.example/2" }),
			],
		}),
		unread,
	],
	[
		53,
		"nine entries",
		{ ...asked, credentialStatus: Array.from({ length: 9 }, (_, at) => statusEntry({ id: `${listAddress}#${at}` })) },
		expects("malformed", "ARRAY_LIMIT"),
	],
	[56, "a status taken out", without(asked, "credentialStatus"), expects("invalid", "SIGNATURE_INVALID")],
	[
		56,
		"a status moved to a clear index",
		{ ...asked, credentialStatus: statusEntry({ statusListIndex: "5" }) },
		expects("invalid", "SIGNATURE_INVALID"),
	],
	[
		56,
		"a status moved to another list",
		{ ...asked, credentialStatus: statusEntry({ statusListCredential: "https://evil.example/list" }) },
		expects("invalid", "SIGNATURE_INVALID"),
	],
	[56, "an empty list of statuses", { ...asked, credentialStatus: [] }, expects("invalid")],
	[56, "null for a status", { ...asked, credentialStatus: null }, expects("malformed", "STATUS_MALFORMED")],
];
/** The size of an entry told where the entry is not: only a program's verifier reads documents written so. */
const hiddenSize: Case = {
	threat: 54,
	name: "an entry whose size stands elsewhere (vc-api)",
	input: splitEntry(await signed({ credentialStatus: statusEntry({ statusSize: 2 }) })),
	policy: { profile: "vc-api" },
	evidence: clearList,
	expect: open("STATUS_UNSUPPORTED"),
};

function splitEntry(document: JsonObject): JsonObject {
	const elsewhere = {
		id: `${listAddress}#94567`,
		"https://www.w3.org/ns/credentials/status#statusSize": {
			"@type": "https://www.w3.org/2001/XMLSchema#integer",
			"@value": 2,
		},
	};
	const subject = { ...(document["credentialSubject"] as JsonObject), "@included": [elsewhere] };
	return { ...document, credentialStatus: statusEntry(), credentialSubject: subject };
}
export const statusCases: readonly Case[] = [
	...(await Promise.all(
		entries.map(async ([threat, name, entry, expect]) => ({
			threat,
			name: `${name} in a status entry`,
			input: await withEntries(entry),
			evidence: revokedList,
			expect,
		})),
	)),
	...casesOf(several, { evidence: { ...revokedList, ...suspendedEvidence } }),
	{ threat: 49, name: "a list that cannot be reached", input: asked, expect: unread },
	{
		threat: 44,
		name: "a bit set for suspension",
		input: await signed({ credentialStatus: suspended }),
		evidence: suspendedEvidence,
		expect: expects("invalid", "SUSPENDED"),
	},
	{
		threat: 44,
		name: "a bit set, asked for by a program",
		input: asked,
		evidence: revokedList,
		policy: { profile: "vc-api" },
		expect: expects("invalid", "REVOKED"),
	},
	hiddenSize,
];
