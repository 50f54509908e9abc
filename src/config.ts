import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { isTimeZone } from "./core/calendar.ts";
import { TamgaError } from "./core/errors.ts";

/** Everything the environment can say, read once. Secrets stay apart in `secrets`. */
export interface Config {
	readonly baseUrl: string;
	readonly formerBaseUrls: readonly string[];
	readonly host: string;
	readonly port: number;
	readonly dataDir: string;
	readonly databaseUrl: string | undefined;
	readonly timeZone: string;
	readonly tls: { readonly cert: string; readonly key: string } | undefined;
	readonly trustedIssuers: readonly string[];
	/** Bodies whose decisions about recognition this verifier trusts (DIDs). */
	readonly trustedBodies: readonly string[];
	/** `host:port` places where http and private addresses may be fetched. */
	readonly allowHosts: readonly string[];
	/** Requests a minute and client; 0 is off. */
	readonly rateLimit: number;
	/** How many proxies in front of us may be believed about the client's address. */
	readonly trustProxy: number;
	/** Days until a personal link expires. */
	readonly claimDays: number;
	/** The sender of mails; the issuer's own address without one. */
	readonly mailFrom: string | undefined;
	readonly secrets: Secrets;
}

interface Secrets {
	readonly passphrase: string | undefined;
	readonly passphraseFile: string | undefined;
	/** `smtp[s]://user:password@host:port`; the password may lie in a file of its own. */
	readonly smtpUrl: string | undefined;
	readonly smtpPasswordFile: string | undefined;
}

const list = z
	.string()
	.default("")
	.transform((text) => text.split(",").flatMap((item) => (item.trim() === "" ? [] : [item.trim()])));

