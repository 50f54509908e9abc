import { cp, mkdir, readFile } from "node:fs/promises";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { readVerificationReport } from "../../src/core/verification-report/read-report.ts";
import { baseUrl, centreWorkplace, issueTo, objectsIn, readJsonFile, succeeded, type Workplace } from "./workplace.ts";

/** Three certificates of which the second is revoked, as files in a folder, an archive, lines and a list. */
let place: Workplace;
let ids: readonly string[];

beforeAll(async () => {
	place = await centreWorkplace();
	ids = await issueTo(place, 3, "--out", "out");
	succeeded(await place.run(["revoke", ids[1] ?? "", "--reason", "award-annulled"]));
	const texts = await Promise.all(ids.map(async (id) => readFile(await place.file(`out/${id}.json`))));
	await mkdir(await place.file("folder"));
	await mkdir(await place.file("folder/below"));
	for (const [index, text] of texts.entries())
		await place.file(`folder/${index === 2 ? "below/" : ""}${index}.json`, text);
	await place.file("folder/notes.txt", "not looked at");
	await place.file("lines.ndjson", `${texts.join("\n")}\n{\n`);
	await place.file("list.csv", `\ufeffname;address\nA;${baseUrl}/c/${ids[0]}\nB;${ids[1]}\nC;nothing\n`);
	const files = Object.fromEntries(texts.map((text, index) => [`${index}.json`, new Uint8Array(text)]));
	await place.file("all.zip", zipSync({ ...files, "notes.txt": strToU8("not looked at") }));
	await place.file(
		"bomb.zip",
		zipSync({ "bomb.json": new Uint8Array(8 * 1024 * 1024), "0.json": new Uint8Array(texts[0] ?? []) }),
	);
	await cp(await place.file("list.csv"), await place.file("no.zip"));
}, 60_000);

async function verdicts(...args: readonly string[]) {
	const outcome = await place.run(["verify", "--json", ...args]);
	return {
		code: outcome.code,
		stderr: outcome.stderr,
		found: objectsIn(outcome).map(({ file, verdict }) => [file, verdict]),
	};
}

describe("many documents at once", () => {
	test("a folder with what lies below it, by name; other kinds of files are mentioned and not judged", async () => {
		const { code, stderr, found } = await verdicts("folder");
		expect(found).toEqual([
			["folder/0.json", "valid"],
			["folder/1.json", "invalid"],
			["folder/below/2.json", "valid"],
		]);
		expect([code, stderr]).toEqual([1, "folder: 1 files of other kinds were not looked at.\n"]);
	});

	test("an archive, and a document a line", async () => {
		expect((await verdicts("all.zip")).found).toEqual([
			["all.zip/0.json", "valid"],
			["all.zip/1.json", "invalid"],
			["all.zip/2.json", "valid"],
		]);
		const { found } = await verdicts("lines.ndjson");
		expect(found.map(([, verdict]) => verdict)).toEqual(["valid", "invalid", "valid", "invalid"]);
	});

	test("a list of addresses and ids; a row without one is told and keeps no other from being judged", async () => {
		const { code, stderr, found } = await verdicts("list.csv", "folder/0.json");
		expect(found).toEqual([
			[`${baseUrl}/c/${ids[0]}`, "valid"],
			[`${baseUrl}/c/${ids[1]}`, "invalid"],
			["folder/0.json", "valid"],
		]);
		expect(code).toBe(1);
		expect(stderr).toMatch(/list\.csv: row 4 holds no address/);
	});

	test("what holds nothing to check is no pass", async () => {
		await mkdir(await place.file("nothing"));
		await place.file("nothing/notes.txt", "not looked at");
		await place.file("empty.ndjson", "\n\n");
		await place.file("empty.csv", "address\n");
		await place.file("notes.zip", zipSync({ "notes.txt": strToU8("not looked at") }));
		for (const input of ["nothing", "empty.ndjson", "empty.csv", "notes.zip"]) {
			const { code, stderr, found } = await verdicts(input, "folder/0.json");
			expect([code, found]).toEqual([1, [["folder/0.json", "valid"]]]);
			expect(stderr).toContain(`${input} holds nothing to check.`);
		}
	});

	test("an archive never unpacks more than a document may have, and what is none is told", async () => {
		const { code, stderr, found } = await verdicts("bomb.zip");
		expect([code, found]).toEqual([1, [["bomb.zip/0.json", "valid"]]]);
		expect(stderr).toContain("BODY_TOO_LARGE");
		expect((await verdicts("no.zip")).stderr).toContain("FILE_UNREADABLE");
		expect((await verdicts("no.csv")).stderr).toContain("FILE_UNREADABLE");
	});
});

describe("a report for the file", () => {
	test("is signed by an issuer here, tells who asked and each verdict, and verifies as any credential", async () => {
		const outcome = await place.run(["verify", "folder", "gone.json", "--report", "report", "--asked-by", "Ministry"]);
		expect(outcome.code).toBe(1);
		expect(outcome.stderr).toContain("4 checked: 2 valid, 0 unrecognised, 1 undetermined, 1 invalid.");
		expect(await place.files("report")).toEqual(["report.json", "report.pdf", "results.csv"]);
		const found = readVerificationReport(await readJsonFile(place, "report/report.json"));
		expect(found).toMatchObject({ askedBy: "Ministry", parts: 1, recognisedIssuers: 1 });
		expect(found.lists.map(({ list }) => list).sort()).toEqual([
			`${baseUrl}/status/must/1/revocation`,
			`${baseUrl}/status/must/1/suspension`,
		]);
		expect(found.rows.map(({ name, verdict, codes }) => [name, verdict, ...codes])).toEqual([
			["folder/0.json", "valid"],
			["folder/1.json", "invalid", "REVOKED"],
			["folder/below/2.json", "valid"],
			["gone.json", "undetermined", "FILE_UNREADABLE"],
		]);
		expect((await verdicts("report/report.json", "report/report.pdf")).found.map(([, verdict]) => verdict)).toEqual([
			"valid",
			"valid",
		]);
	});

	test("that somebody has changed is found out", async () => {
		succeeded(await place.run(["verify", "folder/0.json", "--report", "again"]));
		const text = await readFile(await place.file("again/report.json"), "utf8");
		await place.file("again/report.json", text.replace("0.json,valid", "1.json,valid"));
		expect((await verdicts("again/report.json")).found).toEqual([["again/report.json", "invalid"]]);
	});

	test.each([
		[["--asked-by", "Ministry"], /--report/],
		[["--report", "r", "--at", "2026-01-01"], /--at/],
	])("%j is refused before anything is judged", async (args, words) => {
		const outcome = await place.run(["verify", "folder", ...args]);
		expect([outcome.code, outcome.stdout]).toEqual([64, ""]);
		expect(outcome.stderr).toMatch(words);
	});
});
