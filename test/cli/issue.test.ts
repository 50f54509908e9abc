import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rosterData, tableOf } from "../support/rosters.ts";
import {
	centreWorkplace,
	emptyWorkplace,
	expectRefusal,
	issueTo,
	firstListed,
	listed,
	objectsIn,
	rosterOfLearners,
	shipped,
	succeeded,
	type Workplace,
} from "./workplace.ts";

const rosterFile = (name: string): string => shipped(`test/rosters/${name}`);
const dry = (name: string, ...more: readonly string[]): readonly string[] => {
	return ["issue", "--roster", rosterFile(name), "--dry-run", "--json", ...more];
};

function words(text: string | undefined): readonly string[] {
	return (text ?? "").split(/[ ;|]+/).filter((word) => word !== "");
}

describe.concurrent("a dry run with a catalogue and no issuer", () => {
	let place: Workplace;
	beforeAll(async () => {
		place = await emptyWorkplace();
		succeeded(await place.run(["catalogue", "import", shipped("demo/catalogue.json")]));
	});

	test.each(["edge", "messy"])("answers every row of roster-%s.csv as its key says", async (name) => {
		const outcome = succeeded(await place.run(dry(`roster-${name}.csv`, "--at", "2026-06-30")));
		const key = tableOf(`roster-${name}.key.csv`).map(({ data_row, line, outcome, reasons, warnings }) => ({
			row: Number(data_row),
			line: Number(line),
			outcome,
			reasons: words(reasons),
			warnings: words(warnings),
		}));
		expect(key.length).toBeGreaterThan(50);
		expect(objectsIn(outcome)).toEqual(key);
		expect(outcome.stderr).toMatch(/^\d+ rows: \d+ accepted, \d+ rejected, \d+ ignored\.\n$/);
		expect(await place.files("data")).toEqual(["register.sqlite", "tamga.json"]);
	});

	const variants = JSON.parse(rosterData("variants/expected.json").toString()) as Record<
		string,
		{ file: "accepted" | "rejected"; rows?: number; reason?: string }
	>;
	test.each(Object.entries(variants))("%s", async (name, { file, rows, reason }) => {
		const outcome = await place.run(dry(`variants/${name}`, "--at", "2026-06-30"));
		if (file === "rejected") expectRefusal(outcome, 1, "ROSTER_INVALID", new RegExp(`\\(${reason}\\)`));
		else expect(objectsIn(succeeded(outcome))).toHaveLength(rows ?? 0);
	});

	test("--at is the day that counts as today", async () => {
		const before = succeeded(await place.run(dry("roster-small.csv", "--at", "2025-01-01")));
		expect(objectsIn(before).every(({ reasons }) => reasons.includes("date.future"))).toBe(true);
	});

	test("--strict makes a rejected row count, and nothing else does", async () => {
		expect((await place.run(dry("roster-edge.csv", "--strict"))).code).toBe(1);
		expect((await place.run(dry("roster-edge.csv"))).code).toBe(0);
		expect((await place.run(dry("roster-small.csv", "--strict"))).code).toBe(0);
	});

	test("an issuer that is named has to be there", async () => {
		expectRefusal(await place.run(dry("roster-small.csv", "--issuer", "must")), 1, "NOT_FOUND", /tamga init --issuer/);
	});

	test("without a catalogue says which command imports one", async () => {
		const { run } = await emptyWorkplace({ TAMGA_BASE_URL: "https://a.example", TAMGA_KEY_PASSPHRASE: "x" });
		succeeded(await run(["init", "--issuer", shipped("keys.example/issuer.json")]));
		expectRefusal(await run(dry("roster-small.csv")), 1, "CATALOGUE_INVALID", /tamga catalogue import FILE/);
	});
});

