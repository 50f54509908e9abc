import { existsSync, readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Code } from "../../src/core/codes.ts";
import { TamgaError } from "../../src/core/errors.ts";
import { readCredentialPdf } from "../../src/render/read-credential-pdf.ts";
import { samplePaper, samplePdf } from "../support/sample-paper.ts";
import { tinyPdf } from "../support/tiny-pdf.ts";

const credential = JSON.stringify({
	"@context": ["https://www.w3.org/ns/credentials/v2"],
	type: ["VerifiableCredential"],
});
const other = credential.replace("]}", ', "Other"]}');

async function read(pdf: Uint8Array): Promise<string> {
	return new TextDecoder().decode((await readCredentialPdf(pdf)).credential);
}

async function codeOf(pdf: Uint8Array): Promise<Code | "read"> {
	try {
		await readCredentialPdf(pdf);
		return "read";
	} catch (error) {
		if (error instanceof TamgaError) return error.code;
		throw error;
	}
}

test("our own paper gives the very text that was drawn", async () => {
	expect(await read(await samplePdf())).toBe(await samplePaper());
});

test("an attachment is read whether it is packed or plain, in the name tree or only associated", async () => {
	expect(await read(tinyPdf([{ bytes: credential }]))).toBe(credential);
	expect(await read(tinyPdf([{ bytes: credential, plain: true }]))).toBe(credential);
	expect(await read(tinyPdf([{ bytes: credential }], { catalog: "/AF [ 100 0 R ]" }))).toBe(credential);
	expect(
		await read(tinyPdf([{ bytes: credential }], { catalog: "/AF 300 0 R", more: ["300 0 obj [ 100 0 R ] endobj"] })),
	).toBe(credential);
});

test("a name tree with branches is walked", async () => {
	const catalog = "/Names << /EmbeddedFiles 300 0 R >>";
	const more = ["300 0 obj << /Kids [ 301 0 R ] >> endobj", "301 0 obj << /Names [ (a) 100 0 R ] >> endobj"];
	expect(await read(tinyPdf([{ bytes: credential }], { catalog, more }))).toBe(credential);
});

test("attachments that are no credentials do not disturb, and none at all is PDF_NO_CREDENTIAL", async () => {
	expect(await read(tinyPdf([{ bytes: "a readme" }, { bytes: credential }]))).toBe(credential);
	expect(await codeOf(tinyPdf([{ bytes: "a readme" }, { bytes: '{"just":"data"}' }]))).toBe("PDF_NO_CREDENTIAL");
	expect(await codeOf(tinyPdf([]))).toBe("PDF_NO_CREDENTIAL");
});

test("the same credential twice is one; two that differ are PDF_MULTIPLE_CREDENTIALS", async () => {
	expect(await read(tinyPdf([{ bytes: credential }, { bytes: credential }]))).toBe(credential);
	expect(await codeOf(tinyPdf([{ bytes: credential }, { bytes: other }]))).toBe("PDF_MULTIPLE_CREDENTIALS");
});

test("after an incremental update the last version of an object counts", async () => {
	const update = `200 0 obj\n<< /Length ${other.length} >>\nstream\n${other}\nendstream\nendobj\n`;
	expect(await read(Buffer.concat([tinyPdf([{ bytes: credential }]), Buffer.from(update)]))).toBe(other);
});

test("an attachment that unpacks to more than a megabyte is refused without being unpacked", async () => {
	const bomb = `{"@context":"${" ".repeat(200_000_000)}"}`;
	const pdf = tinyPdf([{ bytes: bomb }]);
	expect(pdf.length).toBeLessThan(2_000_000);
	const before = process.memoryUsage.rss();
	expect(await codeOf(pdf)).toBe("PDF_ATTACHMENT_TOO_LARGE");
	expect(process.memoryUsage.rss() - before).toBeLessThan(64_000_000);
	expect(await codeOf(tinyPdf([{ bytes: `{"@context":"${" ".repeat(1_100_000)}"}`, plain: true }]))).toBe(
		"PDF_ATTACHMENT_TOO_LARGE",
	);
});

test("a file of more than two megabytes is not opened", async () => {
	expect(await codeOf(Buffer.concat([tinyPdf([{ bytes: credential }]), Buffer.alloc(2_000_000)]))).toBe(
		"BODY_TOO_LARGE",
	);
});

const packed = (text: string, entries = "", content: Uint8Array = deflateSync(text)): string =>
	`300 0 obj << /Type /ObjStm /Filter /FlateDecode /Length ${content.length} ${entries} >>\nstream\n${Buffer.from(content).toString("latin1")}\nendstream endobj`;

