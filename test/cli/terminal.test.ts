import { execFileSync, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import {
	centreWorkplace,
	firstListed,
	issueTo,
	listed,
	rosterOfLearners,
	shipped,
	succeeded,
	type Workplace,
} from "./workplace.ts";

const escape = "\u001B";
const node = process.execPath;
const binary = shipped("bin/tamga.js");
const hasTerminal = process.platform === "linux" && works("script", ["--version"]);
if (!hasTerminal) console.log("skipped: there is no `script` of util-linux here to make a terminal with");

function works(command: string, args: readonly string[]): boolean {
	try {
		execFileSync(command, args, { stdio: "ignore" });
		return true;
	} catch {
		return false;
	}
}

let place: Workplace;
beforeAll(async () => {
	place = await centreWorkplace();
	await issueTo(place, 3);
});

/** Runs a line of the shell in the workplace and answers with its output, the terminal's where there is one. */
async function shell(line: string, env: Readonly<Record<string, string>> = {}) {
	const child = spawn("/bin/sh", ["-c", line], {
		cwd: place.home,
		env: {
			PATH: process.env["PATH"],
			HOME: place.home,
			TERM: "xterm",
			NODE: node,
			TAMGA: binary,
			...place.env,
			...env,
		},
	});
	let [stdout, stderr] = ["", ""];
	child.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
	child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
	const code = await new Promise<number | null>((done) => child.once("close", done));
	return { code, stdout, stderr };
}

const inTerminal = (line: string): string => `script -qec '"$NODE" "$TAMGA" ${line}' /dev/null`;

describe.runIf(hasTerminal)("on a terminal", () => {
	test("there is a progress bar, which goes away again", async () => {
		await place.file("more.csv", rosterOfLearners(60));
		const { code, stdout } = await shell(inTerminal("issue --roster more.csv"));
		expect(code).toBe(0);
		expect(stdout).toMatch(/issuing .*\d+\/57/);
		expect(stdout).toMatch(/57 certificates issued as batch/);
	});

	test("verdicts have colours, unless NO_COLOR says otherwise", async () => {
		const { address } = await firstListed(place);
		expect((await shell(inTerminal(`verify ${address}`))).stdout).toContain(`${escape}[32mvalid`);
		const plain = await shell(inTerminal(`verify ${address}`), { NO_COLOR: "1" });
		expect(plain.stdout).toMatch(/^valid /);
		expect(plain.stdout).not.toContain(`${escape}[`);
	});
});

describe("in a pipe", () => {
	test("there is neither bar nor colour", async () => {
		await place.file("again.csv", rosterOfLearners(62));
		const { stdout, stderr } = succeeded(
			await place.run(["issue", "--no-notify", "--roster", "again.csv"], { env: { NO_COLOR: "" } }),
		);
		expect(stdout + stderr).not.toContain(escape);
		expect(stderr.trimEnd().split("\n")).toHaveLength(2);
		const { address } = await firstListed(place);
		const verified = await place.run(["verify", address], { env: { NO_COLOR: "" } });
		expect(verified.stdout).toMatch(/^valid /);
		expect(verified.stdout).not.toContain(escape);
	});

	test("a reader that leaves early is no fault", async () => {
		const { stdout, stderr } = await shell('"$NODE" "$TAMGA" list --json | head -1');
		expect(stdout.trimEnd().split("\n")).toHaveLength(1);
		expect(stderr).toBe("");
	});

	test("nobody who listens to what is said does not stop the work", async () => {
		await place.file("unheard.csv", rosterOfLearners(64));
		const { stderr } = await shell('"$NODE" "$TAMGA" issue --roster unheard.csv 2>&1 >/dev/null | true');
		expect(stderr).toBe("");
		expect((await listed(place)).length).toBeGreaterThanOrEqual(64);
	});
});

describe("Ctrl-C, or a service manager's TERM", () => {
	const interrupted = async (signal: "SIGINT" | "SIGTERM", roster: string) => {
		const env = { PATH: process.env["PATH"], ...place.env };
		const args = [binary, "issue", "--roster", roster, "--out", "stopped"];
		const child = spawn(node, args, { cwd: place.home, env, stdio: ["ignore", "ignore", "pipe"] });
		let stderr = "";
		child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
		const ended = new Promise<number | null>((done) => child.once("close", done));
		const before = (await listed(place)).length;
		while (child.exitCode === null && (await listed(place)).length === before) await wait(20);
		child.kill(signal);
		return { code: await ended, stderr };
	};

	test.each([
		["SIGINT", 130, 2_000],
		["SIGTERM", 143, 3_000],
	] as const)(
		"%s ends behind what is stored, with a sentence, whole files and exit code %i",
		async (signal, code, count) => {
			const roster = `${signal}.csv`;
			await place.file(roster, rosterOfLearners(count));
			const stopped = await interrupted(signal, roster);
			expect(stopped.code).toBe(code);
			expect(stopped.stderr).toMatch(
				/\n\d+ certificates issued as batch \S+\.\nStopped\. Run the same command again [^\n]+\n$/,
			);
			const register = await listed(place);
			expect(register.length).toBeLessThan(count);
			expect(register.every(({ status }) => status === "valid")).toBe(true);
			expect(await place.files("stopped")).toEqual(register.flatMap(({ id }) => [`${id}.json`, `${id}.pdf`]).sort());
		},
	);
});

describe("a disk that is full", () => {
	test("of standard output ends with a sentence", async () => {
		const full = openSync("/dev/full", "w");
		const child = spawn(node, [binary, "list"], { cwd: place.home, env: place.env, stdio: ["ignore", full, "pipe"] });
		let stderr = "";
		child.stderr?.on("data", (text: Buffer) => (stderr += text.toString()));
		expect(await new Promise((done) => child.once("close", done))).toBe(1);
		expect(stderr).toMatch(/^tamga: standard output takes nothing more \(ENOSPC\)[^\n]*\n$/);
	});

	test("of the files ends with a sentence, no half file, and goes on when there is room", async () => {
		await place.file("roster.csv", rosterOfLearners(3, { language: "zh", course_code: "IIOE-AIE-201" }));
		// What is in the register already needs no room there.
		expect((await shell('"$NODE" "$TAMGA" issue --roster roster.csv')).code).toBe(0);
		const issue = '"$NODE" "$TAMGA" issue --roster roster.csv --out out';
		// The shell's limit of a file's size (in blocks of 512 bytes) is what every system has; a Chinese PDF is larger.
		const stopped = await shell(`ulimit -f 70; ${issue}`);
		expect(stopped.stderr).toMatch(
			/^What was issued is safe in the register; [^\n]+\n[^\n]+ no room [^\n]+ \[FILE_UNWRITABLE\]\n$/,
		);
		expect(stopped.code).toBe(1);
		expect((await place.files("out")).filter((name) => !name.endsWith(".json"))).toEqual([]);
		expect((await shell(issue)).code).toBe(0);
		expect((await place.files("out")).length).toBe(6);
	});

	test("of the register ends with a sentence, and nothing is issued by half", async () => {
		const before = await listed(place);
		await place.file("many.csv", rosterOfLearners(400));
		const stopped = await shell('ulimit -f 400; "$NODE" "$TAMGA" issue --roster many.csv');
		expect(stopped.stderr).toMatch(/^tamga: [^\n]+ \[(STORAGE_FULL|DATABASE)\]\n$/);
		expect(stopped.code).toBe(1);
		expect((await listed(place, "--status", "valid")).length).toBeGreaterThanOrEqual(before.length);
		expect((await shell('"$NODE" "$TAMGA" issue --no-notify --roster many.csv')).code).toBe(0);
		expect(await listed(place, "--course", "IIOE-AIE-101", "--status", "valid")).toHaveLength(400);
	});
});
