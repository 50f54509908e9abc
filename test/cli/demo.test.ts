import { once } from "node:events";
import { cp, mkdir, readFile, rm, stat } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { freePort, type Outcome, serving } from "../support/command.ts";
import { databases } from "../support/databases.ts";
import {
	centreWorkplace,
	emptyWorkplace,
	expectRefusal,
	issueTo,
	firstListed,
	listed,
	objectsIn,
	shipped,
	succeeded,
	type Workplace,
} from "./workplace.ts";

const demo = ["demo", "--no-serve"];

describe("a demo", () => {
	let place: Workplace;
	let made: Outcome;
	beforeAll(async () => {
		place = await emptyWorkplace();
		made = succeeded(await place.run(demo));
	}, 60_000);

	test("lies in demo-data, with its passphrase in a file that only its owner may read", async () => {
		expect(await place.files()).toEqual(["certificates", "demo-data"]);
		expect(await place.files("demo-data")).toEqual(["keys", "outbox", "passphrase", "register.sqlite", "tamga.json"]);
		const modes = ["demo-data", "demo-data/passphrase", "demo-data/keys/must.age"].map(async (name) =>
			((await stat(await place.file(name))).mode & 0o777).toString(8),
		);
		expect(await Promise.all(modes)).toEqual(["700", "600", "600"]);
	});

	test("has an invented body, trusted by the demo alone, whose decisions its certificates show", async () => {
		const { id } = await firstListed(place, "--course", "IIOE-GAI-220", "--status", "valid");
		const { stdout } = succeeded(await place.run(["verify", "--offline", `certificates/${id}.json`]));
		const shown = stdout.split("\n").filter((line) => line.includes("recognised: by"));
		expect(shown).toHaveLength(2);
		for (const line of shown) expect(line).toContain("Demonstration Accreditation Council (invented)");
		const decisions = objectsIn(succeeded(await place.run(["recognise", "list", "--json"])));
		expect(decisions).toHaveLength(2);
	});

	test("exports these decisions, which count for a stranger without a network who trusts the body", async () => {
		const { id } = await firstListed(place, "--course", "IIOE-GAI-220", "--status", "valid");
		const key = succeeded(await place.run(["export", "--out", "copy"])).stdout.trim();
		const stranger = await emptyWorkplace();
		const [copy, certificate] = [await place.file("copy"), await place.file(`certificates/${id}.json`)];
		const judged = async (...trusting: readonly string[]): Promise<readonly string[]> => {
			const asked = ["verify", "--offline", "--evidence", copy, "--trust", key, ...trusting, certificate];
			const { stdout } = succeeded(await stranger.run(asked));
			return stdout.split("\n").filter((line) => line.includes("Demonstration Accreditation Council"));
		};
		const body = "did:web:localhost%3A8080:issuers:demo-council";
		expect((await judged("--trust-body", body)).map((line) => line.split(":")[0]?.trim())).toEqual([
			"recognised",
			"recognised",
		]);
		const [untrusted = ""] = await judged();
		expect(untrusted).not.toMatch(/^ *recognised:/);
		await rm(copy, { recursive: true });
	});

	test("is found by every command", async () => {
		const { id } = await firstListed(place, "--status", "valid");
		succeeded(await place.run(["verify", `certificates/${id}.pdf`]));
		succeeded(await place.run(["suspend", id, "--reason", "under-review"]));
		expect(await place.run(["verify", `certificates/${id}.json`])).toMatchObject({ code: 1 });
		succeeded(await place.run(["reinstate", id, "--reason", "under-review"]));
		const again = succeeded(await place.run(["issue", "--roster", shipped("demo/roster.csv")]));
		expect(again.stderr).toMatch(/30 ignored\.\nNothing new to issue\.\n$/);
		const service = await serving({ cwd: place.home, env: {}, port: await freePort() });
		expect((await fetch(`${service.url}/c/${id}`)).status).toBe(200);
		const link = /\/claim\/[0-9A-Z]{26}/.exec(made.stderr)?.[0] ?? "";
		expect((await fetch(service.url + link, { headers: { Accept: "text/html" } })).status).toBe(200);
		expect(await service.stop()).toBe(0);
	});

	test("wipes what an earlier demo made, its certificates too, and prints objects with --json", async () => {
		const before = (await listed(place)).map(({ id }) => id);
		const { stdout } = succeeded(await place.run([...demo, "--json"]));
		const made = objectsIn({ stdout });
		expect(made).toHaveLength(30);
		expect(new Set(made.map(({ claim }) => claim)).size).toBe(30);
		expect(await place.files("demo-data/outbox")).toHaveLength(30);
		expect(
			made
				.map(({ verdict }) => verdict)
				.sort()
				.slice(0, 3),
		).toEqual(["invalid", "invalid", "valid"]);
		expect(made.filter(({ id }) => before.includes(id))).toEqual([]);
		const files = made.flatMap(({ id }) => [`${id}.json`, `${id}.pdf`]);
		expect(await place.files("certificates")).toEqual(files.sort());
	});
});

