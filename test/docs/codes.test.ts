import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Code, codes } from "../../src/core/codes.ts";
import { limits } from "../../src/core/verify/limits.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** The check under which a report tells the codes of each section of codes.ts. */
const checks: Readonly<Record<string, string>> = {
	"Reading the input": "`syntax`",
	Meaning: "`context`",
	Proof: "`proof`",
	"Keys and issuers": "`issuer`",
	Time: "`validity`",
	Status: "`status`",
	Files: "`document`",
	Service: "– (HTTP)",
	Operating: "– (command line)",
};
/** Told elsewhere than their section says. */
const exceptions: Partial<Record<Code, string>> = {
	HOLDER_MISMATCH: "`issuer`",
	DATE_INVALID: "`syntax`, `validity`",
	STATUS_MALFORMED: "`syntax`, `status`",
	TIME_LIMIT: "whichever was stopped",
	ISSUER_LOOKS_LIKE_ANOTHER: "– (a warning)",
	HOST_FOREIGN_LETTERS: "– (a warning)",
	NAME_MIXES_SCRIPTS: "– (a warning)",
};

function rows(): readonly string[] {
	let section = "";
	const lines = read("src/core/codes.ts")
		.split("\n")
		.map((line) => {
			section = /^\t\/\/ (.+)$/.exec(line)?.[1] ?? section;
			const code = /^\t([A-Z0-9_]+):/.exec(line)?.[1];
			return code === undefined ? undefined : { code: code as Code, section };
		});
	return lines
		.filter((line) => line !== undefined)
		.map(({ code, section }) => `| \`${code}\` | ${exceptions[code] ?? checks[section] ?? "?"} | ${codes[code]} |`);
}

test("docs/codes.md says what codes.ts says (npx vitest run test/docs -u writes it anew)", async () => {
	const head = [
		"# Codes",
		"",
		"Every code that a report, an answer over HTTP or the command line can give, the check of a report that tells it, and",
		"its English sentence. The other languages are in `src/web/messages/codes.json`. Made from `src/core/codes.ts`.",
		"",
		"| code | check | sentence |",
		"|---|---|---|",
	];
	expect(rows().length).toBe(Object.keys(codes).length);
	expect(rows().join("\n")).not.toContain("| ? |");
	await expect(`${[...head, ...rows()].join("\n")}\n`).toMatchFileSnapshot("../../docs/codes.md");
});

test("every code is given somewhere", () => {
	const sources = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
		.filter((file) => /\.tsx?$/.test(file) && file !== "core/codes.ts")
		.map((file) => read(`src/${file}`))
		.join("\n");
	const never = Object.keys(codes).filter((code) => !new RegExp(`\\b${code}\\b`).test(sources));
	expect(never).toEqual([]);
});

test("the README names every suite, method, vocabulary and limit as the program has them", () => {
	const section = /## What is accepted and what is refused\n([\s\S]*?)\n## /.exec(read("README.md"))?.[1] ?? "";
	const suites = readdirSync(new URL("src/core/verify/suites/", root)).filter((file) => /\d{4}\.ts$/.test(file));
	const names = suites.map((file) => /name: "([^"]+)"/.exec(read(`src/core/verify/suites/${file}`))?.[1] ?? "?");
	const numbers = [limits.depth, limits.arrayItems, limits.proofs, limits.credentials, limits.statusEntries, 131_072];
	const wanted = [...names, "did:key", "did:web", "did:jwk", ...numbers.map((number) => number.toLocaleString("en"))];
	expect(wanted.filter((word) => !section.includes(word))).toEqual([]);
	expect(section).toContain("docs/codes.md");
});
