import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { SqliteDatabase } from "../../src/store/sqlite-driver.ts";
import { edited, resaved, whiteOut } from "../support/changed-pdf.ts";
import { freePort, type Outcome, serving } from "../support/command.ts";
import {
	baseUrl,
	centreWorkplace,
	emptyWorkplace,
	expectRefusal,
	issueTo,
	objectsIn,
	readJsonFile,
	succeeded,
	type Workplace,
} from "./workplace.ts";

const did = "did:web:certificates.example.mn";
const lists = ["revocation", "suspension"].map((purpose) => `${baseUrl}/status/must/1/${purpose}`);

/** When each list of a workplace's register was signed. */
async function snapshots(place: Workplace): Promise<unknown[]> {
	const database = new SqliteDatabase(await place.file("data/register.sqlite"), { readonly: true });
	const rows = database.prepare("select address, signed_at from status_snapshots order by sequence").all();
	database.close();
	return rows;
}

/** The centre, and a stranger's folder with a valid and a revoked certificate and all the evidence there is. */
let centre: Workplace;
let stranger: Workplace;

beforeAll(async () => {
	centre = await centreWorkplace();
	const [valid = "", revoked = ""] = await issueTo(centre, 2, "--out", "out");
	succeeded(await centre.run(["revoke", revoked, "--reason", "award-annulled"]));
	stranger = await emptyWorkplace();
	for (const kind of ["json", "pdf"]) {
		await cp(await centre.file(`out/${valid}.${kind}`), await stranger.file(`valid.${kind}`));
		await cp(await centre.file(`out/${revoked}.${kind}`), await stranger.file(`revoked.${kind}`));
	}
	await stranger.file("letter.txt", "Dear");
	await mkdir(await stranger.file("evidence"));
	const service = await serving({ cwd: centre.home, env: centre.env, port: await freePort() });
	const save = async (path: string, name: string): Promise<void> => {
		await stranger.file(`evidence/${name}`, await (await fetch(service.url + path)).text());
	};
	await save("/.well-known/did.json", "did.json");
	for (const [index, list] of lists.entries()) await save(list.slice(baseUrl.length), `list-${index}.json`);
	await service.stop();
	const map = { [did]: "did.json", ...Object.fromEntries(lists.map((list, index) => [list, `list-${index}.json`])) };
	await stranger.file("evidence/map.json", JSON.stringify(map));
}, 60_000);

const trusting = ["--offline", "--evidence", "evidence/map.json", "--trust", did];

async function verdict(args: readonly string[], place = stranger): Promise<readonly [number | null, ...string[]]> {
	const outcome = await place.run(["verify", "--json", ...args]);
	return [outcome.code, ...objectsIn(outcome).map((report) => report.verdict)];
}

async function codes(args: readonly string[]): Promise<readonly string[]> {
	const outcome = await stranger.run(["verify", "--json", ...args]);
	return objectsIn(outcome).flatMap(({ errors }) => errors.map(({ code }) => code));
}

/** The address of a certificate, which is its id. */
async function idOf(name: string): Promise<string> {
	const { id } = await readJsonFile(stranger, name);
	return typeof id === "string" ? id : "";
}

describe.concurrent("the verdict is the exit code", () => {
	test("0 valid, 1 invalid, 2 undetermined, 3 unrecognised", async () => {
		expect(await verdict(["valid.json", ...trusting])).toEqual([0, "valid"]);
		expect(await verdict(["revoked.json", ...trusting])).toEqual([1, "invalid"]);
		expect(await verdict(["valid.json", "--offline"])).toEqual([2, "undetermined"]);
		expect(await verdict(["valid.json", ...trusting.slice(0, 3)])).toEqual([3, "unrecognised"]);
	});

	test("of several files the worst, each with its own report", async () => {
		expect(await verdict(["valid.json", "valid.pdf", ...trusting])).toEqual([0, "valid", "valid"]);
		expect(await verdict(["valid.json", "revoked.pdf", "letter.txt", ...trusting])).toEqual([
			1,
			"valid",
			"invalid",
			"invalid",
		]);
		const outcome = await stranger.run(["verify", "--json", "valid.pdf", "revoked.json", ...trusting]);
		expect(objectsIn(outcome).map(({ file }) => file)).toEqual(["valid.pdf", "revoked.json"]);
		expect(outcome.stderr).toBe("");
	});

	test("one that cannot be read is said so and does not stop the others", async () => {
		const outcome = await stranger.run(["verify", "--json", "valid.json", "nowhere", "revoked.json", ...trusting]);
		expect(objectsIn(outcome).map((report) => report.verdict)).toEqual(["valid", "invalid"]);
		expect(outcome.stderr).toMatch(/^tamga: [^\n]*nowhere: there is no such file[^\n]* \[FILE_UNREADABLE\]\n$/);
		expect(outcome.code).toBe(1);
	});

	test("in words: a line a file, then why", async () => {
		const { stdout, stderr } = await stranger.run(["verify", "valid.json", "revoked.json", ...trusting]);
		expect(stderr).toBe("");
		expect(stdout).toMatch(
			/^valid {9}valid\.json {2}\S.*\ninvalid {7}revoked\.json {2}\S.*\n {2}REVOKED: The issuer has revoked/,
		);
		expect(stdout).not.toContain("\u001B");
	});
});

