import { readFileSync } from "node:fs";
import { chmod, mkdir, readFile, rm, stat } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import {
	centreWorkplace,
	emptyWorkplace,
	expectRefusal,
	objectsIn,
	readJsonFile,
	shipped,
	succeeded,
} from "./workplace.ts";

const issuerFile = shipped("keys.example/issuer.json");
const withPassphrase = { TAMGA_BASE_URL: "https://certificates.example.mn", TAMGA_KEY_PASSPHRASE: "test" };

/** The example issuer file with some of its values changed. */
function issuerWith(changes: Readonly<Record<string, unknown>>): string {
	return JSON.stringify({ ...JSON.parse(readFileSync(issuerFile, "utf8")), ...changes });
}

describe.concurrent("init", () => {
	test("makes a private directory with an encrypted key, and prints the DID", async () => {
		const { run, files, file } = await emptyWorkplace(withPassphrase);
		const { stdout, stderr } = succeeded(await run(["init", "--issuer", issuerFile]));
		expect(stdout).toBe("did:web:certificates.example.mn\n");
		expect(stderr).toMatch(/^must is registered in \S+data\. [^\n]+\n$/);
		expect(await files("data")).toEqual(["keys", "register.sqlite", "tamga.json"]);
		const modes = ["data", "data/keys", "data/keys/must.age", "data/register.sqlite", "data/tamga.json"];
		const found = await Promise.all(
			modes.map(async (name) => ((await stat(await file(name))).mode & 0o777).toString(8)),
		);
		expect(found).toEqual(["700", "700", "600", "600", "600"]);
		expect(await readFile(await file("data/keys/must.age"), "utf8")).toMatch(/^age-encryption.org\/v1\n-> scrypt/);
	});

	test("takes a second issuer, and one that is its key; --json prints each as an object", async () => {
		const { run, file } = await centreWorkplace();
		const second = await file("second.json", issuerWith({ slug: "second" }));
		const key = await file("key.json", issuerWith({ slug: "by-key", didMethod: "key" }));
		expect(objectsIn(succeeded(await run(["init", "--issuer", second, "--json"])))).toEqual([
			{ slug: "second", did: "did:web:certificates.example.mn:issuers:second" },
		]);
		expect(objectsIn(succeeded(await run(["init", "--issuer", key, "--json"])))).toEqual([
			{ slug: "by-key", did: expect.stringMatching(/^did:key:z6Mk\w+$/) },
		]);
	});

	test("refuses a slug that is taken, and keeps the key", async () => {
		const { run, file } = await centreWorkplace();
		const key = await readFile(await file("data/keys/must.age"));
		expectRefusal(await run(["init", "--issuer", issuerFile]), 1, "ALREADY_EXISTS", /choose another slug/);
		expect(await readFile(await file("data/keys/must.age"))).toEqual(key);
	});

	test.each<readonly [string, string | undefined, "ISSUER_INVALID" | "FILE_UNREADABLE"]>([
		["is not there", undefined, "FILE_UNREADABLE"],
		["is no JSON", "slug: must", "ISSUER_INVALID"],
		["is another document", '{"courses": []}', "ISSUER_INVALID"],
		["names a file outside the folder of keys", issuerWith({ slug: "../must" }), "ISSUER_INVALID"],
		["asks for an unknown DID method", issuerWith({ didMethod: "ion" }), "ISSUER_INVALID"],
	])("an issuer file that %s leaves nothing behind", async (_, content, code) => {
		const { run, file, files } = await emptyWorkplace(withPassphrase);
		const path = await file("issuer.json", content);
		expectRefusal(await run(["init", "--issuer", path]), 1, code);
		expect(await files()).toEqual(content === undefined ? [] : ["issuer.json"]);
	});

	test("a database that does not answer leaves nothing behind", async () => {
		const { run, files } = await emptyWorkplace({ ...withPassphrase, TAMGA_DATABASE_URL: "postgres://127.0.0.1:1/x" });
		expectRefusal(await run(["init", "--issuer", issuerFile]), 1, "DATABASE", /check TAMGA_DATABASE_URL/);
		expect(await files()).toEqual([]);
	});
});

describe.concurrent("the passphrase", () => {
	async function initWith(env: Readonly<Record<string, string>>, mode?: number) {
		const place = await emptyWorkplace({ TAMGA_BASE_URL: "https://a.example", ...env });
		if (mode !== undefined) {
			await place.file("passphrase", "in a file\n");
			await chmod(await place.file("passphrase"), mode);
		}
		const outcome = await place.run(["init", "--issuer", issuerFile]);
		return { outcome, made: await place.files() };
	}

	test("may lie in a file of mode 0600", async () => {
		const { outcome, made } = await initWith({ TAMGA_KEY_PASSPHRASE_FILE: "passphrase" }, 0o600);
		succeeded(outcome);
		expect(made).toEqual(["data", "passphrase"]);
	});

	test("that others may read is refused, and nothing is made", async () => {
		const { outcome, made } = await initWith({ TAMGA_KEY_PASSPHRASE_FILE: "passphrase" }, 0o644);
		expectRefusal(outcome, 1, "KEY_FILE_MODE", /chmod 600 passphrase/);
		expect(made).toEqual(["passphrase"]);
	});

	test.each<readonly [string, Readonly<Record<string, string>>, "PASSPHRASE_MISSING" | "FILE_UNREADABLE"]>([
		["is not given", {}, "PASSPHRASE_MISSING"],
		["is empty", { TAMGA_KEY_PASSPHRASE: "" }, "PASSPHRASE_MISSING"],
		["lies in a file that is not there", { TAMGA_KEY_PASSPHRASE_FILE: "nowhere" }, "FILE_UNREADABLE"],
	])("that %s is asked for, and nothing is made", async (_, env, code) => {
		const { outcome, made } = await initWith(env);
		expectRefusal(outcome, 1, code);
		expect(made).toEqual([]);
	});

	test("never appears in what is printed", async () => {
		const place = await centreWorkplace();
		const { stdout, stderr } = await place.run(["init", "--issuer", issuerFile]);
		expect(stdout + stderr).not.toContain("correct horse");
	});
});

