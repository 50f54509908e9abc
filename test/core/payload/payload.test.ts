import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Code } from "../../../src/core/codes.ts";
import { TamgaError } from "../../../src/core/errors.ts";
import type { JsonObject } from "../../../src/core/json.ts";
import { digit, DigitReader, joinDigits } from "../../../src/core/payload/mixed-radix.ts";
import { rebuildCredential, templateHashIn, writePayload } from "../../../src/core/payload/payload.ts";
import { signedCredential, type SignedParts } from "../../../src/core/signed-credential.ts";
import { slot, templateHash } from "../../../src/core/template.ts";
import { award, courseOf, fieldsOf, templateOf } from "../../support/awarded-certificate.ts";
import { textOf } from "../../support/json.ts";
import { tools } from "../../support/tools.ts";

const address = "https://certificates.example.mn/c/6AJY0H5JGVQQ5FNGHHPED27Q2D";
const proof = {
	created: "2026-06-30T01:02:03Z",
	verificationMethod: "did:web:certificates.example.mn:issuers:must#key-1",
};
const signature = Uint8Array.from({ length: 64 }, (_, place) => (place * 97 + 13) % 256);
const course = courseOf(award.courseCode);
const parts: SignedParts = { template: templateOf(award, course), fields: fieldsOf(award, course), proof, signature };
const payload = written(parts);

function written(parts: SignedParts): string {
	const payload = writePayload(parts, tools);
	if (payload === undefined) throw new TypeError("this certificate has no payload");
	return payload;
}

const rebuilt = (payload: string, template = parts.template, at = address): string =>
	rebuildCredential(payload, template, at, tools);

function codeOf(step: () => unknown): Code | "no error" {
	try {
		step();
		return "no error";
	} catch (error) {
		if (error instanceof TamgaError) return error.code;
		throw error;
	}
}

describe("a certificate comes back byte for byte", () => {
	test("from its payload, the template that this names, and its address", () => {
		expect(templateHashIn(payload)).toBe(templateHash(parts.template, tools));
		expect(rebuilt(payload)).toBe(signedCredential(parts));
	});

	test.each([
		"6AJY0H5JGVQQ5FNGHHPED27Q2D",
		"6ajyoh5jgvqq5fnghhped27q2d",
		`${address}?lang=mn#123`,
		"https://mirror.example/c/6AJY0H5JGVQQ5FNGHHPED27Q2D",
	])("whatever the address looks like (%s), as long as its ID is the certificate's", (at) => {
		expect(rebuilt(payload, parts.template, at)).toBe(signedCredential(parts));
	});

	test("whatever the fields of whatever template", () => {
		const text = fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !text.includes("\0"));
		const names = fc.uniqueArray(fc.oneof(fc.constantFrom(...Object.keys(parts.fields), "__proto__"), text), {
			maxLength: 8,
		});
		const others = names.chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), text))));
		fc.assert(
			fc.property(others, text, text, (entries, created, verificationMethod) => {
				const fields = Object.fromEntries([...entries.filter(([name]) => name !== "id"), ["id", address]]);
				const subject = Object.keys(fields).map((name) => ({ value: slot(name) }));
				const template: JsonObject = { id: slot("id"), issuer: "did:example:1", credentialSubject: subject };
				const one = { template, fields, proof: { created, verificationMethod }, signature };
				expect(rebuilt(written(one), template)).toBe(signedCredential(one));
			}),
			{ seed: 54, numRuns: 300 },
		);
	});

	test("as it did when this format was fixed: a payload on paper must be read for ever", () => {
		const frozen: JsonObject = JSON.parse(readFileSync(new URL("frozen-payload.json", import.meta.url), "utf8"));
		const template = frozen["template"] as JsonObject;
		expect(rebuilt(textOf(frozen["payload"]), template, textOf(frozen["address"]))).toBe(frozen["signed"]);
	});
});

describe("what has no payload", () => {
	const withFields = (fields: Readonly<Record<string, string>>): SignedParts => ({
		...parts,
		fields: { ...parts.fields, ...fields },
	});

	test("a certificate with an id that no address of ours ends with", () => {
		expect(writePayload(withFields({ id: "urn:uuid:0b8c2a1e-6a3f-4a52-9d2e-3c1b7f0e5a11" }), tools)).toBeUndefined();
	});

	test("one that is longer than any code that is printed", () => {
		const long = "Ө".repeat(200);
		expect(writePayload(withFields({ nativeGivenName: long }), tools)).toBeDefined();
		expect(
			writePayload(withFields({ nativeGivenName: long, nativeFamilyName: long, name: long }), tools),
		).toBeUndefined();
		expect(writePayload(withFields({ nativeGivenName: long.repeat(2) }), tools)).toBeUndefined();
	});

	test("a signature of another length", () => {
		expect(writePayload({ ...parts, signature: signature.slice(1) }, tools)).toBeUndefined();
	});
});

