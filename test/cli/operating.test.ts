import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { SqliteDatabase } from "../../src/store/sqlite-driver.ts";
import { freePort, serving } from "../support/command.ts";
import {
	baseUrl,
	centreWorkplace,
	expectRefusal,
	issueTo,
	firstListed,
	listed,
	objectsIn,
	rosterOfLearners,
	succeeded,
	workplaceAt,
} from "./workplace.ts";

const reason = ["--reason", "issued-in-error"];
const unknownId = "00000000000000000000000000";

describe.concurrent("list", () => {
	test("finds certificates by course, status and batch, as a table or as objects", async () => {
		const place = await centreWorkplace();
		const [first = "", second = ""] = await issueTo(place, 3);
		succeeded(await place.run(["revoke", first, ...reason]));
		succeeded(await place.run(["suspend", second, "--reason", "under-review"]));
		const all = await listed(place);
		expect(all.map(({ status }) => status)).toEqual(["revoked", "suspended", "valid"]);
		expect(all[0]).toMatchObject({ id: first, course: "IIOE-AIE-101", address: `${baseUrl}/c/${first}` });
		expect((await listed(place, "--status", "suspended")).map(({ id }) => id)).toEqual([second]);
		expect(await listed(place, "--course", "IIOE-ETH-150")).toEqual([]);
		expect(await listed(place, "--batch", all[0]?.batch ?? "")).toHaveLength(3);
		const table = succeeded(await place.run(["list"]));
		expect(table.stderr).toBe("");
		expect(table.stdout.trimEnd().split("\n")).toHaveLength(3);
		expect(table.stdout).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z~$=*]  IIOE-AIE-101 {2}\S+ {2}revoked/);
	});

	test("prints nothing at all where there is nothing", async () => {
		const { run } = await centreWorkplace();
		expect(await run(["list"])).toEqual({ code: 0, stdout: "", stderr: "" });
		expect(await run(["list", "--json", "--batch", "none"])).toEqual({ code: 0, stdout: "", stderr: "" });
	});
});

describe.concurrent("revoke, suspend and reinstate", () => {
	test("take ids and addresses, say what changed, and change nothing twice", async () => {
		const place = await centreWorkplace();
		const [first = "", second = ""] = await issueTo(place, 2);
		const args = [first.toLowerCase(), `${baseUrl}/c/${second}.pdf`, ...reason];
		const revoked = await place.run(["revoke", ...args]);
		expect(revoked).toMatchObject({ code: 0, stdout: `${first}\n${second}\n` });
		expect(revoked.stderr).toBe("2 revoked, 0 had that status already.\n");
		const again = succeeded(await place.run(["revoke", ...args, "--json"]));
		expect(objectsIn(again)).toEqual([{ changed: [], unchanged: [first, second] }]);
	});

	test("a suspension ends, a whole batch at once", async () => {
		const place = await centreWorkplace();
		await issueTo(place, 2);
		const { batch } = await firstListed(place);
		const change = ["--batch", batch, "--reason", "under-review", "--note", "a note for ourselves"];
		succeeded(await place.run(["suspend", ...change]));
		expect(await listed(place, "--status", "suspended")).toHaveLength(2);
		succeeded(await place.run(["reinstate", ...change]));
		expect(await listed(place, "--status", "valid")).toHaveLength(2);
	});

	test("refuse what they cannot do, all or none", async () => {
		const place = await centreWorkplace();
		const [id = ""] = await issueTo(place, 1);
		const { run } = place;
		expectRefusal(await run(["revoke", id, unknownId, ...reason]), 1, "NOT_FOUND", /no certificate or credential 0000/);
		expectRefusal(await run(["revoke", "--batch", "2020-01-01-AAAA", ...reason]), 1, "NOT_FOUND", /no batch/);
		expectRefusal(await run(["revoke", "X-1", ...reason]), 64, "USAGE", /26 letters and digits/);
		expectRefusal(await run(["revoke", ...reason]), 64, "USAGE", /Name certificates, or one batch/);
		expectRefusal(await run(["revoke", id, "--batch", "x", ...reason]), 64, "USAGE", /or one batch/);
		expectRefusal(await run(["revoke", id, "--reason", "because"]), 64, "REASON_UNKNOWN", /issued-in-error, /);
		expect((await listed(place)).map(({ status }) => status)).toEqual(["valid"]);
	});
});

