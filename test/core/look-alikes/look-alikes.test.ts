import { describe, expect, test } from "vitest";
import {
	couldBeTakenFor,
	hasForeignLetters,
	lookAlikes,
	mixedScripts,
} from "../../../src/core/look-alikes/look-alikes.ts";

const known = ["certificates.example.mn", "must.edu.mn"];

describe("a host that could be taken for a registered one", () => {
	test.each([
		["a Cyrillic letter", "certificates.ex\u0430mple.mn"],
		["a Greek letter", "certificates.example.m\u03b7"],
		["the same as punycode", "xn--mut-ghd.edu.mn"],
		["a digit for a letter", "certificates.examp1e.mn"],
		["two letters for one", "certificates.exarnple.mn"],
		["an accent", "certificates.exämple.mn"],
		["a hyphen for a dot", "certificates-example.mn"],
		["the known host in front of another", "certificates.example.mn.verify.org"],
		["another port on a look-alike", "rnust.edu.mn:8443"],
		["wide letters", "ｃertificates.example.mn"],
	])("is told: %s", (_, host) => {
		expect(lookAlikes(host, known)).toHaveLength(1);
	});

	test.each([
		["the host itself", "certificates.example.mn"],
		["its capitals", "Certificates.Example.MN"],
		["its other port", "certificates.example.mn:8443"],
		["another name", "num.edu.mn"],
		["a host below another", "open.must.edu.mn"],
		["a longer name", "mustang.edu.mn"],
		["nothing", ""],
	])("is not seen in %s", (_, host) => {
		expect(lookAlikes(host, known)).toEqual([]);
	});

	test("is told with the one that it looks like", () => {
		expect(lookAlikes("must-edu.mn", known)).toEqual(["must.edu.mn"]);
	});
});

test.each([
	["xn--80ak6aa92e.com", true],
	["тамга.мон", true],
	["certificates.example.mn", false],
	["xn--.mn", false],
	["xn--a!b.mn", false],
])("letters outside a to z in %s: %s", (host, expected) => {
	expect(hasForeignLetters(host)).toBe(expected);
});

describe("a name that mixes alphabets within a word", () => {
	test.each(["Бaт-Эрдэнэ", "UNESC\u041e-ICHEI", "Σolongo", "Bат"])("is told: %s", (name) => {
		expect(mixedScripts(name)).toBe(true);
	});

	test.each([
		["two alphabets beside each other", "Ганболд Önörbayar"],
		["a Mongolian ending after a hyphen", "IIOE-гийн төв"],
		["Japanese", "山田たろう"],
		["a letter apostrophe", "N\u02bcDiaye"],
		["signs and digits", "Data Analysis 101 (№ 2)"],
		["nothing", ""],
	])("is not seen in %s", (_, name) => {
		expect(mixedScripts(name)).toBe(false);
	});
});

test("names are compared as a reader in a hurry sees them", () => {
	expect(couldBeTakenFor("UNESC\u041e ICHEI", "Unesco-ICHEI")).toBe(false);
	expect(couldBeTakenFor("UNESC\u041e-ICHEI", "Unesco–ichei")).toBe(true);
	expect(couldBeTakenFor("UNESCO-ICHEI", "IIOE")).toBe(false);
});