describe.concurrent("what no demo made is left alone, and the demo that is there stays until the next can be made", () => {
	test("a real data directory", async () => {
		const place = await centreWorkplace();
		await issueTo(place, 1);
		const before = await listed(place);
		const refused = await place.run(demo, { env: { TAMGA_DATA_DIR: "data" } });
		expectRefusal(refused, 1, "DATA_DIRECTORY", /was not made by the demo, so it is left alone/);
		expect(await listed(place)).toEqual(before);
	});

	test("a folder of other files, as data directory or for the certificates", async () => {
		const place = await emptyWorkplace();
		await mkdir(await place.file("letters"));
		await place.file("letters/one.txt", "Dear");
		const asData = await place.run(demo, { env: { TAMGA_DATA_DIR: "letters" } });
		expectRefusal(asData, 1, "DATA_DIRECTORY", /was not made by the demo/);
		expectRefusal(await place.run([...demo, "--out", "letters"]), 64, "USAGE", /other files; name another folder/);
		expectRefusal(await place.run([...demo, "--out", "letters/one.txt"]), 1, "FILE_UNWRITABLE", /it is no directory/);
		expect(await place.files("letters")).toEqual(["one.txt"]);
		expect(await place.files()).not.toContain("demo-data");
	});

	test("a demo, when the next one is refused", async () => {
		const place = await emptyWorkplace();
		await mkdir(await place.file("demo-data"));
		await place.file("demo-data/tamga.json", '{"baseUrl":"http://localhost:1","timeZone":"UTC","demo":true}');
		await place.file("note.txt", "Dear");
		expectRefusal(await place.run([...demo, "--out", "."]), 64, "USAGE");
		expectRefusal(await place.run(demo, { env: { TAMGA_PORT: "none" } }), 1, "CONFIG_INVALID", /TAMGA_PORT/);
		const server = createServer().listen(0, "127.0.0.1");
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		const taken = await place.run(["demo", "--port", String(port)]);
		server.close();
		expectRefusal(taken, 1, "CONFIG_INVALID", /end what listens there, or choose another with --port/);
		expect(await place.files("demo-data")).toEqual(["tamga.json"]);
	});
});

describe("over PostgreSQL", () => {
	test("a demo, init, issue, verify and serve, and no demo into a database that is in use", {
		timeout: 90_000,
	}, async () => {
		const location = await databases[1].create();
		if (!("postgresUrl" in location)) throw new TypeError("the second database is PostgreSQL");
		const place = await emptyWorkplace({ TAMGA_DATABASE_URL: location.postgresUrl });
		const { stdout } = succeeded(await place.run(demo));
		expect(stdout.match(/ valid /g)).toHaveLength(28);
		expect(await place.files("demo-data")).toEqual(["keys", "outbox", "passphrase", "tamga.json"]);
		const key = await readFile(await place.file("demo-data/keys/must.age"));

		expectRefusal(await place.run(demo), 1, "DATABASE", /name an empty one for the demo/);
		expect(await readFile(await place.file("demo-data/keys/must.age"))).toEqual(key);
		expect(await listed(place)).toHaveLength(30);
		const forgotten = await place.run(["list"], { env: { TAMGA_DATABASE_URL: "" } });
		expectRefusal(forgotten, 1, "DATA_DIRECTORY", /set TAMGA_DATABASE_URL/);

		succeeded(await place.run(["init", "--issuer", await issuerFile(place)]));
		await cp(shipped("demo/roster.csv"), await place.file("roster.csv"));
		const args = ["issue", "--roster", "roster.csv", "--issuer", "third"];
		for (const outcome of await Promise.all([place.run(args), place.run(args)])) succeeded(outcome);
		expect(await listed(place)).toHaveLength(60);
		const { id } = await firstListed(place, "--status", "valid");
		succeeded(await place.run(["verify", `http://localhost:8080/c/${id}`]));
		const service = await serving({ cwd: place.home, env: place.env, port: await freePort() });
		expect((await fetch(`${service.url}/c/${id}`)).status).toBe(200);
		expect(await service.stop()).toBe(0);
	});
});

async function issuerFile(place: Workplace): Promise<string> {
	const profile = JSON.parse(await readFile(shipped("keys.example/issuer.json"), "utf8")) as object;
	return await place.file("issuer.json", JSON.stringify({ ...profile, slug: "third" }));
}
