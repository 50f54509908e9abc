import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../../src/core/languages.ts";
import { promotionFile } from "../../../src/render/node-papers.ts";
import words from "../../../src/render/promotion/words.json" with { type: "json" };
import { nodePaper } from "../../../src/render/node-paper.ts";
import { readCredentialPdf } from "../../../src/render/read-credential-pdf.ts";
import { drawPage, pdfText, readQr } from "../../support/pdf-pixels.ts";
import { demoCatalogue } from "../../support/sample-certificate.ts";
import { signedPaper } from "../../support/sample-paper.ts";

const made = "2026-11-23";
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

async function signedPapers(count: number): Promise<readonly string[]> {
	const { courses } = demoCatalogue;
	return await Promise.all(
		Array.from({ length: count }, async (_, index) => {
			const course = courses[index % courses.length]?.code ?? "";
			return await signedPaper({ course, id: `6AJY0H5JGVQQ5FNGHHPED27Q${letters[index >> 5]}${letters[index & 31]}` });
		}),
	);
}

/** Without the breaks that lines of a page have. */
const flat = (page: string | undefined): string => (page ?? "").replace(/\s+/g, " ");

let five: readonly string[];
let file: Uint8Array;
let pages: readonly string[];

beforeAll(async () => {
	five = await signedPapers(5);
	file = await promotionFile(five, "en", made);
	pages = await pdfText(file);
});

test("the list names the holder, each course with its facts, all hours, the day, and how to verify", () => {
	const cover = flat(pages[0]);
	for (const part of ["List of certificates", "Ganbold Önörbayar", "Ганболд Өнөрбаяр"]) expect(cover).toContain(part);
	for (const { title, code } of demoCatalogue.courses.slice(0, 5)) {
		for (const part of [title.en, code]) expect(cover).toContain(part);
	}
	expect(cover.match(/2026-03-04/g)).toHaveLength(5);
	const hours = demoCatalogue.courses.slice(0, 5).reduce((sum, { workload }) => sum + workload.totalHours, 0);
	expect(cover).toMatch(new RegExp(`Certificates: 5\\. Workload in all ?${hours}`));
	expect(cover).toContain("Verify each certificate by its own code");
	expect(cover).toContain("this file cannot be verified as a whole");
	expect(cover).toContain("List made on 23 November 2026.");
});

test("after the list come all papers in their order, looking as they do alone, each with its own code", async () => {
	expect(pages).toHaveLength(1 + 2 * five.length);
	for (const [index, number, page] of [
		[0, 2, 1],
		[4, 11, 2],
	] as const) {
		const alone = await drawPage(await nodePaper.draw(five[index] ?? ""), page);
		const together = await drawPage(file, number);
		expect(together.toBuffer("image/png").equals(alone.toBuffer("image/png"))).toBe(true);
	}
	expect(await readQr(await drawPage(file, 4, 150))).toContain("/c/6AJY0H5JGVQQ5FNGHHPED27Q01");
});

test("it is the same on the same day, and another one on another", async () => {
	expect(Buffer.from(await promotionFile(five, "en", made)).equals(file)).toBe(true);
	expect(Buffer.from(await promotionFile(five, "en", "2026-11-24")).equals(file)).toBe(false);
});

describe("a verifier", () => {
	test.each([1, 2])("finds no credential in a file of %i, and is told that it is a collection", async (count) => {
		const some = await promotionFile(five.slice(0, count), "mn", made);
		await expect(readCredentialPdf(some)).rejects.toMatchObject({ code: "PDF_COLLECTION" });
	});

	test("judges what somebody attached to one by that alone: the mark changes no verdict", async () => {
		const signed = new TextEncoder().encode(five[0]);
		const document = await PDFDocument.load(file, { updateMetadata: false });
		await document.attach(signed, "credential.json");
		const changed = await document.save();
		expect((await readCredentialPdf(changed)).credential).toEqual(signed);
		expect(await nodePaper.comparePdf(changed, signed)).toMatchObject({ outcome: "fail" });
	});

	test("of a paper without its credential is told that there is none", async () => {
		const plain = await PDFDocument.create();
		plain.addPage();
		await expect(readCredentialPdf(await plain.save())).rejects.toMatchObject({ code: "PDF_NO_CREDENTIAL" });
	});
});

test("one certificate and forty are listed whole, in every language", async () => {
	const forty = await signedPapers(40);
	for (const [count, language] of [
		[1, "fr"],
		[40, "mn"],
		[14, "zh"],
	] as const) {
		const text = await pdfText(await promotionFile(forty.slice(0, count), language, made));
		const cover = flat(text.slice(0, text.length - 2 * count).join(" "));
		expect(cover.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/g)).toHaveLength(count);
		expect(cover).not.toMatch(/[{}\ufffd]/);
	}
}, 60_000);

test("a file of nothing, or of what is not ours, is not made", async () => {
	await expect(promotionFile([], "en", made)).rejects.toThrow(TypeError);
	await expect(promotionFile(["{}"], "en", made)).rejects.toThrow(TypeError);
});

test("every word is there in every language, with the same braces, and marked as a draft", () => {
	for (const word of Object.values(words)) {
		for (const language of languages) {
			expect(word[language]).not.toBe("");
			expect(word[language].match(/\{\w+\}/g)?.toSorted()).toEqual(word.en.match(/\{\w+\}/g)?.toSorted());
		}
		expect(word.review).toBe("draft");
	}
});
