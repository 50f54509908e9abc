import type { IncomingMessage } from "node:http";
import { type NoAnswer, type RequestRules, safeRequest } from "./safe-request.ts";

export type FetchOutcome =
	| { readonly state: "found"; readonly body: Uint8Array; readonly contentType: string }
	/** The host answered that there is no such thing (404, 410). */
	| { readonly state: "absent" }
	| NoAnswer;

export interface FetchRules extends RequestRules {
	/** 1 MiB by default. */
	readonly maxBytes?: number;
	/** Media types to ask for. */
	readonly accept?: string;
}

const defaultMaxBytes = 1024 * 1024;
const evidenceTypes = "application/did+json, application/vc, application/json";

/** GETs a document at an address that a stranger chose, by the rules of `safeRequest`; its size is capped too. */
export async function safeFetch(address: string, rules: FetchRules): Promise<FetchOutcome> {
	const headers = { accept: rules.accept ?? evidenceTypes, "accept-encoding": "identity" };
	return await safeRequest<FetchOutcome>(address, rules, { method: "GET", headers }, (response) =>
		readResponse(response, rules.maxBytes ?? defaultMaxBytes),
	);
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
