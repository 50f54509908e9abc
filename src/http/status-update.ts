import { type StatusAction, statusActions, type StatusRequest } from "../app/change-status.ts";
import { TamgaError } from "../core/errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../core/json.ts";
import type { StatusReason } from "../core/status-change.ts";

/** What is published where the caller names no reason of the closed list. */
const defaultReasons: Record<StatusAction, StatusReason> = {
	revoke: "withdrawn",
	suspend: "under-review",
	reinstate: "under-review",
};

const flags: readonly (readonly [Json, boolean])[] = [
	...([true, "true", "1", 1] as const).map((word) => [word, true] as const),
	...([false, "false", "0", 0] as const).map((word) => [word, false] as const),
];

/**
 * `{credentialId, credentialStatus: [{type, statusPurpose, status}], reason?}` of VCALM, as changes that are made together,
 * in their order, or not at all. `status` may stand beside `credentialStatus` too; an entry without it is to be set. Throws BAD_REQUEST or STATUS_UNSUPPORTED.
 */
export function readStatusUpdate(request: JsonObject): readonly StatusRequest[] {
	const { credentialId, reason, note } = request;
	if (typeof credentialId !== "string") throw wrong("credentialId is the certificate's id.", "/credentialId");
	const entries = asList(request["credentialStatus"]);
	if (entries.length === 0 || entries.length > 8) throw wrong("credentialStatus has one to eight entries.");
	return entries.map((entry, index) => {
		const action = readAction(entry, request["status"], `/credentialStatus/${index}`);
		return {
			action,
			ids: [credentialId],
			reason: text(reason, "/reason") ?? defaultReasons[action],
			...(note === undefined ? {} : { note: text(note, "/note") ?? "" }),
		};
	});
}

function readAction(entry: Json, common: Json | undefined, path: string): StatusAction {
	if (!isObject(entry)) throw wrong("An entry is an object.", path);
	const { type, statusPurpose: purpose = "revocation" } = entry;
	if (typeof type !== "string" || !/^BitstringStatusList(Entry|Credential)?$/.test(type)) {
		throw new TamgaError("STATUS_UNSUPPORTED", "Use the type BitstringStatusListEntry.", { path: `${path}/type` });
	}
	const set = flags.find(([word]) => word === (entry["status"] ?? common ?? true))?.[1];
	if (set === undefined) throw wrong("status is true or false.", `${path}/status`);
	const action = actionNames.find((name) => statusActions[name].purpose === purpose && statusActions[name].set === set);
	if (action === undefined) throw wrong("Use revocation true, or suspension true or false.", `${path}/statusPurpose`);
	return action;
}

const actionNames = ["revoke", "suspend", "reinstate"] as const;

function text(value: Json | undefined, path: string): string | undefined {
	if (value === undefined || value === null || typeof value === "string") return value ?? undefined;
	throw wrong("This is a text.", path);
}

function wrong(detail: string, path?: string): TamgaError {
	return new TamgaError("BAD_REQUEST", detail, path === undefined ? {} : { path });
}