const malformed: Readonly<Record<string, Uint8Array>> = {
	"no PDF at all": Buffer.from("hello"),
	nothing: new Uint8Array(),
	"no catalog": Buffer.from("%PDF-1.7\n2 0 obj << >> endobj\ntrailer << /Root 1 0 R >>"),
	"too many attachments": tinyPdf(Array.from({ length: 17 }, (_, index) => ({ bytes: `file ${index}` }))),
	"an unknown filter": tinyPdf([{ bytes: credential, entries: "/Filter /LZWDecode" }]),
	"broken packing": tinyPdf([{ bytes: credential, plain: true, entries: "/Filter /FlateDecode" }]),
	"a stream without end": tinyPdf([{ bytes: credential }]).subarray(0, 330),
	"deep nesting": Buffer.from(`%PDF-1.7\n1 0 obj ${"[".repeat(100_000)}\ntrailer << /Root 1 0 R >>`),
	"strings without end": Buffer.from(`%PDF-1.7\n${"1 0 obj (".repeat(100_000)}`),
	"too many objects": Buffer.from(
		Array.from({ length: 30_000 }, (_, index) => `${index + 1} 0 obj 1 endobj`).join("\n"),
	),
	"a broken object stream": Buffer.from(
		tinyPdf([], { more: [packed("nonsense", "/N 5 /First 8")] }).toString("latin1"),
		"latin1",
	),
};

test.each(Object.entries(malformed))("%s is PDF_MALFORMED", async (_, pdf) => {
	expect(await codeOf(pdf)).toBe("PDF_MALFORMED");
});

test("a locked file is PDF_ENCRYPTED, which says nothing against it", async () => {
	expect(await codeOf(tinyPdf([{ bytes: credential }], { trailer: "/Encrypt 9 0 R" }))).toBe("PDF_ENCRYPTED");
});

test("a name tree that loops ends", async () => {
	const catalog = "/Names << /EmbeddedFiles 300 0 R >>";
	const loop = [
		"300 0 obj << /Kids [ 301 0 R 300 0 R ] >> endobj",
		"301 0 obj << /Kids [ 300 0 R ] /Names [ (a) 100 0 R ] >> endobj",
	];
	expect(await read(tinyPdf([{ bytes: credential }], { catalog, more: loop }))).toBe(credential);
});

test("an object stream that would unpack to hundreds of megabytes is refused", async () => {
	const bomb = deflateSync(Buffer.alloc(300_000_000, 32));
	const pdf = Buffer.concat([
		Buffer.from(
			`%PDF-1.7\n300 0 obj << /Type /ObjStm /N 1 /First 1 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`,
		),
		bomb,
		Buffer.from("\nendstream endobj\ntrailer << /Root 1 0 R >>"),
	]);
	expect(await codeOf(pdf)).toBe("PDF_MALFORMED");
});

test("damaged papers end in an answer or in a code, soon", async () => {
	const paper = await samplePdf();
	const random = mulberry(7);
	const outcomes = new Set<string>();
	for (let round = 0; round < 400; round++) {
		const started = performance.now();
		outcomes.add(await codeOf(damaged(paper, random)));
		expect(performance.now() - started).toBeLessThan(3_000);
	}
	expect(
		[...outcomes].filter((code) => !/^(read|PDF_(MALFORMED|NO_CREDENTIAL|ATTACHMENT_TOO_LARGE))$/.test(code)),
	).toEqual([]);
	expect(outcomes).toContain("read");
	expect(outcomes).toContain("PDF_MALFORMED");
});

function damaged(paper: Uint8Array, random: () => number): Uint8Array {
	const at = (): number => Math.floor(random() * paper.length);
	const kind = Math.floor(random() * 4);
	if (kind === 0) return paper.slice(0, at());
	if (kind === 1) return Buffer.concat([paper.subarray(at()), paper.subarray(0, at())]);
	if (kind === 2) return Buffer.concat([paper.subarray(0, at()), paper.subarray(at())]);
	const copy = paper.slice();
	for (let count = 0; count < 40; count++) copy[at()] = Math.floor(random() * 256);
	return copy;
}

/** A small seeded generator of numbers from 0 to 1. */
function mulberry(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const attacks = new URL("../../../shared/attacks/pdf/", import.meta.url);

test("the attack corpus, where it is at hand, gives the expected codes", async (context) => {
	if (!existsSync(attacks)) {
		console.warn("skipped: no attack corpus beside the project");
		context.skip();
	}
	const index: unknown = JSON.parse(readFileSync(new URL("index.json", attacks), "utf8"));
	for (const { file, expect: wanted } of (index as { cases: { file: string; expect: { code?: string } }[] }).cases) {
		const code = await codeOf(readFileSync(new URL(file.replace("pdf/", ""), attacks)));
		expect([file, code]).toEqual([file, wanted.code?.startsWith("PDF_") ? wanted.code : "read"]);
	}
});
