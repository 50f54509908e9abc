import type { JsonObject } from "../../core/json.ts";
import { statusPurposes } from "../../core/status-change.ts";
import type { StatusChange } from "../register/status.ts";

/** Why and since when each bit was set that was set at a moment; `changes` in their order. */
export function notesAt(changes: readonly StatusChange[], moment: Date): readonly JsonObject[] {
	const then = changes.filter(({ at }) => Date.parse(at) <= moment.getTime());
	return statusPurposes.flatMap((purpose) => {
		const last = then.findLast((change) => change.purpose === purpose);
		return last?.set === true ? [{ purpose, reason: last.reason, since: last.at }] : [];
	});
}
