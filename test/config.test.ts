import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Config, demoEnvironment, readConfig } from "../src/config.ts";
import type { Environment } from "../src/config/environment.ts";
import { readMarker } from "../src/config/marker.ts";
import { TamgaError } from "../src/core/errors.ts";

const before = process.cwd();
let folder = "";

// Defaults are relative to where a command is run.
beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), "tamga-config-")));
	process.chdir(folder);
});

afterEach(() => {
	process.chdir(before);
	rmSync(folder, { recursive: true, force: true });
	vi.unstubAllEnvs();
});

const marked = { baseUrl: "https://certificates.example.mn", timeZone: "Asia/Hovd", demo: false };

/** Makes a data directory as Tamga leaves one. */
function mark(name: string, content: object = marked): string {
	mkdirSync(join(folder, name));
	writeFileSync(join(folder, name, "tamga.json"), JSON.stringify(content));
	return join(folder, name);
}

function faultOf(env: Environment): string {
	try {
		readConfig(env);
		return "none";
	} catch (error) {
		if (error instanceof TamgaError) return `${error.code} ${error.detail ?? ""}`;
		throw error;
	}
}

test("everything has a default that works", () => {
	expect(readConfig({})).toEqual({
		baseUrl: "http://localhost:8080",
		formerBaseUrls: [],
		host: "127.0.0.1",
		port: 8080,
		dataDir: join(folder, "data"),
		databaseUrl: undefined,
		timeZone: "Asia/Ulaanbaatar",
		tls: undefined,
		trustedIssuers: [],
		trustedBodies: [],
		allowHosts: [],
		rateLimit: 300,
		trustProxy: 0,
		claimDays: 90,
		mailFrom: undefined,
		secrets: noSecrets,
	});
});

const noSecrets = {
	passphrase: undefined,
	passphraseFile: undefined,
	smtpUrl: undefined,
	smtpPasswordFile: undefined,
};

test("an empty variable counts as unset", () => {
	const names = ["BASE_URL", "FORMER_BASE_URLS", "HOST", "PORT", "DATA_DIR", "DATABASE_URL", "TIME_ZONE", "TLS_CERT"];
	const more = ["TLS_KEY", "TRUSTED_ISSUERS", "ALLOW_HOSTS", "RATE_LIMIT", "TRUST_PROXY", "KEY_PASSPHRASE"];
	const mail = ["SMTP_URL", "SMTP_PASSWORD_FILE", "MAIL_FROM", "CLAIM_DAYS"];
	const env = [...names, ...more, ...mail, "KEY_PASSPHRASE_FILE"].map((name) => [`TAMGA_${name}`, ""] as const);
	expect(readConfig(Object.fromEntries(env))).toEqual(readConfig({}));
});

test.each<[string, string, Partial<Config>]>([
	["BASE_URL", "https://certificates.example.mn", { baseUrl: "https://certificates.example.mn" }],
	["BASE_URL", "https://certificates.example.mn/", { baseUrl: "https://certificates.example.mn" }],
	["BASE_URL", "HTTPS://Certificates.Example.MN:443", { baseUrl: "https://certificates.example.mn" }],
	["BASE_URL", "http://127.0.0.1:9000", { baseUrl: "http://127.0.0.1:9000" }],
	[
		"FORMER_BASE_URLS",
		"https://a.example/, http://b.example:81,",
		{ formerBaseUrls: ["https://a.example", "http://b.example:81"] },
	],
	["HOST", "0.0.0.0", { host: "0.0.0.0" }],
	["PORT", "9000", { port: 9000, baseUrl: "http://localhost:9000" }],
	["PORT", "80", { port: 80, baseUrl: "http://localhost" }],
	["DATA_DIR", "/srv/tamga", { dataDir: "/srv/tamga" }],
	["DATABASE_URL", "postgres://tamga@db/tamga", { databaseUrl: "postgres://tamga@db/tamga" }],
	["DATABASE_URL", "postgresql://tamga@db/tamga", { databaseUrl: "postgresql://tamga@db/tamga" }],
	["TIME_ZONE", "Europe/Paris", { timeZone: "Europe/Paris" }],
	["TRUSTED_BODIES", "did:web:ministry.example", { trustedBodies: ["did:web:ministry.example"] }],
	["TRUSTED_ISSUERS", " did:web:a.example ,did:key:z6Mk", { trustedIssuers: ["did:web:a.example", "did:key:z6Mk"] }],
	["ALLOW_HOSTS", "Localhost:8081, [::1]:80", { allowHosts: ["localhost:8081", "[::1]:80"] }],
	["RATE_LIMIT", "0", { rateLimit: 0 }],
	["TRUST_PROXY", "2", { trustProxy: 2 }],
	["CLAIM_DAYS", "30", { claimDays: 30 }],
	["MAIL_FROM", "office@example.mn", { mailFrom: "office@example.mn" }],
	["KEY_PASSPHRASE", "correct horse", { secrets: { ...noSecrets, passphrase: "correct horse" } }],
	["KEY_PASSPHRASE_FILE", "/run/pass", { secrets: { ...noSecrets, passphraseFile: "/run/pass" } }],
	["SMTP_URL", "smtp://mail.example.mn", { secrets: { ...noSecrets, smtpUrl: "smtp://mail.example.mn" } }],
	["SMTP_URL", "smtps://u:p@[::1]:465/", { secrets: { ...noSecrets, smtpUrl: "smtps://u:p@[::1]:465/" } }],
	["SMTP_PASSWORD_FILE", "/run/smtp", { secrets: { ...noSecrets, smtpPasswordFile: "/run/smtp" } }],
])("TAMGA_%s=%s", (name, value, expected) => {
	expect(readConfig({ [`TAMGA_${name}`]: value })).toMatchObject(expected);
});

