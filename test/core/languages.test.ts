import { expect, test } from "vitest";
import { languageMap, translated } from "../../src/core/language-json.ts";
import { languageMapSchema } from "../../src/core/language-map.ts";
import { inLanguage, isLanguage } from "../../src/core/languages.ts";

const centre = { en: "Centre", mn: "Төв", zh: undefined };

test("English is the name, and the other languages stand beside it", () => {
	expect(translated(centre)).toEqual({ name: "Centre", nameTranslation: { mn: "Төв" } });
	expect(translated({ en: "Centre" })).toEqual({ name: "Centre" });
});

test("a language map holds only the languages that there are", () => {
	expect(languageMap(centre)).toEqual({ en: "Centre", mn: "Төв" });
});

test("a text in a language is in English where it was not translated", () => {
	expect([inLanguage(centre, "mn"), inLanguage(centre, "zh"), inLanguage(centre, "fr")]).toEqual([
		"Төв",
		"Centre",
		"Centre",
	]);
});

test("the closed list of languages", () => {
	expect(["en", "mn", "zh", "fr", "ru", "MN", "toString"].map(isLanguage)).toEqual([
		true,
		true,
		true,
		true,
		false,
		false,
		false,
	]);
});

test.each([
	[{ en: "Centre" }, true],
	[{ en: "Centre", fr: "Centre" }, true],
	[{ mn: "Төв" }, false],
	[{ en: "" }, false],
	[{ en: "a\tb" }, false],
	[{ en: "Centre", mn: "\udc00" }, false],
])("%j in an operator's file: %s", (texts, accepted) => {
	expect(languageMapSchema.safeParse(texts).success).toBe(accepted);
});