describe("what is no payload is refused, with a code", () => {
	const number = BigInt(payload);

	test.each<[string, string, Code]>([
		["nothing", "", "PAYLOAD_INVALID"],
		["a leading zero", `0${payload}`, "PAYLOAD_INVALID"],
		["a sign", `-${payload}`, "PAYLOAD_INVALID"],
		["a space", `${payload} `, "PAYLOAD_INVALID"],
		["a new line", `${payload}\n`, "PAYLOAD_INVALID"],
		["digits of other scripts", payload.replace("1", "١"), "PAYLOAD_INVALID"],
		["hexadecimal digits", `0x${number.toString(16)}`, "PAYLOAD_INVALID"],
		["another version", (number + 1n).toString(), "PAYLOAD_VERSION"],
		["version 0", (number - 1n).toString(), "PAYLOAD_VERSION"],
		["more digits than any code holds", "1".repeat(1101), "PAYLOAD_INVALID"],
		["a million digits", "1".repeat(1_000_000), "PAYLOAD_INVALID"],
		["the version alone", "1", "PAYLOAD_TEMPLATE"],
		["a digit too few", payload.slice(1), "PAYLOAD_INVALID"],
	])("%s", (_, text, code) => {
		expect(codeOf(() => rebuilt(text))).toBe(code);
	});

	test("something after the end", () => {
		const end = 10n ** 600n;
		const padded = [1n, 3n, 1n << 200n].map((more) => (number + more * end).toString());
		expect(padded.map((text) => codeOf(() => rebuilt(text)))).toEqual(Array(3).fill("PAYLOAD_INVALID"));
	});

	test("the payload of another template, or of a template that was changed", () => {
		const other = templateOf({ ...award, language: "en" }, course);
		expect(codeOf(() => rebuilt(payload, other))).toBe("PAYLOAD_TEMPLATE");
		expect(codeOf(() => rebuilt(payload, { ...parts.template, name: "Better" }))).toBe("PAYLOAD_TEMPLATE");
	});

	test("a payload at an address that has no ID, or not the one that it says itself", () => {
		expect(codeOf(() => rebuilt(payload, parts.template, "https://certificates.example.mn/"))).toBe("PAYLOAD_INVALID");
		const elsewhere = {
			...parts,
			fields: { ...parts.fields, id: "https://elsewhere.example/x/6AJY0H5JGVQQ5FNGHHPED27Q2D" },
		};
		expect(rebuilt(written(elsewhere))).toBe(signedCredential(elsewhere));
		const other = "https://elsewhere.example/x/7ZZZZZZZZZZZZZZZZZZZZZZZZZ";
		expect(codeOf(() => rebuilt(written(elsewhere), parts.template, other))).toBe("PAYLOAD_INVALID");
	});

	test("a second way to say the same certificate", () => {
		// Version, hash, signature, created (2³³ seconds), then the method: packing 2 of 3 is a text, and coding 1 of 3 Latin.
		const reader = new DigitReader(number);
		const [head, created, method] = [reader.take(10n << 768n), reader.take(2n << 33n), reader.take(9n)];
		expect(method).toBe(2n + 3n);
		const length = reader.take(256n);
		const letters = Array.from({ length: Number(length) }, () => reader.take(128n));
		const start = [digit(head, 10n << 768n), digit(created, 2n << 33n)];
		const end = digit(reader.left, 1n << 2000n);
		const same = [digit(5, 9), digit(length, 256), ...letters.map((letter) => digit(letter, 128)), end];
		const utf8 = [digit(8, 9), digit(length, 256), ...letters.map((letter) => digit(letter + 32n, 256)), end];
		expect(joinDigits([...start, ...same]).toString()).toBe(payload);
		expect(codeOf(() => rebuilt(joinDigits([...start, ...utf8]).toString()))).toBe("PAYLOAD_INVALID");
	});

	test("numbers at random never give anything but a code or a payload's own certificate", () => {
		const head = number % (10n << 256n);
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: 1n << 1500n }), (rest) => {
				const text = (head + (10n << 256n) * rest).toString();
				expect(["no error", "PAYLOAD_INVALID"]).toContain(codeOf(() => rebuilt(text)));
			}),
			{ seed: 55, numRuns: 300 },
		);
	});

	test("a changed digit never gives the same certificate", () => {
		const original = rebuilt(payload);
		for (const [place, character] of Array.from(payload.slice(0, -1)).entries()) {
			const changed = payload.slice(0, place) + ((Number(character) % 9) + 1) + payload.slice(place + 1);
			const outcome = codeOf(() => expect(rebuilt(changed)).not.toBe(original));
			expect(["no error", "PAYLOAD_INVALID", "PAYLOAD_TEMPLATE"]).toContain(outcome);
		}
	});
});
