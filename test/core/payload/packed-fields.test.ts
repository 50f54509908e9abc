import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DigitReader, joinDigits } from "../../../src/core/payload/mixed-radix.ts";
import { packFields, unpackFields } from "../../../src/core/payload/packed-fields.ts";
import { fieldPackings, proofPackings } from "../../../src/core/payload/slot-packings.ts";
import type { Fields } from "../../../src/core/template.ts";

const id = "6AJY0H5JGVQQ5FNGHHPED27Q2D";
const base = "https://certificates.example.mn";
const issuer = "did:web:certificates.example.mn:issuers:must";
const known = { id, base, issuer };

function roundTrip(fields: Fields, packings = fieldPackings, given: typeof known | { id: string } = known) {
	const digits = packFields(fields, given, packings);
	if (digits === undefined) return undefined;
	const reader = new DigitReader(joinDigits(digits));
	const back = unpackFields(Object.keys(fields), reader, given, packings);
	expect(reader.left).toBe(0n);
	return { back, bits: digits.reduce((sum, { radix }) => sum + Math.log2(Number(radix)), 0) };
}

/** Whether a slot's text takes fewer bits than the same text where nothing is known of it. */
function isShort(slot: string, text: string, others: Fields = {}, packings = fieldPackings): boolean {
	const long = roundTrip({ [`x-${slot}`]: text }, packings)?.bits ?? 0;
	const without = roundTrip(others, packings)?.bits ?? 0;
	const packed = roundTrip({ ...others, [slot]: text }, packings);
	expect(packed?.back).toEqual({ ...others, [slot]: text });
	return (packed?.bits ?? 0) - without < long / 2;
}

const list = `${base}/status/must/1/revocation`;
const names = { nameOrder: "patronymic-first", nativeFamilyName: "Ганболд", nativeGivenName: "Өнөрбаяр" };

describe("what a certificate of ours says is short, and everything else is still said", () => {
	test.each<[string, string, boolean, Fields?]>([
		["id", `${base}/c/${id}`, true],
		["id", `${base}/c/7ZZZZZZZZZZZZZZZZZZZZZZZZZ`, false],
		["id", `https://elsewhere.example/c/${id}`, false],
		["replaces", `${base}/c/7ZZZZZZZZZZZZZZZZZZZZZZZZZ`, true],
		["replaces", `${base}/c/8ZZZZZZZZZZZZZZZZZZZZZZZZZ`, false],
		["replaces", `https://elsewhere.example/c/${id}`, false],
		["subject", "urn:uuid:0b8c2a1e-6a3f-4a52-9d2e-3c1b7f0e5a11", true],
		["subject", "urn:uuid:0B8C2A1E-6A3F-4A52-9D2E-3C1B7F0E5A11", false],
		["subject", "urn:uuid:0b8c2a1e6a3f-4a52-9d2e-3c1b7f0e5a11-", false],
		["subject", "did:example:somebody", false],
		["nameOrder", "given-first", true],
		["nameOrder", "backwards", false],
		["name", "Ганболд Өнөрбаяр", true, names],
		["name", "Өнөрбаяр Ганболд", false, names],
		["name", "欧阳思远", true, { nameOrder: "family-first", nativeFamilyName: "欧阳", nativeGivenName: "思远" }],
		["name", "Sukarno", true, { nameOrder: "mononym", latinGivenName: "Sukarno" }],
		["name", "Sukarno", false, { nameOrder: "unheard of", latinGivenName: "Sukarno" }],
		["validFrom", "2026-06-30T00:00:00+08:00", true],
		["validFrom", "2000-01-01T00:00:00Z", true],
		["validFrom", "2026-06-30T00:00:00-03:30", true],
		["validFrom", "2026-06-30T00:00:00+00:00", false],
		["validFrom", "2026-06-30T00:00:00-00:15", true],
		["validFrom", "2026-06-30T00:00:00+05:53", false],
		["validFrom", "2026-06-30T01:00:00+08:00", false],
		["validFrom", "2026-02-30T00:00:00+08:00", false],
		["validFrom", "1999-12-31T00:00:00+08:00", false],
		["validFrom", "2180-01-01T00:00:00+08:00", false],
		["validUntil", "2029-03-04T23:59:59+08:00", true],
		["validUntil", "2029-03-04T00:00:00+08:00", false],
		["result", "Merit", true],
		["result", "merit", false],
		["revocationList", list, true],
		["revocationList", `${base}/status/must/01/revocation`, false],
		["revocationList", `${base}/status/must/5000/revocation`, false],
		["revocationList", `${base}/status/must/1/suspension`, false],
		["revocationList", "https://elsewhere.example/status/must/1/revocation", false],
		["revocationIndex", "94567", true],
		["revocationIndex", "094567", false],
		["revocationIndex", "1048576", false],
		["revocationEntry", `${list}#94567`, true, { revocationList: list, revocationIndex: "94567" }],
		["revocationEntry", `${list}#94568`, false, { revocationList: list, revocationIndex: "94567" }],
		["suspensionList", `${base}/status/must/1/suspension`, true, { revocationList: list }],
		["suspensionList", `${base}/status/must/2/suspension`, true, { revocationList: list }],
	])("%s %s: short: %s", (slot, text, short, others) => {
		expect(isShort(slot, text, others)).toBe(short);
	});

	test.each([
		["created", "2026-06-30T01:02:03Z", true],
		["created", "2026-06-30T01:02:03.000Z", false],
		["created", "2026-06-30T09:02:03+08:00", false],
		["created", "30 June 2026 01:02:03 UTC", false],
		["verificationMethod", `${issuer}#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK`, true],
		["verificationMethod", `${issuer}#key-1`, false],
		["verificationMethod", "did:web:other.example#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", false],
	])("proof: %s %s: short: %s", (slot, text, short) => {
		expect(isShort(slot, text, {}, proofPackings)).toBe(short);
	});

	test("the key that a did:key is needs no bit of its own", () => {
		const multikey = "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
		const given = { ...known, issuer: `did:key:${multikey}` };
		const fields = { verificationMethod: `did:key:${multikey}#${multikey}` };
		expect(roundTrip(fields, proofPackings, given)).toEqual({ back: fields, bits: Math.log2(3) });
	});
});

test("a text that is too long has no place", () => {
	expect(roundTrip({ nativeGivenName: "Ө".repeat(255) })?.back).toEqual({ nativeGivenName: "Ө".repeat(255) });
	expect(roundTrip({ nativeGivenName: "Ө".repeat(256) })).toBeUndefined();
});

test("any texts in any slots come back, those of objects' own members too", () => {
	const slot = fc.oneof(
		fc.constantFrom(...fieldPackings.map(([name]) => name), "__proto__", "constructor"),
		fc.string(),
	);
	const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom(list, "1", "Merit", id, ""));
	fc.assert(
		fc.property(fc.array(fc.tuple(slot, text), { maxLength: 12 }), fc.boolean(), (entries, ours) => {
			const fields = Object.fromEntries(entries);
			expect(roundTrip(fields, fieldPackings, ours ? known : { id })?.back).toEqual(fields);
		}),
		{ seed: 53, numRuns: 500 },
	);
});
