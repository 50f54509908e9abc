import { TamgaError } from "../../core/errors.ts";
import type { JsonObject } from "../../core/json.ts";
import { type Deployment, statusListAddress } from "../deployment.ts";
import type { Clock, Register } from "../ports.ts";
import type { StatusListName, StatusSnapshot } from "../register/status.ts";
import { isInForce } from "./list-record.ts";
import { readAskedMoment } from "./read-asked-moment.ts";

/** What may be asked of a list's past: the one in force at a moment, or the first of a revision. */
export type PastListQuery = { readonly at: string } | { readonly version: string };

/** A list as it was once signed, byte for byte. */
export interface PastList {
	readonly signed: string;
	/** False while a newer one of that moment may still be written down. */
	readonly isSettled: boolean;
}

interface PastListDeps {
	readonly register: Pick<Register, "snapshotAt" | "snapshotOfRevision">;
	readonly deployment: Deployment;
	readonly clock: Clock;
}

/** A snapshot is stored right after it was signed; long before this many milliseconds have gone. */
const settledMs = 60_000;

/** Throws STATUS_NOT_ON_RECORD where none was kept, MOMENT_IN_FUTURE, BAD_REQUEST. */
export async function pastList(
	deps: PastListDeps,
	{ issuer, list, purpose }: StatusListName,
	baseUrl: string,
	query: PastListQuery,
): Promise<PastList> {
	const address = statusListAddress({ baseUrl }, issuer, list, purpose);
	const found =
		"at" in query ? await currentAt(deps, address, query.at) : await ofRevision(deps, address, query.version);
	if (found === undefined) throw new TamgaError("STATUS_NOT_ON_RECORD");
	return found;
}

async function currentAt(
	{ register, deployment, clock }: PastListDeps,
	address: string,
	text: string,
): Promise<PastList | undefined> {
	const now = clock();
	const moment = readAskedMoment(text, deployment, now);
	if (moment > now) throw new TamgaError("MOMENT_IN_FUTURE");
	const snapshot = await register.snapshotAt(address, moment.toISOString());
	const isSettled = now.getTime() - moment.getTime() > settledMs;
	return snapshot !== undefined && wasInForce(snapshot, moment) ? { signed: snapshot.signed, isSettled } : undefined;
}

async function ofRevision({ register }: PastListDeps, address: string, text: string): Promise<PastList | undefined> {
	if (!/^(?:0|[1-9]\d{0,8})$/.test(text)) throw new TamgaError("BAD_REQUEST", "version is a whole number from 0.");
	const snapshot = await register.snapshotOfRevision(address, Number(text));
	return snapshot && { signed: snapshot.signed, isSettled: true };
}

function wasInForce({ signed }: StatusSnapshot, moment: Date): boolean {
	return isInForce(JSON.parse(signed) as JsonObject, moment);
}