describe.concurrent("inputs", () => {
	test("standard input, of either kind", async () => {
		for (const kind of ["json", "pdf"]) {
			const input = await readFile(await stranger.file(`valid.${kind}`));
			const outcome = await stranger.run(["verify", "-", "--json", ...trusting], { input: input as unknown as string });
			expect(objectsIn(outcome)).toMatchObject([{ file: "-", verdict: "valid" }]);
		}
	});

	test("nothing, a text, a folder, another document, and something without end", async () => {
		expect(await verdict(["-"])).toEqual([1, "invalid"]);
		expect(await codes(["letter.txt"])).toEqual(["JSON_SYNTAX"]);
		expect(await codes(["evidence/map.json"])).toEqual(["NOT_A_CREDENTIAL"]);
		await mkdir(await stranger.file("empty"));
		expectRefusal(await stranger.run(["verify", "empty"]), 1, "FILE_UNREADABLE", /holds nothing to check/);
		expectRefusal(await stranger.run(["verify", "/dev/zero"]), 1, "BODY_TOO_LARGE", /64 MB/);
	});

	test("a page that was saved again is the signed one, a changed one is not, and a script leaves it open", async () => {
		const pdf = await readFile(await stranger.file("valid.pdf"));
		await stranger.file("again.pdf", Buffer.from(await resaved(pdf, false)));
		await stranger.file("changed.pdf", Buffer.from(await edited(pdf, whiteOut)));
		const script = await edited(pdf, (document) => document.addJavaScript("main", "app.alert(1)"));
		await stranger.file("script.pdf", Buffer.from(script));
		expect(await verdict(["again.pdf", ...trusting])).toEqual([0, "valid"]);
		expect(await verdict(["changed.pdf", ...trusting])).toEqual([1, "invalid"]);
		expect((await stranger.run(["verify", "changed.pdf", ...trusting])).stdout).toMatch(
			/page 1: a part looks different/,
		);
		expect(await verdict(["script.pdf", ...trusting])).toEqual([2, "undetermined"]);
		expect(await codes(["script.pdf", ...trusting])).toContain("PDF_NOT_COMPARED");
	});
});

// Alone, since what is fetched has to come within seconds.
test("an address: our own from the register, another over the network where that is allowed", async () => {
	const port = await freePort();
	const service = await serving({ cwd: centre.home, env: centre.env, port });
	const id = await idOf("valid.json");
	expect(await verdict([id], centre)).toEqual([0, "valid"]);
	const address = `${service.url}${id.slice(baseUrl.length)}.json`;
	const allowed = { env: { TAMGA_ALLOW_HOSTS: `127.0.0.1:${port}` } };
	const fetched = await stranger.run(["verify", address, "--json", ...trusting.slice(1)], allowed);
	expect(objectsIn(fetched)).toMatchObject([{ file: address, verdict: "valid" }]);
	const absent = await stranger.run(["verify", `${service.url}/c/none`], allowed);
	expectRefusal(absent, 1, "FILE_UNREADABLE", /there is nothing there/);
	expectRefusal(await stranger.run(["verify", address]), 1, "FILE_UNREADABLE", /TAMGA_ALLOW_HOSTS/);
	await service.stop();
	const unreachable = await stranger.run(["verify", address], allowed);
	expectRefusal(unreachable, 1, "FILE_UNREADABLE");
});