describe.concurrent("token", () => {
	test("shows its secret once, is listed without it, and can be ended", async () => {
		const { run } = await centreWorkplace();
		const made = await run(["token", "create", "--name", "Registrar", "--scope", "issue", "--scope", "batch"]);
		expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^tamga_[0-9A-Z]{26}\n$/) });
		const json = succeeded(
			await run([
				"token",
				"create",
				"--name",
				"x",
				"--scope",
				"status",
				"--limit",
				"60/minute",
				"--expires",
				"2099-12-31",
				"--json",
			]),
		);
		const [token] = objectsIn(json);
		expect([json.stderr, token?.scopes]).toEqual(["", ["status"]]);
		expect(succeeded(await run(["token", "revoke", token?.id ?? ""])).stderr).toMatch(/is revoked/);
		const all = succeeded(await run(["token", "list", "--json"]));
		expect(all.stdout).not.toContain("tamga_");
		expect(objectsIn(all)).toMatchObject([
			{ name: "Registrar", scopes: ["issue", "batch"] },
			{ id: token?.id, expiresAt: "2099-12-31T15:59:59.000Z", revokedAt: expect.any(String) },
		]);
		expect(succeeded(await run(["token", "list"])).stdout).toMatch(
			/issue,batch {2}no limit {3}in force {2}Registrar\n.*60\/minute {2}revoked/,
		);
	});

	test("refuses what is none", async () => {
		const { run } = await centreWorkplace();
		const create = ["token", "create", "--name", "x"];
		expectRefusal(await run(create), 64, "USAGE", /issue, status, read, batch, metrics/);
		expectRefusal(await run([...create, "--scope", "all"]), 64, "USAGE", /issue, status, read, batch, metrics/);
		expectRefusal(await run([...create, "--scope", "issue", "--expires", "2020-01-01"]), 64, "USAGE", /in the future/);
		expectRefusal(await run([...create, "--scope", "issue", "--limit", "0"]), 64, "USAGE", /from 1 to 100000/);
		expectRefusal(await run(["token", "revoke", "NONE"]), 1, "NOT_FOUND", /no token NONE/);
		expect(await run(["token", "list"])).toEqual({ code: 0, stdout: "", stderr: "" });
	});
});

describe.concurrent("backup and restore", () => {
	test("while certificates are issued: the copy is whole and serves", async () => {
		const place = await centreWorkplace();
		const roster = await place.file("roster.csv", rosterOfLearners(300));
		const issuing = place.run(["issue", "--roster", roster]);
		while ((await listed(place, "--status", "valid")).length === 0);
		succeeded(await place.run(["backup", "saved"]));
		succeeded(await issuing);
		expectRefusal(await place.run(["backup", "saved"]), 1, "ALREADY_EXISTS", /saved is not overwritten/);

		const copy = workplaceAt(place.home, { ...place.env, TAMGA_DATA_DIR: "copy" });
		succeeded(await copy.run(["restore", "saved"]));
		expect(await copy.files("copy")).toEqual(["keys", "register.sqlite", "tamga.json"]);
		const saved = (await listed(copy)).map(({ id }) => id);
		expect(saved.length).toBeGreaterThan(0);
		expect((await listed(place)).map(({ id }) => id)).toEqual(expect.arrayContaining(saved));

		const service = await serving({ cwd: place.home, env: copy.env, port: await freePort() });
		const answer = await fetch(`${service.url}/c/${saved[0]}.json`);
		const signed = await answer.text();
		expect(await service.stop()).toBe(0);
		const verified = await copy.run(["verify", "-"], { input: signed });
		expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^valid/) });

		succeeded(await copy.run(["issue", "--roster", roster]));
		expect(await listed(copy)).toHaveLength(300);
	});

	test("refuse what they cannot use", async () => {
		const { run, file } = await centreWorkplace();
		await file("letter.txt", "Dear");
		const elsewhere = { env: { TAMGA_DATA_DIR: "new" } };
		expectRefusal(await run(["restore", "letter.txt"], elsewhere), 1, "FILE_UNREADABLE", /no backup/);
		expectRefusal(await run(["restore", "nowhere"], elsewhere), 1, "FILE_UNREADABLE");
		expectRefusal(await run(["backup", "nowhere/saved"]), 1, "DATABASE", /folder of the file does not exist/);
		succeeded(await run(["backup", "saved"]));
		expectRefusal(await run(["restore", "saved"]), 1, "DATA_DIRECTORY", /is not empty; name a new directory/);
		await file("half", (await readFile(await file("saved"))).subarray(0, 20_000));
		expectRefusal(await run(["restore", "half"], elsewhere), 1, "FILE_UNREADABLE");
		const postgres = { env: { TAMGA_DATABASE_URL: "postgres://127.0.0.1:1/x" } };
		for (const command of ["backup", "restore"])
			expectRefusal(await run([command, "other"], postgres), 64, "USAGE", /pg_dump/);
	});
});

describe.concurrent("serve", () => {
	test("answers, says where, and stops when it is asked to", async () => {
		const place = await centreWorkplace();
		const service = await serving({ cwd: place.home, env: place.env, port: await freePort() });
		expect((await fetch(`${service.url}/.well-known/did.json`)).status).toBe(200);
		expect(await service.stop()).toBe(0);
		expect(service.log()).toContain(`Tamga serves ${baseUrl} at ${service.url}\n`);
	});

	test("on a port that is taken ends with a sentence", async () => {
		const { run } = await centreWorkplace();
		const other = createServer().listen(0, "127.0.0.1");
		await once(other, "listening");
		const { port } = other.address() as AddressInfo;
		expectRefusal(await run(["serve", "--port", String(port)]), 1, "CONFIG_INVALID", new RegExp(`127.0.0.1:${port}`));
		other.close();
	});

	test("with a register of a newer version ends with a sentence", async () => {
		const { run, file } = await centreWorkplace();
		const register = new SqliteDatabase(await file("data/register.sqlite"));
		register.prepare("insert into kysely_migration (name, timestamp) values ('9999-later', '2099')").run();
		register.close();
		for (const args of [["serve"], ["list"]])
			expectRefusal(await run(args), 1, "DATABASE", /A newer version of Tamga made it/);
	});
});