/** An origin: every address of ours starts with it, and did:web and our context are found by host alone. */
const baseUrl = z
	.url({ protocol: /^https?$/, error: "use an address such as https://certificates.example.mn", abort: true })
	.refine((text) => /^https?:\/\/[^/?#@[\]]+\/?$/i.test(text), "use an address of a host only, without a path, ? or #")
	.transform((text) => new URL(text).origin);

const whole = (min: number, max: number) => {
	const error = `use a whole number from ${min} to ${max}`;
	const inRange = z.number().min(min, error).max(max, error);
	return z
		.string()
		.regex(/^\d{1,9}$/, error)
		.transform(Number)
		.pipe(inRange);
};

const hostAndPort = z
	.string()
	.regex(/^([^/@:\s]+|\[[0-9a-f:]+\]):\d{1,5}$/i, "list host:port, separated by commas")
	.transform((place) => place.toLowerCase());

const did = z.string().regex(/^(did:[a-z0-9]+:|https:\/\/)\S+$/, "list DIDs, separated by commas");

const smtpUrl = z
	.string()
	.refine(isSmtpUrl, "use smtp://host:port or smtps://user:password@host:port, or leave it out for an outbox folder");

const zone = z.string().refine(isTimeZone, "use a name such as Asia/Ulaanbaatar");

const environment = z.object({
	TAMGA_BASE_URL: baseUrl.optional(),
	TAMGA_FORMER_BASE_URLS: list.pipe(z.array(baseUrl)),
	TAMGA_HOST: z.string().default("127.0.0.1"),
	TAMGA_PORT: whole(0, 65_535).optional(),
	TAMGA_DATA_DIR: z.string().optional(),
	TAMGA_DATABASE_URL: z
		.string()
		.regex(/^postgres(ql)?:\/\//, "use postgres://user@host/database, or leave it out for SQLite")
		.optional(),
	TAMGA_TIME_ZONE: zone.optional(),
	TAMGA_TLS_CERT: z.string().optional(),
	TAMGA_TLS_KEY: z.string().optional(),
	TAMGA_TRUSTED_ISSUERS: list.pipe(z.array(did)),
	TAMGA_TRUSTED_BODIES: list.pipe(z.array(did)),
	TAMGA_ALLOW_HOSTS: list.pipe(z.array(hostAndPort)),
	TAMGA_RATE_LIMIT: whole(0, 1_000_000).default(300),
	TAMGA_TRUST_PROXY: whole(0, 10).default(0),
	TAMGA_CLAIM_DAYS: whole(1, 3650).default(90),
	TAMGA_SMTP_URL: smtpUrl.optional(),
	TAMGA_SMTP_PASSWORD_FILE: z.string().optional(),
	TAMGA_MAIL_FROM: z.email("use an e-mail address alone").optional(),
	TAMGA_KEY_PASSPHRASE: z.string().optional(),
	TAMGA_KEY_PASSPHRASE_FILE: z.string().optional(),
});
type Values = z.infer<typeof environment>;

/** What a data directory says about itself, in its `tamga.json`. */
const marker = z.object({ baseUrl, timeZone: zone, demo: z.boolean() });
export type Marker = z.infer<typeof marker>;

export const markerFile = "tamga.json";
export const passphraseFile = "passphrase";

export type Environment = Readonly<Record<string, string | undefined>>;

const defaultPort = 8080;
const demoFolder = "demo-data";

/** The environment as the demo sees it: its own directory unless one is named, the port it was given, no mail server. */
export function demoEnvironment(port: number | undefined): Environment {
	const { TAMGA_DATA_DIR: named = "" } = process.env;
	const chosen = port === undefined ? {} : { TAMGA_PORT: String(port) };
	return { ...process.env, TAMGA_DATA_DIR: named === "" ? demoFolder : named, TAMGA_SMTP_URL: "", ...chosen };
}

/** Whether the person at the terminal wants plain text (NO_COLOR), and whether faults show their stack. */
export const wantsPlainText = process.env["NO_COLOR"] !== undefined && process.env["NO_COLOR"] !== "";
export const wantsStack = process.env["TAMGA_DEBUG"] !== undefined;

/** Reads the environment over what the data directory says. Throws CONFIG_INVALID with what to change. */
export function readConfig(env: Environment = process.env): Config {
	const values = parse(env);
	const dataDir = dataDirOf(values);
	return configFrom(values, dataDir, readMarker(dataDir));
}

/** The same as if the data directory were not there: what it will be when it is made anew. */
export function readFreshConfig(env: Environment): Config {
	const values = parse(env);
	return configFrom(values, dataDirOf(values), undefined);
}

function dataDirOf({ TAMGA_DATA_DIR: named }: Values): string {
	return resolve(named ?? defaultDataDir());
}

function configFrom(values: Values, dataDir: string, made: Marker | undefined): Config {
	const tls = tlsFiles(values);
	const local = new URL(`${tls === undefined ? "http" : "https"}://localhost:${values.TAMGA_PORT ?? defaultPort}`)
		.origin;
	const base = values.TAMGA_BASE_URL ?? made?.baseUrl ?? local;
	checkMoved(base, made, values.TAMGA_FORMER_BASE_URLS);
	return frozen({
		baseUrl: base,
		formerBaseUrls: values.TAMGA_FORMER_BASE_URLS,
		host: values.TAMGA_HOST,
		port: values.TAMGA_PORT ?? localPort(base) ?? defaultPort,
		dataDir,
		databaseUrl: values.TAMGA_DATABASE_URL,
		timeZone: values.TAMGA_TIME_ZONE ?? made?.timeZone ?? "Asia/Ulaanbaatar",
		tls,
		trustedIssuers: values.TAMGA_TRUSTED_ISSUERS,
		trustedBodies: values.TAMGA_TRUSTED_BODIES,
		allowHosts: values.TAMGA_ALLOW_HOSTS,
		rateLimit: values.TAMGA_RATE_LIMIT,
		trustProxy: values.TAMGA_TRUST_PROXY,
		claimDays: values.TAMGA_CLAIM_DAYS,
		mailFrom: values.TAMGA_MAIL_FROM,
		secrets: secretsOf(values, dataDir),
	});
}

/** A service whose address is this machine itself listens where its address says. */
function localPort(base: string): number | undefined {
	const { hostname, port } = new URL(base);
	return hostname === "localhost" && port !== "" ? Number(port) : undefined;
}

/** The marker of a data directory that Tamga made; `undefined` where there is none. */
export function readMarker(dataDir: string): Marker | undefined {
	const file = join(dataDir, markerFile);
	if (!existsSync(file)) return undefined;
	try {
		return marker.parse(JSON.parse(readFileSync(file, "utf8")));
	} catch (cause) {
		throw new TamgaError("DATA_DIRECTORY", `${markerFile} in ${dataDir} cannot be read.`, { cause });
	}
}

/** An empty value counts as none. All faults are told at once. */
function parse(env: Environment): Values {
	const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
	const parsed = environment.safeParse(set);
	const faults = (parsed.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`);
	if ((set["TAMGA_TLS_CERT"] === undefined) !== (set["TAMGA_TLS_KEY"] === undefined)) {
		faults.push("TAMGA_TLS_CERT and TAMGA_TLS_KEY: set both or none");
	}
	if (!parsed.success || faults.length > 0) throw new TamgaError("CONFIG_INVALID", `${faults.join("; ")}.`);
	return parsed.data;
}

/** `./data`, or a demo's directory where only that is there, so that every command finds the demo. */
function defaultDataDir(): string {
	return !existsSync("data") && existsSync(join(demoFolder, markerFile)) ? demoFolder : "data";
}

function tlsFiles({ TAMGA_TLS_CERT: cert, TAMGA_TLS_KEY: key }: Values): Config["tls"] {
	return cert === undefined || key === undefined ? undefined : { cert, key };
}

/** Without a passphrase of its own, a data directory may hold one in a file, as the demo's does. */
function secretsOf(values: Values, dataDir: string): Secrets {
	const filed = join(dataDir, passphraseFile);
	return {
		passphrase: values.TAMGA_KEY_PASSPHRASE,
		passphraseFile: values.TAMGA_KEY_PASSPHRASE_FILE ?? (existsSync(filed) ? filed : undefined),
		smtpUrl: values.TAMGA_SMTP_URL,
		smtpPasswordFile: values.TAMGA_SMTP_PASSWORD_FILE,
	};
}

function isSmtpUrl(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, pathname, search, hash } = new URL(text);
	return /^smtps?:$/.test(protocol) && hostname !== "" && /^\/?$/.test(pathname) && search === "" && hash === "";
}

function checkMoved(base: string, made: Marker | undefined, former: readonly string[]): void {
	if (made === undefined || made.baseUrl === base || former.includes(made.baseUrl)) return;
	throw new TamgaError(
		"CONFIG_INVALID",
		`The data directory was made for ${made.baseUrl}, not for ${base}. Set TAMGA_BASE_URL=${made.baseUrl}, ` +
			"or list the old address in TAMGA_FORMER_BASE_URLS if the service has moved.",
	);
}

/** All the way down. */
function frozen<T extends object>(value: T): T {
	for (const part of Object.values(value)) if (typeof part === "object" && part !== null) frozen(part);
	return Object.freeze(value);
}
