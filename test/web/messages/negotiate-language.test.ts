import { expect, test } from "vitest";
import { negotiateLanguage } from "../../../src/web/messages/negotiate-language.ts";

test.each([
	["mn-MN,mn;q=0.9,en;q=0.8", "mn"],
	["en;q=0.5, fr;q=0.9", "fr"],
	["zh-Hant-TW", "zh"],
	["de, ru;q=0.9, zh;q=0.1", "zh"],
	["FR-ca", "fr"],
	["mn, fr", "mn"],
	["mn;q=0, fr;q=0.1", "fr"],
	["mn;q=9, fr;q=0.1", "fr"],
	["de", "en"],
	["*", "en"],
	["", "en"],
	[",;q=,=;;", "en"],
])("Accept-Language “%s” is answered in %s", (header, language) => {
	expect(negotiateLanguage(header)).toBe(language);
});

test("without a header the answer is in English", () => {
	expect(negotiateLanguage(undefined)).toBe("en");
});

test("a language chosen by hand wins", () => {
	expect(negotiateLanguage("fr", "mn")).toBe("mn");
});

test.each(["xx", "", "toString", "en-GB", "<script>"])("a choice that is none (“%s”) is passed over", (chosen) => {
	expect(negotiateLanguage("fr", chosen)).toBe("fr");
});
