import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { readCredentialPdf } from "../../src/render/read-credential-pdf.ts";
import { openRegister } from "../../src/store/open-register.ts";
import { collect } from "../support/certificates.ts";
import { centreWorkplace, emptyWorkplace, rosterOfLearners, shipped, succeeded, type Workplace } from "./workplace.ts";

/** Moments in milliseconds that look random and are the same in every run (a linear congruential generator). */
function* moments(seed: number, from: number, to: number): Generator<number, never> {
	for (let state = seed; ; ) {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		yield from + (state / 2 ** 31) * (to - from);
	}
}

/** Starts a command and kills it after so many milliseconds, unless it has ended by itself. */
async function killed({ home, env }: Workplace, args: readonly string[], after: number): Promise<"killed" | "ended"> {
	const child: ChildProcess = spawn(process.execPath, [shipped("bin/tamga.js"), ...args], {
		cwd: home,
		env: { PATH: process.env["PATH"], HOME: home, ...env },
		stdio: "ignore",
	});
	const ended = new Promise<string | null>((done) => child.once("close", (_, signal) => done(signal)));
	const early = await Promise.race([ended.then(() => true), wait(after, false)]);
	if (!early) child.kill("SIGKILL");
	return (await ended) === "SIGKILL" ? "killed" : "ended";
}

async function inRegister({ home }: Workplace) {
	const register = await openRegister({ sqliteFile: join(home, "data/register.sqlite") }, nodeRandom);
	try {
		return await collect(register.certificates({}));
	} finally {
		await register.close();
	}
}

type Certificates = Awaited<ReturnType<typeof inRegister>>;

/** Every learner has one certificate that is signed, and no two have the same id, number or place in a status list. */
function expectEachOnce(certificates: Certificates, learners: number): void {
	const different = (key: (certificate: Certificates[number]) => readonly string[]): number =>
		new Set(certificates.flatMap(key)).size;
	expect(certificates).toHaveLength(learners);
	expect(different(({ learner }) => [learner.learnerRef])).toBe(learners);
	expect(different(({ id }) => [id])).toBe(learners);
	expect(different(({ number }) => [number])).toBe(learners);
	const places = different((one) => one.places.map(({ purpose, list, index }) => `${purpose} ${list} ${index}`));
	expect(places).toBe(2 * learners);
	expect(certificates.filter(({ signed }) => signed === undefined)).toEqual([]);
}

describe.concurrent("drill 1: kill -9 while certificates are issued", () => {
	test("with their files, 20 times, each time on a longer roster: run once more, all are there once, whole, and verify", {
		timeout: 300_000,
	}, async () => {
		const place = await centreWorkplace();
		const issue = ["issue", "--no-notify", "--roster", "roster.csv", "--out", "out"];
		const times = moments(2026, 250, 1_200);
		const ends: string[] = [];
		for (let round = 1; round <= 20; round++) {
			await place.file("roster.csv", rosterOfLearners(60 * round));
			ends.push(await killed(place, issue, times.next().value));
		}
		expect(ends.filter((end) => end === "killed").length).toBeGreaterThan(5);
		succeeded(await place.run(issue));

		const certificates = await inRegister(place);
		expectEachOnce(certificates, 1_200);
		const expected = certificates.flatMap(({ id }) => [`${id}.json`, `${id}.pdf`]);
		expect(await place.files("out")).toEqual(expected.sort());
		for (const { id, signed } of certificates) {
			expect(await readFile(await place.file(`out/${id}.json`), "utf8")).toBe(signed);
			const { credential } = await readCredentialPdf(await readFile(await place.file(`out/${id}.pdf`)));
			expect(new TextDecoder().decode(credential)).toBe(signed);
		}
		const files = certificates.map(({ id }) => `out/${id}.json`);
		const papers = certificates.filter((_, index) => index % 240 === 0);
		succeeded(await place.run(["verify", ...files, ...papers.map(({ id }) => `out/${id}.pdf`)]));
	});

	test("without files, where the kills fall between preparing, signing and storing", { timeout: 120_000 }, async () => {
		const place = await centreWorkplace();
		await place.file("roster.csv", rosterOfLearners(300));
		const issue = ["issue", "--roster", "roster.csv"];
		const times = moments(95, 150, 700);
		const seen = new Set<number>();
		for (let round = 0; round < 8; round++) {
			if ((await killed(place, issue, times.next().value)) === "ended") break;
			seen.add((await inRegister(place)).length);
		}
		expect(seen.size).toBeGreaterThan(0);
		succeeded(await place.run(issue));
		expectEachOnce(await inRegister(place), 300);
	});
});

test.concurrent("init that is killed leaves what the next one takes up", { timeout: 60_000 }, async () => {
	const place = await emptyWorkplace({ TAMGA_BASE_URL: "https://a.example", TAMGA_KEY_PASSPHRASE: "x" });
	const init = ["init", "--issuer", shipped("keys.example/issuer.json")];
	const times = moments(7, 60, 450);
	for (let round = 0; round < 4; round++) {
		if ((await killed(place, init, times.next().value)) === "ended") break;
	}
	const last = await place.run(init);
	if (last.code !== 0)
		expect(last.stderr).toMatch(/^tamga: [^\n]*The issuer must is registered[^\n]* \[ALREADY_EXISTS\]\n$/);
	await place.file("roster.csv", rosterOfLearners(1));
	succeeded(await place.run(["catalogue", "import", shipped("demo/catalogue.json")]));
	succeeded(await place.run(["issue", "--roster", "roster.csv"]));
});

test.concurrent("a demo that is killed makes room for the next", { timeout: 120_000 }, async () => {
	const place = await emptyWorkplace();
	const times = moments(11, 150, 2_500);
	for (let round = 0; round < 2; round++) await killed(place, ["demo", "--no-serve"], times.next().value);
	const { stdout } = succeeded(await place.run(["demo", "--no-serve"]));
	expect(stdout.match(/ valid /g)).toHaveLength(28);
	expect(await place.files("certificates")).toHaveLength(60);
});
