import type { Json } from "../../src/core/json.ts";
import { credential, issuer, signed } from "../support/judging.ts";
import { addProof } from "../support/sign.ts";
import { type Case, type Expectation, expects } from "./case.ts";
import { oldCredential, signOld } from "./controls.ts";

const [expired, early] = [expects("invalid", "EXPIRED"), expects("invalid", "NOT_YET_VALID")];
const unreadable = expects("malformed", "DATE_INVALID");
const valid = expects("valid");
type Row = readonly [threat: number, name: string, members: { readonly [name: string]: string }, expect: Expectation];

/** Signed so; the clock stands at 2026-11-23T00:00:00Z. */
const periods: readonly Row[] = [
	[40, "ended long ago", { validUntil: "2026-08-01T00:00:00Z" }, expired],
	[40, "ended a second ago in another zone", { validUntil: "2026-11-23T07:59:59+08:00" }, expired],
	[40, "ended at 24:00 of a day", { validUntil: "2026-08-28T24:00:00Z" }, expired],
	[40, "ended a thousandth of a second ago", { validUntil: "2026-11-22T23:59:59.999Z" }, expired],
	[40, "ends now", { validUntil: "2026-11-23T00:00:00Z" }, valid],
	[40, "begins in 2090", { validFrom: "2090-01-01T00:00:00Z" }, early],
	[40, "begins tomorrow in another zone", { validFrom: "2026-11-23T23:00:00-14:00" }, early],
	[
		40,
		"ends before it begins",
		{ validFrom: "2026-10-01T00:00:00Z", validUntil: "2026-09-01T00:00:00Z" },
		expects("invalid", "VALIDITY_INVERTED"),
	],
	[
		40,
		"inverted and not begun",
		{ validFrom: "2091-01-01T00:00:00Z", validUntil: "2090-01-01T00:00:00Z" },
		expects("invalid", "VALIDITY_INVERTED", "NOT_YET_VALID"),
	],
	[42, "ended 299 seconds ago", { validUntil: "2026-11-22T23:55:01Z" }, expired],
	[42, "ended one second ago", { validUntil: "2026-11-22T23:59:59Z" }, expired],
	[42, "begins in 60 seconds", { validFrom: "2026-11-23T00:01:00Z" }, valid],
	[42, "begins in 61 seconds", { validFrom: "2026-11-23T00:01:01Z" }, early],
];

const texts: readonly (readonly [string, Json])[] = [
	["30 February", "2099-02-30T00:00:00Z"],
	["29 February of no leap year", "2099-02-29T00:00:00Z"],
	["month 13", "2099-13-01T00:00:00Z"],
	["day 0", "2099-01-00T00:00:00Z"],
	["hour 25", "2099-01-01T25:00:00Z"],
	["24:00:01", "2099-01-01T24:00:01Z"],
	["a leap second", "2099-12-31T23:59:60Z"],
	["no zone", "2099-01-01T00:00:00"],
	["a zone of 15 hours", "2099-01-01T00:00:00+15:00"],
	["a zone without a colon", "2099-01-01T00:00:00+0800"],
	["a day alone", "2099-01-01"],
	["a year alone", "2099"],
	["five digits for the year", "12099-01-01T00:00:00Z"],
	["a negative year", "-2099-01-01T00:00:00Z"],
	["text after the end", "2099-01-01T00:00:00Z; drop"],
	["a line break after the end", "2099-01-01T00:00:00Z\n"],
	["a blank before the beginning", " 2099-01-01T00:00:00Z"],
	["small letters", "2099-01-01t00:00:00z"],
	["a blank for the T", "2099-01-01 00:00:00Z"],
	["a comma in the seconds", "2099-01-01T00:00:00,5Z"],
	["other digits", "２０９９-01-01T00:00:00Z"],
	["words", "never"],
	["nothing", ""],
	["200,000 digits of a second", `2099-01-01T00:00:00.${"0".repeat(200_000)}Z`],
	["a list of one", ["2099-01-01T00:00:00Z"]],
	["a list of two", ["2099-01-01T00:00:00Z", "2026-01-01T00:00:00Z"]],
	["milliseconds since 1970", 4_070_908_800_000],
	["true", true],
];

const good = await signed();
const old = await signOld(oldCredential());
const codeOf = (value: Json): Expectation =>
	typeof value === "string" || Array.isArray(value) ? unreadable : expects("malformed", "SCHEMA_INVALID");

export const dateCases: readonly Case[] = [
	...(await Promise.all(
		periods.map(async ([threat, name, members, expect]) => ({
			threat,
			name: `a credential that ${name}`,
			input: await addProof(credential(members), issuer),
			expect,
		})),
	)),
	...texts.flatMap(([name, value]) => [
		{ threat: 41, name: `${name} for the end`, input: { ...good, validUntil: value }, expect: arrayOr(value) },
		{
			threat: 41,
			name: `${name} for the beginning (vc-api)`,
			input: { ...good, validFrom: value },
			policy: { profile: "vc-api" } as const,
			expect: codeOf(value),
		},
		{
			threat: 41,
			name: `${name} for the end of VCDM 1.1`,
			input: { ...old, expirationDate: value },
			expect: arrayOr(value),
		},
	]),
	{
		threat: 40,
		name: "VCDM 1.1 without its date of issue",
		input: { ...old, issuanceDate: null },
		expect: expects("invalid"),
	},
	{
		threat: 40,
		name: "VCDM 1.1 that has ended",
		input: await signOld(oldCredential({ expirationDate: "2026-08-01T00:00:00Z" })),
		expect: expired,
	},
];

function arrayOr(value: Json): Expectation {
	return codeOf(value);
}
