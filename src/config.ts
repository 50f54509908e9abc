import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Environment, parseEnvironment, type Values } from "./config/environment.ts";
import { type Marker, markerFile, readMarker } from "./config/marker.ts";
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

export const passphraseFile = "passphrase";

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
	const values = parseEnvironment(env);
	const dataDir = dataDirOf(values);
	return configFrom(values, dataDir, readMarker(dataDir));
}

/** The same as if the data directory were not there: what it will be when it is made anew. */
export function readFreshConfig(env: Environment): Config {
	const values = parseEnvironment(env);
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
		trustedBodies: trustedBodies(values, made),
		allowHosts: values.TAMGA_ALLOW_HOSTS,
		rateLimit: values.TAMGA_RATE_LIMIT,
		trustProxy: values.TAMGA_TRUST_PROXY,
		claimDays: values.TAMGA_CLAIM_DAYS,
		mailFrom: values.TAMGA_MAIL_FROM,
		secrets: secretsOf(values, dataDir),
	});
}

function trustedBodies({ TAMGA_TRUSTED_BODIES: named }: Values, made: Marker | undefined): readonly string[] {
	return named.length > 0 ? named : (made?.trustedBodies ?? []);
}

/** A service whose address is this machine itself listens where its address says. */
function localPort(base: string): number | undefined {
	const { hostname, port } = new URL(base);
	return hostname === "localhost" && port !== "" ? Number(port) : undefined;
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
