import { TamgaError } from "../errors.ts";
import { evidenceKey } from "../evidence.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { StatusSummary } from "../report.ts";
import { base64url } from "../verify/base64url.ts";
import { type Finding, failed, notApplicable, pass, undetermined } from "../verify/finding.ts";
import { readCompactJws, readPayload } from "../verify/jose/compact-jws.ts";
import { limits } from "../verify/limits.ts";
import { statusPlaceOf, type StatusReference } from "./read-sd-jwt.ts";
import { type TokenJudging, verifyIssuerJws } from "./verify-jws.ts";

/** What an entry can say (Token Status List §7.1); other values are for applications. */
export const tokenStatuses = { valid: 0, invalid: 1, suspended: 2 } as const;

/** Judges the status claim. Whatever is wrong with the list leaves the status unknown and never passes for a clear one. */
export async function checkTokenStatus(claims: JsonObject, issuer: string, judging: TokenJudging) {
	const place = statusPlaceOf(claims);
	if (place === undefined) return { finding: notApplicable, summaries: [] };
	if (place === "malformed") return { finding: failed("STATUS_MALFORMED"), summaries: [] };
	try {
		const { value, fetchedAt } = await readEntry(place, issuer, judging);
		return { finding: findingFor(value), summaries: summariesOf(value, fetchedAt) };
	} catch (error) {
		if (!(error instanceof TamgaError)) throw error;
		const summaries: readonly StatusSummary[] = [{ purpose: "revocation", set: "unknown" }];
		return { finding: undetermined(error.code, error.detail), summaries };
	}
}

function findingFor(value: number): Finding {
	if (value === tokenStatuses.valid) return pass;
	if (value === tokenStatuses.invalid) return failed("REVOKED");
	return value === tokenStatuses.suspended ? failed("SUSPENDED") : undetermined("STATUS_UNSUPPORTED");
}

function summariesOf(value: number, fetchedAt: Date): readonly StatusSummary[] {
	const listFetchedAt = fetchedAt.toISOString();
	return [
		{ purpose: "revocation", set: value === tokenStatuses.invalid, listFetchedAt },
		{ purpose: "suspension", set: value === tokenStatuses.suspended, listFetchedAt },
	];
}

async function readEntry({ list, index }: StatusReference, issuer: string, judging: TokenJudging) {
	const answer = judging.evidence.get(evidenceKey({ kind: "status-list", id: list }));
	if (answer?.state !== "found" || typeof answer.document !== "string") throw new TamgaError("STATUS_RETRIEVAL_ERROR");
	const jws = readCompactJws(answer.document);
	const claims = readPayload(jws);
	if (jws.header["typ"] !== "statuslist+jwt") throw unreliable("It is not declared as a status list.");
	if (claims["sub"] !== list) throw unreliable("It belongs to another address.");
	const { key, signature } = verifyIssuerJws(jws, claims, issuer, judging);
	if (key.outcome !== "pass" || signature.outcome !== "pass") throw unreliable("Its signature could not be verified.");
	const age = judging.now.getTime() - answer.fetchedAt.getTime();
	const isOld = answer.source !== "registered" && age > judging.policy.statusMaxAgeMs;
	if (isOld || hasEnded(claims, judging.now)) throw new TamgaError("STATUS_STALE");
	return { value: await valueAt(claims["status_list"], index, judging), fetchedAt: answer.fetchedAt };
}

function hasEnded({ exp }: JsonObject, now: Date): boolean {
	return exp !== undefined && (typeof exp !== "number" || exp * 1000 <= now.getTime());
}

/** Entry 0 begins with the lowest bit of the first byte (Token Status List §4.1): the other way round than a bitstring. */
async function valueAt(list: unknown, index: number, { inflate }: TokenJudging): Promise<number> {
	const { bits, lst } = isObject(list) ? list : {};
	if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) throw unreliable("Its entries have no known size.");
	const compressed = typeof lst === "string" ? base64url.decode(lst) : undefined;
	if (compressed === undefined) throw unreliable("It is no base64url.");
	const bytes = await inflate(compressed, limits.statusListBytes).catch((cause: unknown) => {
		throw new TamgaError("STATUS_VERIFICATION_ERROR", "It is no zlib stream.", { cause });
	});
	if (bytes === undefined) throw new TamgaError("STATUS_LIST_TOO_LARGE");
	const byte = bytes[Math.floor((index * bits) / 8)];
	if (byte === undefined) throw new TamgaError("RANGE_ERROR");
	return (byte >> ((index * bits) % 8)) & (2 ** bits - 1);
}

function unreliable(detail: string): TamgaError {
	return new TamgaError("STATUS_VERIFICATION_ERROR", detail);
}