test.each([
	["BASE_URL", "certificates.example.mn", "use an address such as https://certificates.example.mn"],
	["BASE_URL", "ftp://certificates.example.mn", "use an address such as https://certificates.example.mn"],
	["BASE_URL", "https://example.mn/certificates", "use an address of a host only"],
	["BASE_URL", "https://example.mn/?a=b", "use an address of a host only"],
	["BASE_URL", "https://user:secret@example.mn", "use an address of a host only"],
	["BASE_URL", "http://[::1]:8080", "use an address of a host only"],
	["FORMER_BASE_URLS", "https://a.example,b.example", "use an address such as https://certificates.example.mn"],
	["PORT", "eighty", "use a whole number from 0 to 65535"],
	["PORT", "65536", "use a whole number from 0 to 65535"],
	["PORT", "-1", "use a whole number from 0 to 65535"],
	["PORT", "80.5", "use a whole number from 0 to 65535"],
	["PORT", "0x50", "use a whole number from 0 to 65535"],
	["PORT", " ", "use a whole number from 0 to 65535"],
	["DATABASE_URL", "mysql://tamga:secret@db/tamga", "use postgres://user@host/database, or leave it out for SQLite"],
	["TIME_ZONE", "Mongolia/Ulaanbaatar", "use a name such as Asia/Ulaanbaatar"],
	["TRUSTED_ISSUERS", "must.example", "list DIDs, separated by commas"],
	["TRUSTED_BODIES", "ministry.example", "list DIDs, separated by commas"],
	["ALLOW_HOSTS", "http://localhost:8081", "list host:port, separated by commas"],
	["ALLOW_HOSTS", "localhost", "list host:port, separated by commas"],
	["RATE_LIMIT", "off", "use a whole number from 0 to 1000000"],
	["TRUST_PROXY", "true", "use a whole number from 0 to 10"],
	["SMTP_URL", "http://user:secret@mail.example.mn", "use smtp://host:port or smtps://user:password@host:port"],
	["SMTP_URL", "smtp://mail.example.mn/?secret", "use smtp://host:port or smtps://user:password@host:port"],
	["SMTP_URL", "mail.example.mn", "use smtp://host:port or smtps://user:password@host:port"],
	["MAIL_FROM", "Office <office@example.mn>", "use an e-mail address alone"],
	["CLAIM_DAYS", "0", "use a whole number from 1 to 3650"],
	["TLS_CERT", "/srv/cert.pem", "TAMGA_TLS_CERT and TAMGA_TLS_KEY: set both or none"],
	["TLS_KEY", "/srv/key.pem", "TAMGA_TLS_CERT and TAMGA_TLS_KEY: set both or none"],
])("TAMGA_%s=%s is refused with what to change, and never repeated", (name, value, sentence) => {
	const fault = faultOf({ [`TAMGA_${name}`]: value });
	expect(fault).toMatch(/^CONFIG_INVALID TAMGA_[^;]*\.$/);
	expect(fault).toContain(`TAMGA_${name}`);
	expect(fault).toContain(sentence);
	expect(fault).not.toContain("secret");
});

test("several faults are told at once", () => {
	const fault = faultOf({ TAMGA_PORT: "x", TAMGA_TIME_ZONE: "Nowhere", TAMGA_TLS_CERT: "cert.pem" });
	expect(fault.split("; ")).toEqual([
		"CONFIG_INVALID TAMGA_PORT: use a whole number from 0 to 65535",
		"TAMGA_TIME_ZONE: use a name such as Asia/Ulaanbaatar",
		"TAMGA_TLS_CERT and TAMGA_TLS_KEY: set both or none.",
	]);
});

