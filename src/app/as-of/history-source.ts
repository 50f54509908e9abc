import type { Json } from "../../core/json.ts";
import type { StatusRecord } from "../../core/status-record.ts";
import { type Deployment, ownPath } from "../deployment.ts";
import { certificateAt, type EvidenceSource } from "../evidence-sources.ts";
import type { Clock, Register } from "../ports.ts";
import { parseStatusPath } from "../status-lists.ts";
import { statementsBy } from "./dated-statements.ts";
import { listRecord } from "./list-record.ts";
import { notesAt } from "./notes-at.ts";

export interface HistoryDeps {
	readonly register: Register;
	readonly deployment: Deployment;
	readonly clock: Clock;
	/** The register as it is now: keys with their ends, and all that is on record. */
	readonly registered: EvidenceSource;
}

/**
 * Our own register's evidence as of a moment: status lists and their reasons from its history, statements of recognition
 * that were signed by then, keys with their periods. Of a moment that has not come it knows no more than today's.
 */
export function historySource(deps: HistoryDeps, moment: Date): EvidenceSource {
	const now = deps.clock();
	const known = moment.getTime() < now.getTime() ? moment : now;
	return async (request) => {
		const { kind, id } = request;
		if (kind === "status-list") return await recordedList(deps, id, known);
		if (kind === "status-note") return await recordedNotes(deps, id, known);
		const answer = await deps.registered(request);
		if (kind !== "recognition" || answer?.state !== "found") return answer;
		return { ...answer, document: statementsBy(answer.document, known) };
	};
}

/** A list of ours that there never was is absent; another's is nobody's to answer here. */
async function recordedList(deps: HistoryDeps, address: string, moment: Date): ReturnType<EvidenceSource> {
	const path = ownPath(deps.deployment, address);
	if (path === undefined) return undefined;
	const record = await recordOf(deps, address, path, moment);
	return record === undefined ? { state: "absent" } : { state: "recorded", record };
}

async function recordOf(
	{ register }: HistoryDeps,
	address: string,
	path: string,
	moment: Date,
): Promise<StatusRecord | undefined> {
	const list = parseStatusPath(path);
	if (list === undefined) return undefined;
	// The snapshot first: what is read after it has at least its changes.
	const snapshot = await register.snapshotAt(address, moment.toISOString());
	const history = await register.listHistory(list);
	return history && listRecord(history, moment, snapshot);
}

async function recordedNotes(
	{ register, deployment, clock }: HistoryDeps,
	address: string,
	moment: Date,
): ReturnType<EvidenceSource> {
	const certificate = certificateAt(deployment, address);
	if (certificate === undefined) return undefined;
	const document: Json = notesAt(await register.statusHistory(certificate), moment);
	return { state: "found", document, fetchedAt: clock(), source: "registered" };
}
