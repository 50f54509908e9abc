import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, readFile, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { exportFolder } from "../../src/cli/export-folder.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { openStaticExport } from "../../src/main.ts";
import { freePort, serving } from "../support/command.ts";
import { objectOf, textOf } from "../support/json.ts";
import { serve } from "../support/loopback.ts";
import {
	baseUrl,
	centreWorkplace,
	emptyWorkplace,
	expectRefusal,
	issueTo,
	readJsonFile,
	shipped,
	succeeded,
	type Workplace,
	workplaceAt,
} from "./workplace.ts";

let centre: Workplace;

beforeAll(async () => {
	centre = await centreWorkplace();
	await issueTo(centre, 2, "--out", "out");
	succeeded(await centre.run(["export", "--out", "copy"]));
}, 60_000);

const pathsIn = async ({ home }: Workplace, folder = "copy"): Promise<readonly string[]> =>
	(await exportFolder(join(home, folder)).paths()).toSorted();

/** A copy of the centre, to be changed. */
async function another(): Promise<Workplace> {
	const place = await emptyWorkplace(centre.env);
	await cp(centre.home, place.home, { recursive: true });
	return place;
}

describe.concurrent("tamga export", () => {
	test("writes every file at the path of its route, byte for byte as the service answers", async () => {
		const service = await serving({ cwd: centre.home, env: centre.env, port: await freePort() });
		const paths = await pathsIn(centre);
		const routed = paths.filter((path) =>
			/^(?:\.well-known|issuers|status|templates|contexts\/micro|assets|recognition)/.test(path),
		);
		for (const path of routed) {
			const answer = new Uint8Array(await (await fetch(`${service.url}/${path}`)).arrayBuffer());
			expect([path, Buffer.from(answer).equals(await readFile(await centre.file(`copy/${path}`)))]).toEqual([
				path,
				true,
			]);
		}
		await service.stop();
		expect(routed).toEqual(
			expect.arrayContaining([
				".well-known/did.json",
				"contexts/micro-certificate/v1",
				"issuers/must/did.json",
				"recognition.json",
				"status/must/1/revocation",
				"status/must/1/suspension",
			]),
		);
		expect(paths.filter((path) => path.startsWith("templates/"))).toHaveLength(1);
		expect(paths).toEqual(
			expect.arrayContaining(["export.json", "index.html", "contexts/www.w3.org/ns/credentials/v2"]),
		);
	});

	test("holds nobody's name, address, number or certificate", async () => {
		const all = await Promise.all(
			(await pathsIn(centre)).map((path) => readFile(join(centre.home, "copy", path), "utf8")),
		);
		const text = all.join("\n");
		const [certificate = ""] = (await centre.files("out")).filter((name) => name.endsWith(".json"));
		const { credentialSubject } = await readJsonFile(centre, `out/${certificate}`);
		const name = textOf(objectOf(credentialSubject)["name"]);
		expect(name).not.toBe("");
		for (const secret of [name, "learner1@example.org", "TEST-1", certificate.slice(0, 26)]) {
			expect([secret, text.includes(secret)]).toEqual([secret, false]);
		}
	});

	test("tells whose key signed, as a line or as JSON, and writes the same again but for the date", async () => {
		const place = await another();
		const first = await readJsonFile(place, "copy/export.json");
		const { stdout, stderr } = succeeded(await place.run(["export", "--out", "copy"]));
		expect(stdout).toMatch(/^did:web:certificates\.example\.mn#z6Mk\w+\n$/);
		expect(stderr).toMatch(/^\d+ files, 2 status lists in copy, exported 20\S+Z\.\n/);
		const json = JSON.parse(succeeded(await place.run(["export", "--json", "--out", "copy"])).stdout);
		expect(json).toMatchObject({
			signedBy: stdout.trim(),
			statusLists: 2,
			issuers: ["did:web:certificates.example.mn"],
		});
		const again = await readJsonFile(place, "copy/export.json");
		// The pages say the date too.
		const withoutDate = (manifest: JsonObject): JsonObject => {
			const contents = objectOf(manifest["credentialSubject"]);
			const files = Object.entries(objectOf(contents["files"])).filter(([name]) => !name.endsWith(".html"));
			return { ...contents, files: Object.fromEntries(files) };
		};
		expect(withoutDate(again)).toEqual(withoutDate(first));
		expect((await place.files()).filter((name) => /making|earlier/.test(name))).toEqual([]);
	});

	test("of a service that moved has the lists of both addresses", async () => {
		const copy = await another();
		const place = workplaceAt(copy.home, {
			...copy.env,
			TAMGA_BASE_URL: "https://awards.example.mn",
			TAMGA_FORMER_BASE_URLS: baseUrl,
		});
		succeeded(await place.run(["export", "--out", "copy"]));
		const former = "former/certificates.example.mn/status/must/1/revocation";
		const ids = ["status/must/1/revocation", former].map(
			async (path) => (await readJsonFile(place, `copy/${path}`))["id"],
		);
		expect(await Promise.all(ids)).toEqual([
			"https://awards.example.mn/status/must/1/revocation",
			`${baseUrl}/status/must/1/revocation`,
		]);
		const [file = ""] = await place.files("out");
		const evidence = ["--offline", "--evidence", "copy", "--trust", "did:web:certificates.example.mn"];
		const stranger = workplaceAt(place.home, { TAMGA_DATA_DIR: "none" });
		succeeded(await stranger.run(["verify", `out/${file}`, ...evidence]));
	});
});

test("a web server that only hands out files is enough for verifiers over the network", {
	timeout: 60_000,
}, async () => {
	const place = await emptyWorkplace();
	const { place: host } = await serve(({ url = "" }, answer) => {
		const file = join(place.home, "copy", url);
		if (existsSync(file)) answer.setHeader("Content-Type", "application/json").end(readFileSync(file));
		else answer.writeHead(404).end();
	});
	const env = { TAMGA_BASE_URL: `http://${host}`, TAMGA_KEY_PASSPHRASE: "test" };
	const there = workplaceAt(place.home, env);
	succeeded(await there.run(["init", "--issuer", shipped("keys.example/issuer.json")]));
	succeeded(await there.run(["catalogue", "import", shipped("demo/catalogue.json")]));
	await issueTo(there, 1, "--out", "out");
	succeeded(await there.run(["export", "--out", "copy"]));
	const stranger = workplaceAt(place.home, { TAMGA_DATA_DIR: "none", TAMGA_ALLOW_HOSTS: host });
	const [file = ""] = await place.files("out");
	const trust = ["--trust", `did:web:${host.replace(":", "%3A")}`];
	succeeded(await stranger.run(["verify", `out/${file}`, ...trust]));
	await rm(await place.file("copy/status"), { recursive: true });
	expect((await stranger.run(["verify", `out/${file}`, ...trust])).code).toBe(2);
});

test("the commands of docs/export.md run as they are written", { timeout: 60_000 }, async () => {
	const place = await another();
	const guide = await readFile(shipped("docs/export.md"), "utf8");
	const commands = [...guide.matchAll(/```sh\nnpx tamga (.*)\n```/g)].map(([, command = ""]) => command);
	expect(commands.map((command) => command.split(" ")[0])).toEqual(["export", "verify"]);
	const [file = ""] = (await place.files("out")).filter((name) => name.endsWith(".pdf"));
	await cp(await place.file(`out/${file}`), await place.file("certificate.pdf"));
	const [first = "", second = ""] = commands;
	const key = succeeded(await place.run(first.split(" "))).stdout.trim();
	succeeded(await workplaceAt(place.home, { TAMGA_DATA_DIR: "none" }).run(second.replace("KEY", key).split(" ")));
});

describe.concurrent("where it is not written", () => {
	test("a folder that holds anything else, an earlier export among it, stays as it is", async () => {
		const place = await another();
		await mkdir(await place.file("docs"));
		await place.file("docs/letter.txt", "Dear");
		expectRefusal(await place.run(["export", "--out", "docs"]), 64, "USAGE", /docs holds letter\.txt/);
		await place.file("copy/mine.txt", "mine");
		expectRefusal(await place.run(["export", "--out", "copy"]), 64, "USAGE", /copy holds mine\.txt/);
		expect(await readFile(await place.file("copy/mine.txt"), "utf8")).toBe("mine");
		await place.file("docs/export.json", "{");
		expectRefusal(await place.run(["export", "--out", "docs"]), 1, "JSON_SYNTAX");
		await rm(await place.file("copy/mine.txt"));
		await symlink(place.home, await place.file("copy/link"));
		expectRefusal(await place.run(["export", "--out", "copy"]), 64, "USAGE", /copy holds link/);
	});

	test("a file, a place that takes nothing, no --out, no issuer, no key", async () => {
		const place = await another();
		await place.file("file", "");
		expectRefusal(await place.run(["export", "--out", "file"]), 1, "FILE_UNWRITABLE", /file: /);
		expectRefusal(await place.run(["export", "--out", "file/copy"]), 1, "FILE_UNWRITABLE", /file\/copy: /);
		expect((await place.run(["export"])).code).toBe(64);
		expectRefusal(await (await emptyWorkplace()).run(["export", "--out", "x"]), 1, "DATA_DIRECTORY", /tamga init/);
		const locked = await place.run(["export", "--out", "new"], { env: { TAMGA_KEY_PASSPHRASE: "" } });
		expectRefusal(locked, 1, "PASSPHRASE_MISSING");
		expect(await place.files()).not.toContain("new");
	});
});

test("a kill leaves the earlier export or the new one, never a half", { timeout: 60_000 }, async () => {
	const place = await another();
	const start = (): ReturnType<typeof spawn> =>
		spawn(process.execPath, [shipped("bin/tamga.js"), "export", "--out", "copy"], {
			cwd: place.home,
			env: { PATH: process.env["PATH"], HOME: place.home, ...place.env },
			stdio: "ignore",
		});
	for (const after of [150, 250, 330, 400, 470, 550]) {
		const child = start();
		const ended = new Promise((done) => child.once("close", done));
		await Promise.race([ended, wait(after)]);
		child.kill("SIGKILL");
		await ended;
		const names = await place.files();
		const whole = names.includes("copy") ? "copy" : names.find((name) => name.endsWith(".earlier"));
		await openStaticExport(exportFolder(join(place.home, whole ?? "")), new Date());
	}
	succeeded(await place.run(["export", "--out", "copy"]));
	expect((await place.files()).filter((name) => /making|earlier/.test(name))).toEqual([]);
});