test("with both files of TLS, the address says https", () => {
	const config = readConfig({ TAMGA_TLS_CERT: "cert.pem", TAMGA_TLS_KEY: "key.pem" });
	expect(config).toMatchObject({ tls: { cert: "cert.pem", key: "key.pem" }, baseUrl: "https://localhost:8080" });
});

test("the configuration cannot be changed, at any depth", () => {
	const config = readConfig({ TAMGA_ALLOW_HOSTS: "localhost:1", TAMGA_TLS_CERT: "c", TAMGA_TLS_KEY: "k" });
	const parts = [config, config.allowHosts, config.secrets, config.tls, config.formerBaseUrls, config.trustedIssuers];
	expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
});

describe("a data directory", () => {
	test("says its own address and zone where the environment says none", () => {
		const dataDir = mark("data");
		expect(readConfig({})).toMatchObject({ dataDir, baseUrl: marked.baseUrl, timeZone: "Asia/Hovd" });
		expect(readConfig({ TAMGA_TIME_ZONE: "UTC" }).timeZone).toBe("UTC");
	});

	test("of another address is refused: its certificates would no longer be ours", () => {
		mark("data");
		const fault = faultOf({ TAMGA_BASE_URL: "https://new.example.mn" });
		expect(fault).toBe(
			"CONFIG_INVALID The data directory was made for https://certificates.example.mn, not for https://new.example.mn. " +
				"Set TAMGA_BASE_URL=https://certificates.example.mn, " +
				"or list the old address in TAMGA_FORMER_BASE_URLS if the service has moved.",
		);
	});

	test("of another address is ours when the old one is listed", () => {
		mark("data");
		const env = {
			TAMGA_BASE_URL: "https://new.example.mn",
			TAMGA_FORMER_BASE_URLS: "https://certificates.example.mn/",
		};
		expect(readConfig(env)).toMatchObject({ baseUrl: "https://new.example.mn", formerBaseUrls: [marked.baseUrl] });
	});

	test("of the same address in another spelling is the same", () => {
		mark("data");
		expect(faultOf({ TAMGA_BASE_URL: "https://CERTIFICATES.example.mn:443/" })).toBe("none");
	});

	test("of the demo is found where there is no other", () => {
		const dataDir = mark("demo-data", { ...marked, baseUrl: "http://localhost:8080", demo: true });
		expect(readConfig({}).dataDir).toBe(dataDir);
		mkdirSync("data");
		expect(readConfig({}).dataDir).toBe(join(folder, "data"));
	});

	test("that is not the demo's is not taken for it", () => {
		mkdirSync("demo-data");
		expect(readConfig({}).dataDir).toBe(join(folder, "data"));
	});

	test("may hold the passphrase in a file, which the environment overrides", () => {
		const dataDir = mark("data");
		writeFileSync(join(dataDir, "passphrase"), "secret\n");
		expect(readConfig({}).secrets).toEqual({ passphrase: undefined, passphraseFile: join(dataDir, "passphrase") });
		expect(readConfig({ TAMGA_KEY_PASSPHRASE_FILE: "/run/pass" }).secrets.passphraseFile).toBe("/run/pass");
	});

	test.each([
		["no JSON", "{"],
		["not ours", "{}"],
		["of no known zone", JSON.stringify({ ...marked, timeZone: "Nowhere" })],
	])("with a marker that is %s is refused", (_, content) => {
		const dataDir = mark("data");
		writeFileSync(join(dataDir, "tamga.json"), content);
		expect(() => readMarker(dataDir)).toThrow(expect.objectContaining({ code: "DATA_DIRECTORY" }));
	});

	test("without a marker has none", () => {
		expect(readMarker(folder)).toBeUndefined();
	});
});

describe("the demo's environment", () => {
	test("is a directory of its own, unless one is named", () => {
		vi.stubEnv("TAMGA_DATA_DIR", "");
		expect(demoEnvironment(undefined)["TAMGA_DATA_DIR"]).toBe("demo-data");
		vi.stubEnv("TAMGA_DATA_DIR", "/srv/demo");
		expect(demoEnvironment(undefined)["TAMGA_DATA_DIR"]).toBe("/srv/demo");
	});

	test("has the port that was given", () => {
		vi.stubEnv("TAMGA_PORT", "9000");
		expect([demoEnvironment(9001), demoEnvironment(undefined)].map((env) => env["TAMGA_PORT"])).toEqual([
			"9001",
			"9000",
		]);
	});
});