describe.concurrent("catalogue import", () => {
	test("says how many courses there are and what has no wording yet; again it changes nothing", async () => {
		const { run } = await emptyWorkplace();
		const first = succeeded(await run(["catalogue", "import", shipped("demo/catalogue.json")]));
		expect(first.stdout).toBe("");
		expect(first.stderr).toMatch(/^12 courses read: \d+ new, 0 changed\.\n/);
		const again = succeeded(await run(["catalogue", "import", shipped("demo/catalogue.json"), "--json"]));
		expect(objectsIn(again)).toMatchObject([{ courses: 12, added: 0, changed: 0 }]);
	});

	test.each<readonly [string, string | undefined, "CATALOGUE_INVALID" | "FILE_UNREADABLE"]>([
		["is not there", undefined, "FILE_UNREADABLE"],
		["is no JSON", "courses: []", "CATALOGUE_INVALID"],
		["is a roster", "learner_ref,name_order\n", "CATALOGUE_INVALID"],
		["is another document", "{}", "CATALOGUE_INVALID"],
	])("of a file that %s leaves nothing behind", async (_, content, code) => {
		const { run, file, files } = await emptyWorkplace();
		const path = await file("catalogue.json", content);
		expectRefusal(await run(["catalogue", "import", path]), 1, code);
		expect(await files()).toEqual(content === undefined ? [] : ["catalogue.json"]);
	});

	test("of a file with one wrong course changes none of them", async () => {
		const { run, file } = await centreWorkplace();
		const catalogue = JSON.parse(await readFile(shipped("demo/catalogue.json"), "utf8"));
		catalogue.courses[0].title.en = "Another title";
		catalogue.courses[5].workload = "much";
		const path = await file("wrong.json", JSON.stringify(catalogue));
		expectRefusal(await run(["catalogue", "import", path]), 1, "CATALOGUE_INVALID");
		const again = succeeded(await run(["catalogue", "import", shipped("demo/catalogue.json"), "--json"]));
		expect(objectsIn(again)).toMatchObject([{ added: 0, changed: 0 }]);
	});
});

describe.concurrent("a data directory", () => {
	test("that is somebody else's is left alone", async () => {
		const { run, file, files } = await emptyWorkplace({ ...withPassphrase, TAMGA_DATA_DIR: "." });
		await file("letter.txt", "Dear");
		expectRefusal(await run(["init", "--issuer", issuerFile]), 1, "DATA_DIRECTORY", /holds other files/);
		expect(await files()).toEqual(["letter.txt"]);
	});

	test("that is a file is none", async () => {
		const { run, file } = await emptyWorkplace({ ...withPassphrase, TAMGA_DATA_DIR: "letter.txt" });
		await file("letter.txt", "Dear");
		expectRefusal(await run(["init", "--issuer", issuerFile]), 1, "DATA_DIRECTORY", /cannot be used as a directory/);
		expectRefusal(await run(["list"]), 1, "DATA_DIRECTORY");
	});

	test("whose tamga.json is damaged is not guessed about", async () => {
		const { run, file } = await centreWorkplace();
		await file("data/tamga.json", '{"baseUrl": ');
		for (const args of [["list"], ["init", "--issuer", issuerFile], ["restore", "x"], ["demo", "--no-serve"]]) {
			const env = { TAMGA_DATA_DIR: "data" };
			expectRefusal(await run(args, { env }), 1, "DATA_DIRECTORY", /tamga.json in \S+ cannot be read/);
		}
	});

	test("made for another address is not served under this one", async () => {
		const { run } = await centreWorkplace();
		const moved = await run(["list"], { env: { TAMGA_BASE_URL: "https://elsewhere.example" } });
		expectRefusal(moved, 1, "CONFIG_INVALID", /TAMGA_FORMER_BASE_URLS/);
	});

	test("whose register is damaged says so", async () => {
		const { run, file } = await centreWorkplace();
		await file("data/register.sqlite", "not a database at all");
		expectRefusal(await run(["list"]), 1, "DATABASE", /restore a backup/);
	});

	test("whose register is lost is not given an empty one", async () => {
		const { run, file, files } = await centreWorkplace();
		await rm(await file("data/register.sqlite"));
		expectRefusal(await run(["list"]), 1, "DATA_DIRECTORY", /register.sqlite is missing/);
		expect(await files("data")).toEqual(["keys", "tamga.json"]);
	});

	test("that a run left at its first step is taken up by the next", async () => {
		const { run, file, files } = await emptyWorkplace(withPassphrase);
		await mkdir(await file("data"));
		await file("data/tamga.json.part", '{"base');
		succeeded(await run(["init", "--issuer", issuerFile]));
		expect(await files("data")).toEqual(["keys", "register.sqlite", "tamga.json"]);
	});

	test("remembers the address and zone that it was made for", async () => {
		const place = await centreWorkplace();
		expect(await readJsonFile(place, "data/tamga.json")).toEqual({
			baseUrl: "https://certificates.example.mn",
			timeZone: "Asia/Ulaanbaatar",
			demo: false,
		});
	});
});
