import { lookup as systemLookup } from "node:dns/promises";
import { request as plainRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";
import { parsesAsUrl } from "../core/parses-as-url.ts";

/** What may be asked, and how long it may take. */
export interface RequestRules {
	/** `host:port` places, in lower case, where http and private addresses are allowed. */
	readonly allowHosts: readonly string[];
	/** For the whole, from the look-up of the name to the last byte; 3,000 by default. */
	readonly timeoutMs?: number;
	/** All addresses of a host. */
	readonly lookup?: (host: string) => Promise<readonly string[]>;
}

export interface Question {
	readonly method: "GET" | "POST";
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
}

export type NoAnswer =
	/** The address may not be asked at all: not https, or not a public place. No socket was opened. */
	{ readonly state: "refused" } | { readonly state: "unreachable"; readonly reason: string };

export const defaultTimeoutMs = 3_000;
const longestAddress = 2_048;

/**
 * Asks an address that a stranger chose, and lets `read` make something of the answer. Only https to public addresses;
 * what was checked is what is connected to; no redirect is followed; time is capped (THREATS 58-63).
 */
export async function safeRequest<T>(
	address: string,
	rules: RequestRules,
	question: Question,
	read: (response: IncomingMessage) => Promise<T>,
): Promise<T | NoAnswer> {
	const url = askable(address, rules.allowHosts);
	if (url === undefined) return { state: "refused" };
	const timeout = AbortSignal.timeout(rules.timeoutMs ?? defaultTimeoutMs);
	try {
		const addresses = await addressesOf(url, rules.lookup ?? resolve, timeout);
		if (addresses.length === 0) return { state: "unreachable", reason: "the host has no address" };
		if (!isAllowedPlace(url, rules.allowHosts) && !addresses.every(isPublicAddress)) return { state: "refused" };
		return await read(await ask(url, addresses, question, timeout));
	} catch (error) {
		return { state: "unreachable", reason: timeout.aborted ? "no answer in time" : reasonOf(error) };
	}
}

/** An address that may be asked as far as it can be told without looking its name up; `undefined` for others. */
export function askable(address: string, allowHosts: readonly string[]): URL | undefined {
	const url = parse(address);
	if (url === undefined || isAllowedPlace(url, allowHosts)) return url;
	const host = hostOf(url);
	return url.protocol === "https:" && (isIP(host) === 0 || isPublicAddress(host)) ? url : undefined;
}

/** `URL` writes numeric hosts of any spelling as plain addresses, so that they are checked as such. */
function parse(address: string): URL | undefined {
	if (address.length > longestAddress || !parsesAsUrl(address)) return undefined;
	const url = new URL(address);
	const isWeb = url.protocol === "https:" || url.protocol === "http:";
	return isWeb && url.username === "" && url.password === "" ? url : undefined;
}

function isAllowedPlace({ hostname, port, protocol }: URL, allowHosts: readonly string[]): boolean {
	const defaultPort = protocol === "https:" ? "443" : "80";
	return allowHosts.includes(`${hostname}:${port === "" ? defaultPort : port}`);
}

function hostOf({ hostname }: URL): string {
	return hostname.replace(/^\[|\]$/g, "");
}

async function addressesOf(
	url: URL,
	lookup: NonNullable<RequestRules["lookup"]>,
	timeout: AbortSignal,
): Promise<readonly string[]> {
	const host = hostOf(url);
	return isIP(host) === 0 ? await inTime(lookup(host), timeout) : [host];
}

async function resolve(host: string): Promise<readonly string[]> {
	return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

/** Waits for the headers, at none but the given addresses: the name is not looked up again. */
function ask(
	url: URL,
	addresses: readonly string[],
	{ method, headers, body }: Question,
	signal: AbortSignal,
): Promise<IncomingMessage> {
	const options: RequestOptions = { method, lookup: pinnedTo(addresses), signal, agent: false, headers };
	return new Promise((done, failed) => {
		const start = url.protocol === "https:" ? tlsRequest : plainRequest;
		start(url, options, done).on("error", failed).end(body);
	});
}

function pinnedTo(addresses: readonly string[]): LookupFunction {
	const pinned = addresses.map((address) => ({ address, family: isIP(address) }));
	return (_host, { all }, callback) => {
		if (all === true) callback(null, pinned);
		else callback(null, pinned[0]?.address ?? "", pinned[0]?.family);
	};
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	const late = new Promise<never>((_, failed) => {
		signal.addEventListener("abort", () => failed(new Error("no answer in time")), { once: true });
	});
	return Promise.race([work, late]);
}

/** The system's code of the fault, never its message: that could hold anything. */
function reasonOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return code === "" ? "the host could not be reached" : `the host could not be reached (${code})`;
}
