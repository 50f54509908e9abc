import { parseId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { isStatusReason, type StatusPurpose, statusReasons } from "../core/status-change.ts";
import type { Clock, Register } from "./ports.ts";
import type { StatusChange } from "./register/status.ts";
import type { StatusLists } from "./status-lists.ts";
import { parsesAsUrl } from "../core/parses-as-url.ts";

export const statusActions = {
	revoke: { purpose: "revocation", set: true },
	suspend: { purpose: "suspension", set: true },
	reinstate: { purpose: "suspension", set: false },
} as const satisfies Record<string, { purpose: StatusPurpose; set: boolean }>;
export type StatusAction = keyof typeof statusActions;

export interface StatusRequest {
	readonly action: StatusAction;
	/** Ids or addresses of certificates, or ids of credentials signed for others; or all of a batch. */
	readonly ids: readonly string[];
	readonly batch?: string;
	readonly reason: string;
	readonly note?: string;
}

export interface StatusResult {
	readonly changed: readonly string[];
	readonly unchanged: readonly string[];
}

interface ChangeStatusDeps {
	readonly register: Register;
	readonly clock: Clock;
	/** Signs what has changed. */
	readonly lists: Pick<StatusLists, "keepUp">;
}

/**
 * Revokes, suspends or reinstates certificates: of all requests, in their order, all or none. A revocation is for good;
 * only a suspension ends.
 */
export async function changeStatus(
	{ register, clock, lists }: ChangeStatusDeps,
	...requests: readonly StatusRequest[]
): Promise<StatusResult> {
	const at = clock().toISOString();
	const changes: StatusChange[] = [];
	for (const request of requests) changes.push(...(await changesOf(register, request, at)));
	const { unchanged } = await register.changeStatus(changes);
	await lists.keepUp();
	const [asked, idle] = [timesOf(changes.map(({ certificate }) => certificate)), timesOf(unchanged)];
	const ids = [...asked.keys()];
	const isIdle = (id: string): boolean => asked.get(id) === idle.get(id);
	return { changed: ids.filter((id) => !isIdle(id)), unchanged: ids.filter(isIdle) };
}

async function changesOf(register: Register, request: StatusRequest, at: string): Promise<readonly StatusChange[]> {
	const { action, reason, note } = request;
	if (!isStatusReason(reason)) throw new TamgaError("REASON_UNKNOWN", `Use one of: ${statusReasons.join(", ")}.`);
	const ids = await chosenCertificates(register, request);
	const change = { ...statusActions[action], reason, at, ...(note === undefined ? {} : { note }) };
	return ids.map((certificate) => ({ certificate, ...change }));
}

/** One certificate may be changed by several requests, and some of these may alter nothing. */
function timesOf(ids: readonly string[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
	return times;
}

async function chosenCertificates(register: Register, { ids, batch }: StatusRequest): Promise<readonly string[]> {
	if ((ids.length === 0) === (batch === undefined)) throw new TamgaError("USAGE", "Name certificates, or one batch.");
	if (batch !== undefined) return await batchCertificates(register, batch);
	const chosen = await Promise.all([...new Set(ids)].map((text) => named(register, text)));
	return [...new Set(chosen.flat())];
}

async function batchCertificates(register: Register, batch: string): Promise<readonly string[]> {
	const found: string[] = [];
	for await (const { id, signed } of register.certificates({ batch })) if (signed !== undefined) found.push(id);
	if (found.length === 0) throw new TamgaError("NOT_FOUND", `There is no batch ${batch}.`);
	return found;
}

/** Everything that goes by this id: a certificate of ours, and credentials that were signed for others with it. */
async function named(register: Register, text: string): Promise<readonly string[]> {
	const id = certificateId(text);
	const certificate = id === undefined ? undefined : await register.certificate(id);
	const credentials = await register.credentialsWithId(text);
	if (certificate?.signed !== undefined) return [certificate.id, ...credentials];
	if (credentials.length > 0) return credentials;
	if (id === undefined && !parsesAsUrl(text)) {
		throw new TamgaError("USAGE", "A certificate's id has 26 letters and digits.");
	}
	throw new TamgaError("NOT_FOUND", `There is no certificate or credential ${id ?? text}.`);
}

/** The id at the end of an address, of whichever form of the certificate, or the id itself. */
export function certificateId(text: string): string | undefined {
	return parseId(text.replace(/^.*\//, "").replace(/\.(json|pdf|png)$/, ""));
}
