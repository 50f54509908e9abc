import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { readBakedPng } from "../../../src/core/baked/baked-png.ts";
import { languages } from "../../../src/core/languages.ts";
import { readMicroCertificate } from "../../../src/core/micro-certificate.ts";
import { fileNameOf, withoutRepeats } from "../../../src/render/bundle/file-name.ts";
import words from "../../../src/render/bundle/words.json" with { type: "json" };
import { inflate } from "../../../src/render/inflate.ts";
import { nodePaper } from "../../../src/render/node-paper.ts";
import { bundle } from "../../../src/render/node-papers.ts";
import { sampleCredential } from "../../support/sample-certificate.ts";
import { signedPaper } from "../../support/sample-paper.ts";

let first: string;
let second: string;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
	first = await signedPaper();
	second = await signedPaper({ course: "IIOE-ETH-150", id: "7".repeat(26) });
	files = unzipSync(await bundle([first, second], "mn"));
});

const text = (name: string): string => new TextDecoder().decode(files[name]);

test("each certificate is there as the paper, the data and the badge that the service gives", async () => {
	const [name, other] = ["IIOE-AIE-101 2026-03-04 Ganbold Önörbayar", "IIOE-ETH-150 2026-03-04 Ganbold Önörbayar"];
	const forms = (one: string) => [`${one}.pdf`, `${one}.json`, `${one}.png`];
	expect(Object.keys(files)).toEqual(["README.txt", ...forms(name), ...forms(other)]);
	expect(text(`${name}.json`)).toBe(first);
	expect(text(`${other}.json`)).toBe(second);
	expect(Buffer.from(files[`${name}.pdf`] ?? []).equals(await nodePaper.draw(first))).toBe(true);
	const baked = await readBakedPng(files[`${other}.png`] ?? new Uint8Array(), inflate);
	expect(new TextDecoder().decode(baked)).toBe(second);
});

test("a text in the holder's language says what the files are and how to check them", () => {
	const readMe = new TextDecoder("utf-8", { ignoreBOM: true }).decode(files["README.txt"]);
	expect(readMe.startsWith("\ufeffТаны гэрчилгээнүүд\r\nГанболд Өнөрбаяр / Ganbold Önörbayar\r\n")).toBe(true);
	expect(readMe).toContain("https://certificates.example.mn хаягийг нээж");
	expect(readMe).toContain("5P52-FSY3-0E4K-2");
	expect(readMe).not.toMatch(/[{}]/);
});

test("equal certificates give equal bytes in any zone, and another language another text only", async () => {
	const zone = process.env["TZ"];
	const one = await bundle([first], "fr");
	process.env["TZ"] = "America/New_York";
	const other = await bundle([first], "fr");
	if (zone === undefined) delete process.env["TZ"];
	else process.env["TZ"] = zone;
	expect(Buffer.from(other).equals(one)).toBe(true);
	const french = unzipSync(one);
	expect(new TextDecoder().decode(french["README.txt"])).toContain("Vos certificats");
});

test("what is none of our certificates is not packed", async () => {
	await expect(bundle([first, "{}"], "en")).rejects.toThrow(TypeError);
});

describe("the name of a file", () => {
	const named = (family: string, given: string): string => {
		const holder = { order: "family-first", latin: { family, given } } as const;
		const certificate = readMicroCertificate(sampleCredential({ holder }));
		return certificate === undefined ? "" : fileNameOf(certificate);
	};

	test.each([
		["../../etc", "passwd", "IIOE-AIE-101 2026-03-04 etc passwd"],
		["a/b\\c:d*e", '"?<>|', "IIOE-AIE-101 2026-03-04 a b c d e"],
		["A\u202egpj", "B\u0007C", "IIOE-AIE-101 2026-03-04 A gpj B C"],
		["X".repeat(300), "Y", `IIOE-AIE-101 2026-03-04 ${"X".repeat(60)}`],
	])("of %j %j is one that every system takes", (family, given, name) => {
		expect(named(family, given)).toBe(name);
	});

	test("is never the same twice, in capitals or not", () => {
		expect(withoutRepeats(["a", "A", "b", "a"])).toEqual(["a", "A (2)", "b", "a (3)"]);
	});
});

test("every word is there in every language, with the same braces, and marked as a draft", () => {
	for (const word of Object.values(words)) {
		for (const language of languages) {
			expect(word[language]).not.toBe("");
			expect(word[language].match(/\{\w+\}/g)).toEqual(word.en.match(/\{\w+\}/g));
		}
		expect(word.review).toBe("draft");
	}
});
