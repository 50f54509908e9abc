import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { dayInWords } from "../../src/render/landscape-1/dates.ts";
import { sentence, Speaker } from "../../src/render/landscape-1/wording.ts";
import { frozenWords, say } from "../../src/render/landscape-1/words.ts";

test.each([
	["2026-03-04", "mn", "2026 оны 3 дугаар сарын 4-ний өдөр"],
	["2012-01-18", "mn", "2012 оны 1 дүгээр сарын 18-ны өдөр"],
	["2018-12-26", "mn", "2018 оны 12 дугаар сарын 26-ны өдөр"],
	["2020-11-19", "mn", "2020 оны 11 дүгээр сарын 19-ний өдөр"],
	["2025-07-01", "en", "1 July 2025"],
	["2025-07-01", "fr", "1er juillet 2025"],
	["2025-08-02", "fr", "2 août 2025"],
	["2025-07-01", "zh", "2025年7月1日"],
	["2026-06-30T00:00:00+08:00", "en", "30 June 2026"],
	["one day", "en", "one day"],
] as const)("%s is written in %s as %s", (day, language, words) => {
	expect(dayInWords(day, language)).toBe(words);
});

test("every word is there in every language, with the same braces", () => {
	for (const word of [...Object.values(frozenWords.reviewed), ...Object.values(frozenWords.drafts)]) {
		const braces = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
		for (const language of languages) {
			expect(word[language]).not.toBe("");
			expect(braces(word[language])).toEqual(braces(word.en));
		}
	}
});

test("an added wording is marked as a draft and never stands for a reviewed one", () => {
	for (const [key, word] of Object.entries(frozenWords.drafts)) {
		expect(word.review).toBe("draft");
		expect(Object.keys(frozenWords.reviewed)).not.toContain(key);
	}
});

test("the certifying sentence keeps its words when it is cut at name and course", () => {
	expect(sentence("micro-credential", "en")).toEqual({
		lead: "This is to certify that",
		middle: "has successfully completed the micro-certificate course",
		tail: "",
	});
	expect(sentence("micro-credential", "mn")).toEqual({
		lead: "Энэхүү гэрчилгээгээр",
		middle: "нь",
		tail: "микро гэрчилгээний сургалтыг амжилттай дүүргэсэн болохыг гэрчилнэ.",
	});
});

test("two languages that say the same say it once", () => {
	const speaker = new Speaker(["mn", "en"]);
	expect(speaker.signed({ en: "Only English" }).second).toBeUndefined();
	expect(speaker.signed({ en: "Course", mn: "Сургалт" }).second?.text).toBe("Course");
	expect(new Speaker(["en"]).word("cert.course")).toEqual({ first: { text: "Course", language: "en" } });
});

test("a word's braces are filled, unknown ones stay to be seen", () => {
	expect(say("cert.hours", "fr", { n: "30" })).toBe("30 heures");
	expect(say("cert.hours", "fr")).toBe("{n} heures");
});

const source = new URL("../../../shared/data/strings.json", import.meta.url);

test("the reviewed words are those of the wording list, where it is at hand", (context) => {
	if (!existsSync(source)) {
		console.warn("skipped: no wording list beside the project");
		context.skip();
	}
	const { strings } = JSON.parse(readFileSync(source, "utf8")) as { strings: Record<string, Record<string, string>> };
	for (const [key, word] of Object.entries(frozenWords.reviewed)) expect(strings[key]).toMatchObject(word);
});
