import { changeStatus, type StatusAction } from "../../app/change-status.ts";
import { withOffice } from "../office.ts";
import { print, say } from "../output.ts";

interface StatusOptions {
	readonly batch?: string;
	readonly reason: string;
	readonly note?: string;
	readonly json?: boolean;
}

const done: Record<StatusAction, string> = { revoke: "revoked", suspend: "suspended", reinstate: "reinstated" };

export async function change(
	action: StatusAction,
	ids: readonly string[],
	{ json, ...options }: StatusOptions,
): Promise<void> {
	const result = await withOffice((office) => changeStatus(office, { action, ids, ...options }));
	if (json === true) return print(JSON.stringify(result));
	for (const id of result.changed) print(id);
	say(`${result.changed.length} ${done[action]}, ${result.unchanged.length} had that status already.`);
}
