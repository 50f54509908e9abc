import { describe, expect, test } from "vitest";
import type { CredentialSummary } from "../../../src/core/report.ts";
import { lookAlikeWarnings } from "../../../src/core/verify/look-alike-warnings.ts";
import { judged, signed } from "../../support/judging.ts";

const policy = {
	recognised: new Map([["did:web:must.edu.mn:issuers:ub", "Mongolian University"]]),
	profile: "public",
	statusMaxAgeMs: 0,
} as const;
const about = (changes: Partial<CredentialSummary>): readonly string[] =>
	lookAlikeWarnings({ types: [], status: [], issuer: stranger(), ...changes }, policy).map(({ code }) => code);
const stranger = (changes: Partial<CredentialSummary["issuer"]> = {}): CredentialSummary["issuer"] => ({
	id: "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
	recognised: false,
	...changes,
});

describe("of an issuer who is not on the list it is told", () => {
	test.each([
		["#78 that its host looks like a registered one", { issuer: stranger({ id: "did:web:rnust.edu.mn" }) }],
		["#77 that it bears a registered name", { issuer: stranger({ claimedName: "Mongolian University" }) }],
		["#77 that its name looks like one", { issuer: stranger({ claimedName: "M\u043engolian University" }) }],
		["that the document's address is on such a host", { id: "https://must-edu.mn/c/1" }],
	] as const)("%s", (_, changes) => {
		expect(about(changes)).toContain("ISSUER_LOOKS_LIKE_ANOTHER");
	});

	test("that its host has letters other than a to z", () => {
		expect(about({ issuer: stranger({ id: "did:web:xn--80ak6aa92e.com" }) })).toEqual(["HOST_FOREIGN_LETTERS"]);
	});

	test("that its name mixes alphabets", () => {
		expect(about({ issuer: stranger({ claimedName: "UNESC\u041e-ICHEI" }) })).toEqual(["NAME_MIXES_SCRIPTS"]);
	});

	test("nothing where all is plain", () => {
		expect(about({ issuer: stranger({ id: "did:web:num.edu.mn", claimedName: "National University" }) })).toEqual([]);
	});
});

test("an issuer on the list resembles nobody but itself, whatever its host", () => {
	const issuer = stranger({ id: "did:web:rnust.edu.mn", claimedName: "Mongolian University", recognised: true });
	expect(about({ issuer })).toEqual([]);
});

test("a holder's name that mixes alphabets is told whoever issued it, and the verdict stands (#77)", async () => {
	const person = { id: "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02", name: "B\u0430t Dorj" };
	const report = await judged(await signed({ credentialSubject: person }));
	expect([report.verdict, report.warnings.map(({ code }) => code)]).toEqual(["valid", ["NAME_MIXES_SCRIPTS"]]);
	expect((await judged(await signed())).warnings).toEqual([]);
});
