import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateClient } from "../../scripts/generate-client.ts";
import type { AppEnv, Routes } from "../../src/http/route-deps.ts";
import { type Listening, serve } from "../../src/http/serve.ts";
import { type OpenService, openService, signedText } from "../http/open-service.ts";

const run = promisify(execFile);
const samples = new URL("../../samples/", import.meta.url).pathname;

let service: OpenService;
let server: Listening;
let folder: string;
let token: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
	service = await openService();
	const routes: Routes = new Hono<AppEnv>();
	server = await serve(routes, { host: "127.0.0.1", port: 0 });
	routes.route("/", service.app({ baseUrl: server.url }));
	folder = await mkdtemp(join(tmpdir(), "tamga-samples-"));
	token = await service.token("issue", "batch", "read");
	const signed = service.certificates.map(signedText);
	writeFileSync(file("good.json"), signed[0] ?? "");
	writeFileSync(file("revoked.json"), signed[1] ?? "");
	writeFileSync(file("good.pdf"), await service.services.certificates.pdf(signed[0] ?? ""));
	writeFileSync(file("many.ndjson"), `${signed.join("\n")}\n`);
	const issuer = (await service.services.publications.issuers())[0]?.did ?? "";
	writeFileSync(
		file("credential.json"),
		JSON.stringify({
			"@context": ["https://www.w3.org/ns/credentials/v2"],
			type: ["VerifiableCredential"],
			issuer,
			credentialSubject: { id: "did:example:graduate" },
		}),
	);
});
afterAll(async () => {
	await server.close();
	await service.close();
	rmSync(folder, { recursive: true, force: true });
});

async function has(program: string): Promise<boolean> {
	return run(program, ["--version"]).then(
		() => true,
		() => false,
	);
}

const languages = [
	{ language: "curl", program: "sh", suffix: "sh", needs: "curl" },
	{ language: "Python", program: "python3", suffix: "py", needs: "python3" },
	{ language: "JavaScript", program: process.execPath, suffix: "mjs", needs: process.execPath },
] as const;

describe.each(languages)("the samples in $language", ({ program, suffix, needs }) => {
	/** What it prints and its exit code; a sample whose program is not on this machine is skipped with its reason. */
	async function sample(skip: (reason: string) => void, name: string, ...args: readonly string[]) {
		if (!(await has(needs))) skip(`there is no ${needs} on this machine`);
		const env = { ...process.env, TAMGA_TOKEN: token };
		try {
			const { stdout } = await run(program, [join(samples, `${name}.${suffix}`), server.url, ...args], { env });
			return { code: 0, stdout };
		} catch (error) {
			const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
			return { code, stdout: `${stdout}${stderr}` };
		}
	}

	test("verify a file: a JSON, a PDF, and one that was revoked", async ({ skip }) => {
		expect(await sample(skip, "verify", file("good.json"))).toEqual({ code: 0, stdout: "valid\n" });
		expect(await sample(skip, "verify", file("good.pdf"))).toEqual({ code: 0, stdout: "valid\n" });
		const revoked = await sample(skip, "verify", file("revoked.json"));
		expect([revoked.code, revoked.stdout.startsWith("invalid")]).toEqual([1, true]);
	});

	test("verify many, with a signed report", async ({ skip }) => {
		const { code, stdout } = await sample(skip, "batch", file("many.ndjson"));
		expect(code).toBe(0);
		if (suffix === "sh") {
			expect(stdout.split("\n").filter((line) => line.startsWith('{"verdict"'))).toHaveLength(3);
			expect(stdout).toContain('{"verificationReport":');
		} else {
			const [totals = ""] = stdout.split(" signed reports: 1");
			expect(JSON.parse(totals)).toEqual({ valid: 1, invalid: 2 });
		}
	});

	test("read the courses", async ({ skip }) => {
		const { code, stdout } = await sample(skip, "courses");
		expect([code, stdout.includes("IIOE-GAI-220")]).toEqual([0, true]);
	});

	test("issue with a token, once for a key", async ({ skip }) => {
		const first = await sample(skip, "issue", file("credential.json"), `sample-${suffix}-1`);
		expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('"statusListIndex"') });
		expect(await sample(skip, "issue", file("credential.json"), `sample-${suffix}-1`)).toEqual(first);
		const other = await sample(skip, "issue", file("credential.json"), `sample-${suffix}-2`);
		expect([other.code, other.stdout === first.stdout]).toEqual([0, false]);
	});

	test("fail aloud where a request is refused", async ({ skip }) => {
		const { code } = await sample(skip, "issue", file("good.json"), "short");
		expect(code).not.toBe(0);
	});
});

describe("the typed client", () => {
	test("is as it comes from the OpenAPI document: npm run client", async () => {
		expect(readFileSync(join(samples, "client/tamga.ts"), "utf8")).toBe(await generateClient());
	});

	const tool = (name: string): string => new URL(`../../node_modules/.bin/${name}`, import.meta.url).pathname;
	const use = join(samples, "client/use.ts");

	test("compiles under strict rules, with a program that uses it", async () => {
		const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext"];
		const libraries = ["--lib", "es2023,dom,dom.iterable", "--types", "node", "--allowImportingTsExtensions"];
		await run(tool("tsc"), [...options, ...libraries, use]);
	});

	test("asks with and without a token", async () => {
		const env = { ...process.env, TAMGA_TOKEN: token };
		const { stdout } = await run(tool("tsx"), [use, server.url, file("good.json")], { env });
		expect(stdout).toContain("IIOE-GAI-220 1.0.0\n");
		expect(stdout).toContain(`revoked: ${service.certificates[1]?.id}\n`);
		expect(stdout.endsWith("valid\n")).toBe(true);
	});
});
