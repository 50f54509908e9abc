import { evidenceKey, type EvidenceMap } from "../evidence.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import type { StatusSummary } from "../report.ts";
import { combine, type Finding, failed, notApplicable, pass, undetermined, warned } from "./finding.ts";
import { limits } from "./limits.ts";
import type { DecidingFacts } from "./signed-facts.ts";
import { readEntry, type StatusEntry } from "./status-entry.ts";
import { type BitValue, readBit, type StatusContext } from "./status-list.ts";

export interface StatusResult {
	readonly finding: Finding;
	readonly summaries: readonly StatusSummary[];
}

/** Judges every status entry of every purpose (threat 53); one that nobody can read leaves the whole undetermined. */
export async function checkStatus(facts: DecidingFacts, context: StatusContext): Promise<StatusResult> {
	if (facts.status.length === 0) return { finding: notApplicable, summaries: [] };
	if (facts.status.length > limits.statusEntries) return { finding: undetermined("ARRAY_LIMIT"), summaries: [] };
	const results: StatusResult[] = [];
	for (const node of facts.status) results.push(await checkEntry(node, facts, context));
	return {
		finding: combine(results.map(({ finding }) => finding)),
		summaries: results.flatMap(({ summaries }) => summaries),
	};
}

async function checkEntry(node: JsonObject, facts: DecidingFacts, context: StatusContext): Promise<StatusResult> {
	const entry = readEntry(node);
	if (entry === "unsupported") return { finding: undetermined("STATUS_UNSUPPORTED"), summaries: [] };
	if (entry === "malformed") return { finding: failed("STATUS_MALFORMED"), summaries: [] };
	if (entry.size !== 1 && entry.purpose !== "message") {
		return { finding: undetermined("STATUS_UNSUPPORTED", "Its entries have several bits."), summaries: [] };
	}
	const reading = await readBit(entry, context);
	if ("finding" in reading) return unknownStatus(entry, reading.finding, context);
	const set = reading.value !== 0;
	// A revocation is for good, however old the list that tells it; all else may have changed since.
	if (reading.asOf !== undefined && !(set && entry.purpose === "revocation"))
		return pastStatus(entry, reading, reading.asOf);
	const note = set ? noteFor(entry, facts.id, context.evidence) : {};
	const summary = { purpose: entry.purpose, set, ...note, ...readFrom(reading) };
	return { finding: findingFor(entry, reading.value, note), summaries: [summary] };
}

function unknownStatus({ purpose }: StatusEntry, finding: Finding, { policy, now }: StatusContext): StatusResult {
	const basis = { asOf: now.toISOString(), source: "none" } as const;
	return { finding, summaries: [{ purpose, set: "unknown", ...(policy.asOf === undefined ? {} : { basis }) }] };
}

function readFrom({ fetchedAt, basis }: BitValue): Pick<StatusSummary, "listFetchedAt" | "basis"> {
	return {
		...(fetchedAt === undefined ? {} : { listFetchedAt: fetchedAt.toISOString() }),
		...(basis === undefined ? {} : { basis }),
	};
}

/** The words for a set bit of the purposes that everybody reads in the same way. */
const states: Readonly<Record<string, string>> = { revocation: "revoked", suspension: "suspended" };

/** What was once known is told, and decides nothing (threat 48). */
function pastStatus({ purpose }: StatusEntry, reading: BitValue, moment: Date): StatusResult {
	const [set, asOf, state] = [reading.value !== 0, moment.toISOString(), states[purpose]];
	const words = state && `As of ${asOf} it was ${set ? "" : "not "}${state}.`;
	const lastKnown = { set, asOf };
	return {
		finding: undetermined("STATUS_STALE", words),
		summaries: [{ purpose, set: "unknown", ...readFrom(reading), lastKnown }],
	};
}

interface Note {
	readonly reason?: string;
	readonly since?: string;
}

function findingFor({ purpose, messages }: StatusEntry, value: number, { reason, since }: Note): Finding {
	const set = value !== 0;
	const detail = reason === undefined ? undefined : `${reason}, since ${since ?? "?"}`;
	if (purpose === "revocation") return set ? failed("REVOKED", detail) : pass;
	if (purpose === "suspension") return set ? failed("SUSPENDED", detail) : pass;
	// What a message means for the credential only people can tell (Bitstring Status List §2.1).
	if (purpose === "message") return set ? undetermined("STATUS_MESSAGE", messages.get(value)) : pass;
	if (purpose === "refresh") return set ? warned("STATUS_MESSAGE", purpose) : pass;
	return undetermined("STATUS_UNSUPPORTED", "Its purpose is not known.");
}

/** What the issuer's register tells about a set bit; known only where the issuer is at home. */
function noteFor({ purpose }: StatusEntry, id: string | undefined, evidence: EvidenceMap): Note {
	const answer = evidence.get(evidenceKey({ kind: "status-note", id: id ?? "" }));
	if (answer?.state !== "found") return {};
	const isNote = (note: Json): note is JsonObject => isObject(note) && note["purpose"] === purpose;
	const note = asList(answer.document).find(isNote);
	const { reason, since } = note ?? {};
	return {
		...(typeof reason === "string" ? { reason } : {}),
		...(typeof since === "string" ? { since } : {}),
	};
}
