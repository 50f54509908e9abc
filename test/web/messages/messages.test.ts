import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Code, codes } from "../../../src/core/codes.ts";
import { languages } from "../../../src/core/languages.ts";
import { checkNames } from "../../../src/core/report.ts";
import { statusReasons } from "../../../src/core/status-change.ts";
import added from "../../../src/web/messages/added.json" with { type: "json" };
import sentences from "../../../src/web/messages/codes.json" with { type: "json" };
import { isMessageKey, type MessageKey, messages, wording } from "../../../src/web/messages/messages.ts";
import agreed from "../../../src/web/messages/strings.json" with { type: "json" };

const allCodes = Object.keys(codes) as Code[];
const keys = Object.keys(wording).filter(isMessageKey);
const others = languages.filter((language) => language !== "en");
const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe("wording", () => {
	test.each(allCodes)("the code %s has a sentence of its own in every language", (code) => {
		const spoken = languages.map((language) => messages(language).sentence(code));
		expect(new Set(spoken).size).toBe(languages.length);
		expect(spoken[0]).toBe(codes[code].replaceAll("'", "’"));
	});

	test("no sentence is left over from a code that is gone", () => {
		expect(Object.keys(sentences.sentences).filter((code) => !(code in codes))).toEqual([]);
	});

	test.each(keys)("“%s” has text and the same placeholders in every language", (key) => {
		for (const language of others) {
			expect(wording[key][language].trim()).not.toBe("");
			expect(placeholders(wording[key][language])).toEqual(placeholders(wording[key].en));
		}
	});

	test("every check has a sentence for every outcome, and every public reason has words", () => {
		const outcomes = ["pass", "fail", "unknown", "not-applicable"];
		const wanted = [
			...checkNames.flatMap((check) => outcomes.map((outcome) => `check.${check}.${outcome}`)),
			...statusReasons.map((reason) => `reason.${reason}`),
		];
		expect(wanted.filter((key) => !isMessageKey(key))).toEqual([]);
	});

	test("what was agreed beats what was added", () => {
		const both = Object.keys(added.strings).filter((key) => key in agreed.strings);
		expect(both).toEqual([]);
		for (const [key, text] of Object.entries(agreed.strings)) expect(wording[key as MessageKey]).toEqual(text);
	});

	test("added wording in other languages is marked as a draft", () => {
		for (const language of others) {
			expect(added.review[language]).toBe("draft");
			expect(sentences.review[language]).toBe("draft");
		}
	});

	test("French is not broken before its high signs and inside its quotation marks", () => {
		const french = [...keys.map((key) => wording[key].fr), ...allCodes.map((code) => messages("fr").sentence(code))];
		expect(french.filter((text) => / [:;?!»%]|« |[^\s\u00a0\u202f/][;?!»]|["“”]/.test(text))).toEqual([]);
	});

	test("Chinese has signs of full width, and Chinese and Mongolian quote as “…”", () => {
		const chinese = [...keys.map((key) => wording[key].zh), ...allCodes.map((code) => messages("zh").sentence(code))];
		expect(chinese.filter((text) => /\p{Script=Han}[,.:;?!()]|[,:;?!(]\p{Script=Han}|["'«»]/u.test(text))).toEqual([]);
		expect(keys.map((key) => wording[key].mn).filter((text) => /["'«»]/.test(text))).toEqual([]);
	});

	test("nobody is congratulated or told a number for an error", () => {
		const spoken = keys.flatMap((key) => languages.map((language) => wording[key][language]));
		expect(spoken.filter((text) => /congratulat|error \d|félicit/i.test(text))).toEqual([]);
	});
});

test("a message takes its values", () => {
	expect(messages("fr").t("cert.hours", { n: 30 })).toBe("30 heures");
	expect(messages("mn").t("cert.hours", { n: 30 })).toBe("30 цаг");
});

test("a value that looks like a placeholder is not filled again", () => {
	expect(messages("en").t("cert.checkDomain", { domain: "{domain}" })).toContain("shows {domain}.");
});

test("a missing value is a mistake of ours and says so", () => {
	expect(() => messages("en").t("cert.hours")).toThrow(TypeError);
});

const shared = new URL("../../../../shared/data/strings.json", import.meta.url);
const why = existsSync(shared) ? "" : " (skipped: the wording file beside the project is not there)";
test.skipIf(why !== "")(`our copy of the agreed wording is the agreed wording${why}`, () => {
	const source: unknown = JSON.parse(readFileSync(shared, "utf8"));
	expect(source).toMatchObject({ strings: agreed.strings, languages: agreed.languages, formats: agreed.formats });
	expect(Object.keys((source as typeof agreed).strings)).toEqual(Object.keys(agreed.strings));
});
