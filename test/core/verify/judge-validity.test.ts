import { expect, test } from "vitest";
import { answer, credential, issuer, judged, outcomeOf, signed } from "../../support/judging.ts";
import { addProof } from "../../support/sign.ts";

const from = (validFrom: string, validUntil?: string) =>
	addProof(credential({ validFrom, ...(validUntil === undefined ? {} : { validUntil }) }), issuer);

test("#40 before it begins, after it ends, or ending before it begins, a credential is invalid", async () => {
	expect(await answer(await from("2090-01-01T00:00:00Z"))).toEqual(["invalid", "NOT_YET_VALID"]);
	expect(await answer(await from("2026-01-01T00:00:00Z", "2026-08-01T00:00:00Z"))).toEqual(["invalid", "EXPIRED"]);
	expect(await answer(await from("2026-11-01T00:00:00Z", "2026-10-01T00:00:00Z"))).toEqual([
		"invalid",
		"VALIDITY_INVERTED",
		"EXPIRED",
	]);
});

test("#42 our clock may be a minute slow at the beginning, never at the end", async () => {
	const document = await from("2026-07-01T08:00:00+08:00", "2026-08-01T07:59:59+08:00");
	expect(await answer(document, { at: "2026-06-30T23:59:00Z" })).not.toContain("NOT_YET_VALID");
	expect(await answer(document, { at: "2026-06-30T23:58:59Z" })).toContain("NOT_YET_VALID");
	expect(await answer(document, { at: "2026-07-31T23:59:59Z" })).toEqual(["valid"]);
	expect(await answer(document, { at: "2026-07-31T23:59:59.001Z" })).toEqual(["invalid", "EXPIRED"]);
	expect(await answer(document, { at: "2026-08-01T00:04:58Z" })).toEqual(["invalid", "EXPIRED"]);
});

test("#40 the end of a day may be written as 24:00", async () => {
	const document = await from("2026-01-01T00:00:00Z", "2026-08-31T24:00:00Z");
	expect(await answer(document, { at: "2026-08-31T23:59:59Z" })).toEqual(["valid"]);
	expect(await answer(document, { at: "2026-09-01T00:00:01Z" })).toEqual(["invalid", "EXPIRED"]);
});

test("without dates there is nothing to judge", async () => {
	const { validFrom: _, ...undated } = credential();
	const report = await judged(await addProof(undated, issuer));
	expect([report.verdict, outcomeOf(report, "validity")]).toEqual(["valid", "not-applicable"]);
});

test.each(["", "2026-02-30T00:00:00Z", "2099-01-01T00:00:00", "2099-01-01T00:00:00Z; drop", "2099-01-01t00:00:00z"])(
	"#41 the date %j is malformed",
	async (validUntil) => {
		expect(await answer({ ...(await signed()), validUntil })).toEqual(["malformed", "DATE_INVALID"]);
	},
);

test("#41 several dates, or a number for a date, are malformed", async () => {
	const document = await signed();
	const validUntil = ["2099-01-01T00:00:00Z", "2020-01-01T00:00:00Z"];
	expect(await answer({ ...document, validUntil })).toEqual(["malformed", "DATE_INVALID"]);
	expect(await answer({ ...document, validFrom: 1768435200 })).toEqual(["malformed", "SCHEMA_INVALID"]);
});
