import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect } from "vitest";
import type { Code } from "../../src/core/codes.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { type Environment, type Outcome, tamga } from "../support/command.ts";
import { goodRow, type RosterFields, rosterOf } from "../support/rosters.ts";

export const baseUrl = "https://certificates.example.mn";
export const passphrase = "correct horse";

/** A file that ships with the project. */
export function shipped(path: string): string {
	return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** A folder and the command line in it. */
export interface Workplace {
	readonly home: string;
	readonly env: Environment;
	readonly run: (args: readonly string[], options?: { env?: Environment; input?: string }) => Promise<Outcome>;
	/** The path of a file in it, written first when there is something to write. */
	readonly file: (name: string, content?: string | Uint8Array) => Promise<string>;
	readonly files: (folder?: string) => Promise<readonly string[]>;
}

export function workplaceAt(home: string, env: Environment = {}): Workplace {
	return {
		home,
		env,
		run: (args, options = {}) => tamga(args, { cwd: home, ...options, env: { ...env, ...options.env } }),
		file: async (name, content) => {
			const path = join(home, name);
			if (content !== undefined) await writeFile(path, content);
			return path;
		},
		files: async (folder = ".") => (await readdir(join(home, folder))).sort(),
	};
}

const homes: string[] = [];
afterAll(async () => {
	for (const home of homes) await rm(home, { recursive: true, force: true });
});

/** An empty one, gone when the tests of the file have run. */
export async function emptyWorkplace(env: Environment = {}): Promise<Workplace> {
	const home = await mkdtemp(join(tmpdir(), "tamga-cli-"));
	homes.push(home);
	return workplaceAt(home, env);
}

let centre: Promise<Workplace> | undefined;

/** A workplace of a centre with an issuer and the demo courses: made once for a file of tests, copied for each. */
export async function centreWorkplace(): Promise<Workplace> {
	centre ??= makeCentre();
	const { home, env } = await centre;
	const copy = await emptyWorkplace(env);
	await cp(home, copy.home, { recursive: true });
	return copy;
}

async function makeCentre(): Promise<Workplace> {
	const place = await emptyWorkplace({ TAMGA_BASE_URL: baseUrl, TAMGA_KEY_PASSPHRASE: passphrase });
	succeeded(await place.run(["init", "--issuer", shipped("keys.example/issuer.json")]));
	succeeded(await place.run(["catalogue", "import", shipped("demo/catalogue.json")]));
	return place;
}

export function succeeded(outcome: Outcome): Outcome {
	expect(outcome).toMatchObject({ code: 0 });
	return outcome;
}

/** One sentence on standard error with its code, nothing on standard output. */
export function expectRefusal(outcome: Outcome, exitCode: number, code: Code, words = /./): void {
	expect(outcome.stdout).toBe("");
	expect(outcome.stderr).toMatch(new RegExp(`^tamga: [^\\n]+ \\[${code}\\]\\n$`));
	expect(outcome.stderr).toMatch(words);
	expect(outcome.code).toBe(exitCode);
}

/** What the commands print as objects: rows of a roster, reports, certificates, tokens. Each has some of these. */
export interface Printed {
	readonly row: number;
	readonly line: number;
	readonly outcome: string;
	readonly reasons: readonly string[];
	readonly warnings: readonly string[];
	readonly file: string;
	readonly verdict: string;
	readonly errors: readonly { readonly code: string }[];
	readonly id: string;
	readonly number: string;
	readonly course: string;
	readonly batch: string;
	readonly status: string;
	readonly address: string;
	readonly claim: string;
	readonly token: string;
	readonly scopes: readonly string[];
}

/** The objects of NDJSON output. */
export function objectsIn({ stdout }: Pick<Outcome, "stdout">): readonly Printed[] {
	return stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Printed]));
}

/** A roster of so many learners, each with a good row of the same course. */
export function rosterOfLearners(count: number, changes: Partial<RosterFields> = {}): Uint8Array {
	return rosterOf(
		Array.from({ length: count }, (_, index) => ({
			...goodRow,
			learner_ref: `TEST-${index + 1}`,
			email: `learner${index + 1}@example.org`,
			...changes,
		})),
	);
}

export async function listed({ run }: Workplace, ...args: readonly string[]): Promise<readonly Printed[]> {
	return objectsIn(succeeded(await run(["list", "--json", ...args])));
}

export async function firstListed(place: Workplace, ...args: readonly string[]): Promise<Printed> {
	const [first] = await listed(place, ...args);
	if (first === undefined) throw new TypeError("no certificate is listed");
	return first;
}

/** Issues to so many learners and answers with the ids. */
export async function issueTo(place: Workplace, count: number, ...args: readonly string[]): Promise<readonly string[]> {
	const roster = await place.file("roster.csv", rosterOfLearners(count));
	succeeded(await place.run(["issue", "--roster", roster, ...args]));
	return (await listed(place)).map(({ id }) => id);
}

export async function readJsonFile({ file }: Workplace, name: string): Promise<JsonObject> {
	return JSON.parse(await readFile(await file(name), "utf8")) as JsonObject;
}