describe.concurrent("issue", () => {
	test("writes each certificate as ID.pdf and ID.json and nothing else", async () => {
		const place = await centreWorkplace();
		const roster = await place.file("roster.csv", rosterOfLearners(2));
		const { stdout, stderr } = succeeded(await place.run(["issue", "--roster", roster, "--out", "out/new"]));
		expect(stdout).toBe("");
		expect(stderr).toMatch(
			/^2 rows: 2 accepted, .*\n2 certificates issued as batch \S+\.\n2 mails in \S+outbox, since no mail server is set\.\n$/,
		);
		const ids = (await listed(place)).map(({ id }) => id);
		expect(await place.files("out/new")).toEqual(ids.flatMap((id) => [`${id}.json`, `${id}.pdf`]).sort());
	});

	test("again issues nothing, and writes the files that are missing", async () => {
		const place = await centreWorkplace();
		const [first = "", second = ""] = await issueTo(place, 2, "--out", "out");
		await rm(await place.file(`out/${first}.pdf`));
		await rm(await place.file(`out/${second}.json`));
		const again = succeeded(await place.run(["issue", "--roster", "roster.csv", "--out", "out", "--json"]));
		expect(again.stderr).toMatch(/2 ignored\.\nNothing new to issue\.\n$/);
		expect(objectsIn(again).map(({ reasons }) => reasons)).toEqual([["already.issued"], ["already.issued"]]);
		expect(await place.files("out")).toHaveLength(4);
		const judged = await place.run(["verify", `out/${first}.pdf`, `out/${second}.json`]);
		expect(judged).toMatchObject({ code: 0 });
	});

	test("tells a row that was issued from one that was issued otherwise", async () => {
		const place = await centreWorkplace();
		await issueTo(place, 2);
		await place.file("changed.csv", rosterOfLearners(3, { score_percent: "81" }));
		const args = ["issue", "--roster", "changed.csv", "--json"];
		const looked = objectsIn(succeeded(await place.run([...args, "--dry-run"])));
		expect(looked.map(({ outcome, reasons }) => [outcome, ...reasons])).toEqual([
			["reject", "already.issued.differs"],
			["reject", "already.issued.differs"],
			["accept"],
		]);
		expect(objectsIn(succeeded(await place.run(args)))).toEqual(looked);
		expect(await listed(place)).toHaveLength(3);
	});

	test("rejects rows one by one, in words or as objects; with --strict it then issues nothing", async () => {
		const place = await centreWorkplace();
		const good = parse(Buffer.from(rosterOfLearners(2)), { columns: false });
		const bad = good.map((row, index) => (index === 1 ? row.with(0, "") : row));
		await place.file("roster.csv", bad.map((row) => row.join(",")).join("\n"));
		const args = ["issue", "--roster", "roster.csv"];
		const strict = await place.run([...args, "--strict", "--json"]);
		expect(strict.code).toBe(1);
		expect(strict.stderr).toMatch(/Nothing was issued, since rows were rejected/);
		expect(objectsIn(strict).map(({ outcome }) => outcome)).toEqual(["reject", "accept"]);
		expect(await listed(place)).toEqual([]);
		const issued = succeeded(await place.run(args));
		expect(issued.stderr).toMatch(/^line 2: rejected, ref\.missing: [^\n]+\n2 rows: 1 accepted, 1 rejected/);
		expect(await listed(place)).toHaveLength(1);
	});

	test("an empty roster is said so in one sentence", async () => {
		const { run } = await centreWorkplace();
		const outcome = await run(["issue", "--roster", rosterFile("variants/small-header-only.csv")]);
		expect(outcome).toEqual({
			code: 0,
			stdout: "",
			stderr: "The roster has a header and no rows, so there is nothing to issue.\n",
		});
	});

	test("names the issuer that signs", async () => {
		const place = await centreWorkplace();
		const file = JSON.parse(await readFile(shipped("keys.example/issuer.json"), "utf8")) as object;
		await place.file("second.json", JSON.stringify({ ...file, slug: "by-key", didMethod: "key" }));
		const { stdout: did } = succeeded(await place.run(["init", "--issuer", "second.json"]));
		await place.file("roster.csv", rosterOfLearners(1));
		const args = ["issue", "--roster", "roster.csv", "--out", "out"];
		expectRefusal(await place.run([...args, "--issuer", "nobody"]), 1, "NOT_FOUND", /the issuers are: .*must/);
		succeeded(await place.run(args));
		succeeded(await place.run([...args, "--issuer", "by-key"]));
		const issuers: string[] = [];
		for (const { id } of await listed(place)) {
			const { issuer } = JSON.parse(await readFile(await place.file(`out/${id}.json`), "utf8"));
			issuers.push(issuer.id);
		}
		expect(issuers).toEqual(["did:web:certificates.example.mn", did.trim()]);
		const files = (await listed(place)).map(({ id }) => `out/${id}.json`);
		expect(await place.run(["verify", "--offline", ...files])).toMatchObject({ code: 0 });
	});
});

