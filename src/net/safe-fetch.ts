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
	/** `host:port` places where http and private addresses are allowed. */
	readonly allowHosts: readonly string[];
	readonly timeoutMs?: number;
	readonly maxBytes?: number;
	/** Media types to ask for. */
	readonly accept?: string;
	readonly lookup?: (host: string) => Promise<readonly string[]>;
}

const evidenceTypes = "application/did+json, application/vc, application/json";

/**
 * GETs a document of an address that a stranger chose. Only https to public addresses; the address that was checked
 * is the one that is connected to; no redirect is followed; the whole takes 3 s and 1 MiB at most (THREATS 58-63).
 */
export async function safeFetch(address: string, rules: FetchRules): Promise<FetchOutcome> {
	const url = parse(address);
	if (url === undefined) return { state: "refused" };
	const allowed = rules.allowHosts.includes(`${url.hostname}:${portOf(url)}`);
	if (url.protocol !== "https:" && !allowed) return { state: "refused" };
	const timeout = AbortSignal.timeout(rules.timeoutMs ?? 3_000);
	try {
		const host = url.hostname.replace(/^\[|\]$/g, "");
		const addresses = isIP(host) === 0 ? await withTimeout((rules.lookup ?? resolve)(host), timeout) : [host];
		const [first] = addresses;
		if (first === undefined) return { state: "unreachable", reason: "the host has no address" };
		if (!allowed && !addresses.every(isPublicAddress)) return { state: "refused" };
		const response = await get(url, first, rules.accept ?? evidenceTypes, timeout);
		return await readResponse(response, rules.maxBytes ?? 1024 * 1024);
	} catch (error) {
		return { state: "unreachable", reason: timeout.aborted ? "no answer in time" : reasonOf(error) };
	}
}

function parse(address: string): URL | undefined {
	if (address.length > 2_048 || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	const plain = url.username === "" && url.password === "" && (url.protocol === "https:" || url.protocol === "http:");
	return plain ? url : undefined;
}

function portOf({ port, protocol }: URL): string {
	return port !== "" ? port : protocol === "https:" ? "443" : "80";
}

async function resolve(host: string): Promise<readonly string[]> {
	return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

function get(url: URL, address: string, accept: string, signal: AbortSignal): Promise<IncomingMessage> {
	const pinned: LookupFunction = (_host, options, callback) => {
		const family = isIP(address);
		if (options.all === true) callback(null, [{ address, family }]);
		else callback(null, address, family);
	};
	const options: RequestOptions = {
		lookup: pinned,
		signal,
		agent: false,
		headers: { accept, "accept-encoding": "identity" },
	};
	return new Promise((done, failed) => {
		const start = url.protocol === "https:" ? tlsRequest : plainRequest;
		start(url, options, done).once("error", failed).end();
	});
}

async function readResponse(response: IncomingMessage, maxBytes: number): Promise<FetchOutcome> {
	const { statusCode = 0 } = response;
	if (statusCode !== 200) {
		response.destroy();
		if (statusCode === 404 || statusCode === 410) return { state: "absent" };
		return { state: "unreachable", reason: `the host answered ${statusCode}` };
	}
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of response as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > maxBytes) {
			response.destroy();
			return { state: "unreachable", reason: "the answer is too large" };
		}
		chunks.push(chunk);
	}
	return { state: "found", body: Buffer.concat(chunks), contentType: response.headers["content-type"] ?? "" };
}

function withTimeout<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return Promise.race([
		work,
		new Promise<never>((_, failed) => {
			signal.addEventListener("abort", () => failed(new Error("no answer in time")), { once: true });
		}),
	]);
}

function reasonOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return code === "" ? "the host could not be reached" : `the host could not be reached (${code})`;
}