describe.concurrent("evidence", () => {
	test("comes from a map or from a folder of documents that name themselves", async () => {
		const folder = ["--offline", "--evidence", "evidence", "--trust", did];
		expect(await verdict(["valid.json", "revoked.json", ...folder])).toEqual([1, "valid", "invalid"]);
	});

	test("that is incomplete or spoilt leaves open what it would have decided", async () => {
		await stranger.file("evidence/text.txt", "Dear");
		const map = async (changes: Readonly<Record<string, unknown>>): Promise<string> => {
			const whole = await readJsonFile(stranger, "evidence/map.json");
			return await stranger.file("evidence/changed.txt", JSON.stringify({ ...whole, ...changes }));
		};
		const without = (path: string) => ["valid.json", "--offline", "--trust", did, "--evidence", path];
		const nothing = await stranger.file("nothing.json", "{}");
		expect(await verdict(without(nothing))).toEqual([2, "undetermined"]);
		const [revocation = ""] = lists;
		expect(await verdict(without(await map({ [revocation]: "text.txt" })))).toEqual([2, "undetermined"]);
		expect(await verdict(without(await map({ [revocation]: "list-1.json" })))).not.toContain("valid");
	});

	const wrong: readonly (readonly [string, string | undefined, number, "FILE_UNREADABLE" | "USAGE", RegExp])[] = [
		["is not there", undefined, 1, "FILE_UNREADABLE", /there is no such file/],
		["is no JSON", "a: b", 64, "USAGE", /is not JSON/],
		["is a list", '["did.json"]', 64, "USAGE", /not of the form/],
		["names something else than files", '{"did:web:x": 1}', 64, "USAGE", /not of the form/],
		["names a file that is not there", '{"did:web:x": "lost.json"}', 1, "FILE_UNREADABLE", /lost\.json: there is no/],
	];
	test.each(wrong)("a map that %s", async (name, content, exitCode, code, words) => {
		const path = await stranger.file(`map that ${name}`, content);
		const outcome = await stranger.run(["verify", "valid.json", "--evidence", path]);
		expectRefusal(outcome, exitCode, code, words);
	});
});

describe.concurrent("--at", () => {
	test.each(["2020-01-01", "2020-01-01T00:00:00Z", "2020-01-01T08:00:00.5+08:00"])(
		"%s is before the award",
		async (at) => {
			expect(await codes(["valid.json", ...trusting, "--at", at])).toContain("NOT_YET_VALID");
		},
	);

	test("signs no list of the register for another day, so that what was then stays open", async () => {
		const place = await centreWorkplace();
		const [id = ""] = await issueTo(place, 1, "--out", "out");
		const file = `out/${id}.json`;
		expect(await verdict([file], place)).toEqual([0, "valid"]);
		const signed = await snapshots(place);
		expect(signed).toHaveLength(2);
		expect(await verdict([file, "--at", "2060-01-01"], place)).not.toEqual([0, "valid"]);
		expect((await verdict([file, "--at", "2020-01-01"], place))[0]).toBe(1);
		expect(await snapshots(place)).toEqual(signed);
	});
});

describe.concurrent("where the data directory cannot answer", () => {
	test("a damaged one is not passed over in silence", async () => {
		const place = await emptyWorkplace();
		await mkdir(await place.file("data"));
		await place.file("data/tamga.json", "{");
		expectRefusal(await place.run(["verify", "x"]), 1, "DATA_DIRECTORY", /cannot be read/);
	});

	test("locked keys and no signed list leave the status open", async () => {
		const place = await centreWorkplace();
		await issueTo(place, 1, "--out", "out");
		const [file = ""] = await place.files("out");
		const locked = { env: { TAMGA_KEY_PASSPHRASE: "" } };
		const outcome: Outcome = await place.run(["verify", `out/${file}`, "--offline", "--json"], locked);
		expect([outcome.code, ...objectsIn(outcome).map((one) => one.verdict)]).toEqual([2, "undetermined"]);
		await rm(await place.file("data/register.sqlite"));
		expect(await verdict([`out/${file}`, "--offline"], place)).toEqual([2, "undetermined"]);
	});
});