describe("what is wrong is found before anything is signed or written", () => {
	let place: Workplace;
	beforeAll(async () => {
		place = await centreWorkplace();
		await place.file("roster.csv", rosterOfLearners(1));
	});
	afterAll(async () => {
		expect(await listed(place)).toEqual([]);
	});
	const issue = (roster = "roster.csv", ...more: readonly string[]) => ["issue", "--roster", roster, ...more];

	test("a roster that is not there, is a folder, a picture or without end", async () => {
		const { run } = place;
		expectRefusal(await run(issue("nowhere.csv")), 1, "FILE_UNREADABLE", /there is no such file/);
		expectRefusal(await run(issue("data")), 1, "FILE_UNREADABLE", /it is a directory/);
		expectRefusal(await run(issue(shipped("docs/page.png"))), 1, "ROSTER_INVALID", /file.not-utf-8/);
		expectRefusal(await run(issue("/dev/zero")), 1, "BODY_TOO_LARGE", /64 MB/);
	});

	test("a passphrase that is wrong or missing", async () => {
		const wrong = await place.run(issue(), { env: { TAMGA_KEY_PASSPHRASE: "wrong" } });
		expectRefusal(wrong, 1, "PASSPHRASE_WRONG");
		const missing = await place.run(issue(), { env: { TAMGA_KEY_PASSPHRASE: "" } });
		expectRefusal(missing, 1, "PASSPHRASE_MISSING");
	});

	test("a key file that others may read, that is damaged or lost", async () => {
		const key = await place.file("data/keys/must.age");
		const whole = await readFile(key);
		await chmod(key, 0o640);
		expectRefusal(await place.run(issue()), 1, "KEY_FILE_MODE", /chmod 600 \S+must\.age/);
		await chmod(key, 0o600);
		await writeFile(key, "age-encryption.org/v1\n");
		expectRefusal(await place.run(issue()), 1, "KEY_FILE_INVALID", /restore it from a backup/);
		await rm(key);
		expectRefusal(await place.run(issue()), 1, "FILE_UNREADABLE", /must\.age exists/);
		await writeFile(key, whole, { mode: 0o600 });
	});

	test("a folder for the files that is none", async () => {
		const out = (folder: string) => place.run(issue("roster.csv", "--out", folder));
		expectRefusal(await out("roster.csv"), 1, "FILE_UNWRITABLE", /roster\.csv: it is no directory/);
		expectRefusal(await out("roster.csv/out"), 1, "FILE_UNWRITABLE", /a part of the path is no directory/);
	});
});

test("a file that cannot be written does not undo what is issued, and the next run writes it", async () => {
	const place = await centreWorkplace();
	await place.file("roster.csv", rosterOfLearners(2));
	const args = ["issue", "--roster", "roster.csv", "--out", "out"];
	await issueTo(place, 2);
	const { id } = await firstListed(place);
	await mkdir(await place.file(`out/${id}.json/in the way`), { recursive: true });
	const refused = await place.run(args);
	expect(refused).toMatchObject({ code: 1, stdout: "" });
	expect(refused.stderr).toMatch(/^What was issued is safe in the register; [^\n]+\n[^\n]+ \[FILE_UNWRITABLE\]\n$/);
	await rm(await place.file("out"), { recursive: true });
	succeeded(await place.run(args));
	expect(await place.files("out")).toHaveLength(4);
});

test("threat 43: while the clock is being set nothing is issued by it", async () => {
	const place = await centreWorkplace();
	await place.file("roster.csv", rosterOfLearners(1));
	// A day a second, as a clock that is put right while the command runs.
	const running = "const now = Date.now; Date.now = () => now() + 86_400 * performance.now();";
	const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(running)}` };
	const args = ["issue", "--roster", "roster.csv"];
	expectRefusal(await place.run(args, { env }), 1, "CLOCK_CHANGED", /Set the time right and start again/);
	expect(await listed(place)).toEqual([]);
	succeeded(await place.run(args));
	expect(await listed(place)).toHaveLength(1);
});

describe("threats 95 and 101: the same roster from several processes at once", () => {
	test("issues every certificate once; what one was too late for was already issued", async () => {
		const place = await centreWorkplace();
		await place.file("roster.csv", rosterOfLearners(120));
		const args = ["issue", "--roster", "roster.csv", "--json"];
		const outcomes = await Promise.all([1, 2, 3].map(() => place.run(args)));
		const rows = outcomes.map((outcome) => objectsIn(succeeded(outcome)));
		for (let row = 0; row < 120; row++) {
			const answers = rows.map((all) => all[row]);
			expect(answers.filter((answer) => answer?.outcome === "accept")).toHaveLength(1);
			expect(answers.filter((answer) => answer?.reasons[0] === "already.issued")).toHaveLength(2);
		}
		const all = await listed(place);
		expect(new Set(all.map(({ id }) => id)).size).toBe(120);
		expect(all.every(({ status }) => status === "valid")).toBe(true);
	});

	test("writes the same bytes into the same folder", async () => {
		const place = await centreWorkplace();
		await place.file("roster.csv", rosterOfLearners(6));
		const args = ["issue", "--roster", "roster.csv", "--out", "out"];
		for (const outcome of await Promise.all([place.run(args), place.run(args)])) succeeded(outcome);
		const files = await place.files("out");
		expect(files).toHaveLength(12);
		const judged = await place.run(["verify", ...files.map((name) => `out/${name}`)]);
		expect(judged).toMatchObject({ code: 0 });
	});
});
