import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseIssuerProfile } from "../../src/core/issuer-profile.ts";
import type { Json } from "../../src/core/json.ts";

const example = JSON.parse(
	readFileSync(new URL("../../keys.example/issuer.json", import.meta.url), "utf8"),
) as Readonly<Record<string, Json>>;

test("the example file is accepted as it is", () => {
	expect(parseIssuerProfile(example)).toEqual(example);
});

test("an issuer has a did:web unless it says otherwise", () => {
	const { didMethod: _, ...rest } = example;
	expect(parseIssuerProfile(rest).didMethod).toBe("web");
	expect(parseIssuerProfile({ ...rest, didMethod: "key" }).didMethod).toBe("key");
});

test("an organisation's page on LinkedIn is its number", () => {
	const linkedIn = { organizationId: "1234567" };
	expect(parseIssuerProfile({ ...example, linkedIn }).linkedIn).toEqual(linkedIn);
	const name = { ...example, linkedIn: { organizationId: "must" } };
	expect(() => parseIssuerProfile(name)).toThrow(/At \/linkedIn\/organizationId: use the number of the page/);
});

describe("a wrong file is refused with the place", () => {
	test.each<[string, Json, RegExp]>([
		["slug", "../etc", /^At \/slug: use lower-case letters/],
		["slug", "Must", /^At \/slug/],
		["slug", "a".repeat(41), /^At \/slug/],
		["didMethod", "ion", /^At \/didMethod/],
		["name", { mn: "Төв" }, /^At \/name\/en/],
		["name", { en: "two\nlines" }, /^At \/name\/en: use one line/],
		["url", "javascript:alert(1)", /^At \/url/],
		["country", "Mongolia", /^At \/country: use the two-letter country code/],
		["signatories", [], /^At \/signatories/],
		["signatories", ["A", "B", "C", "D"].map((name) => ({ name, title: { en: "T" } })), /^At \/signatories/],
		["contact", { email: "nobody" }, /^At \/contact\/email/],
		["forgeryReports", {}, /^At \/forgeryReports\/email/],
		["privacy", { controller: "MUST", email: "a@example.mn" }, /^At \/privacy\/retention/],
		["logo", "unesco.png", /logo/],
	])("%s = %j", (key, value, detail) => {
		const parse = () => parseIssuerProfile({ ...example, [key]: value });
		expect(parse).toThrow(expect.objectContaining({ code: "ISSUER_INVALID", detail: expect.stringMatching(detail) }));
	});

	test.each([[null], ["text"], [[]]])("%j is no issuer file", (json) => {
		expect(() => parseIssuerProfile(json)).toThrow(expect.objectContaining({ code: "ISSUER_INVALID" }));
	});
});
