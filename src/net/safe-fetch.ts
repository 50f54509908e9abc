import { lookup as systemLookup } from "node:dns/promises";
import { request as plainRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

export type FetchOutcome =
	| { readonly state: "found"; readonly body: Uint8Array; readonly contentType: string }
	/** The host answered that there is no such thing (404, 410). */
	| { readonly state: "absent" }
	/** The address may not be asked at all: not https, or not a public place. No socket was opened. */
	| { readonly state: "refused" }
	| { readonly state: "unreachable"; readonly reason: string };

export interface FetchRules {
	/** `host:port` places, in lower case, where http and private addresses are allowed. */
	readonly allowHosts: readonly string[];
	/** For the whole, from the look-up of the name to the last byte; 3,000 by default. */
	readonly timeoutMs?: number;
	/** 1 MiB by default. */
	readonly maxBytes?: number;
	/** Media types to ask for. */
	readonly accept?: string;
	/** All addresses of a host. */
	readonly lookup?: (host: string) => Promise<readonly string[]>;
}

export const defaultTimeoutMs = 3_000;
const defaultMaxBytes = 1024 * 1024;
const longestAddress = 2_048;
const evidenceTypes = "application/did+json, application/vc, application/json";

/**
 * GETs a document at an address that a stranger chose. Only https to public addresses; what was checked is what is
 * connected to; no redirect is followed; time and size are capped (THREATS 58-63).
 */
export async function safeFetch(address: string, rules: FetchRules): Promise<FetchOutcome> {
	const url = parse(address);
	if (url === undefined) return { state: "refused" };
	const isAllowed = isAllowedPlace(url, rules.allowHosts);
	if (url.protocol !== "https:" && !isAllowed) return { state: "refused" };
	const timeout = AbortSignal.timeout(rules.timeoutMs ?? defaultTimeoutMs);
	try {
		const addresses = await addressesOf(url, rules.lookup ?? resolve, timeout);
		if (addresses.length === 0) return { state: "unreachable", reason: "the host has no address" };
		if (!isAllowed && !addresses.every(isPublicAddress)) return { state: "refused" };
		const response = await get(url, addresses, rules.accept ?? evidenceTypes, timeout);
		return await readResponse(response, rules.maxBytes ?? defaultMaxBytes);
	} catch (error) {
		return { state: "unreachable", reason: timeout.aborted ? "no answer in time" : reasonOf(error) };
	}
}

/** `URL` writes numeric hosts of any spelling as plain addresses, so that they are checked as such. */
function parse(address: string): URL | undefined {
	if (address.length > longestAddress || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	const isWeb = url.protocol === "https:" || url.protocol === "http:";
	return isWeb && url.username === "" && url.password === "" ? url : undefined;
}

function isAllowedPlace({ hostname, port, protocol }: URL, allowHosts: readonly string[]): boolean {
	const defaultPort = protocol === "https:" ? "443" : "80";
	return allowHosts.includes(`${hostname}:${port === "" ? defaultPort : port}`);
}

async function addressesOf(
	{ hostname }: URL,
	lookup: NonNullable<FetchRules["lookup"]>,
	timeout: AbortSignal,
): Promise<readonly string[]> {
	const host = hostname.replace(/^\[|\]$/g, "");
	return isIP(host) === 0 ? await inTime(lookup(host), timeout) : [host];
}

async function resolve(host: string): Promise<readonly string[]> {
	return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

/** Asks for the headers, at none but the given addresses: the name is not looked up again. */
function get(url: URL, addresses: readonly string[], accept: string, signal: AbortSignal): Promise<IncomingMessage> {
	const headers = { accept, "accept-encoding": "identity" };
	const options: RequestOptions = { lookup: pinnedTo(addresses), signal, agent: false, headers };
	return new Promise((done, failed) => {
		const start = url.protocol === "https:" ? tlsRequest : plainRequest;
		start(url, options, done).on("error", failed).end();
	});
}

function pinnedTo(addresses: readonly string[]): LookupFunction {
	const pinned = addresses.map((address) => ({ address, family: isIP(address) }));
	return (_host, { all }, callback) => {
		if (all === true) callback(null, pinned);
		else callback(null, pinned[0]?.address ?? "", pinned[0]?.family);
	};
}

async function readResponse(response: IncomingMessage, maxBytes: number): Promise<FetchOutcome> {
	const { statusCode = 0, headers } = response;
	const refusal = refusalOf(statusCode, headers["content-encoding"]);
	if (refusal !== undefined) {
		response.destroy();
		return refusal;
	}
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of response as AsyncIterable<Buffer>) {
		size += chunk.length;
		// Leaving the loop closes the connection.
		if (size > maxBytes) return { state: "unreachable", reason: "the answer is too large" };
		chunks.push(chunk);
	}
	return { state: "found", body: Buffer.concat(chunks), contentType: headers["content-type"] ?? "" };
}

/** Redirects count as no answer, and so does a body in a coding that was not asked for: it could be a bomb. */
function refusalOf(status: number, coding = "identity"): FetchOutcome | undefined {
	if (status === 404 || status === 410) return { state: "absent" };
	if (status !== 200) return { state: "unreachable", reason: `the host answered ${status}` };
	return coding === "identity" ? undefined : { state: "unreachable", reason: "the answer is compressed" };
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
