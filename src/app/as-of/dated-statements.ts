import { asList, isObject, type Json, type JsonObject } from "../../core/json.ts";
import { statementsOf } from "../../core/recognition/plan-recognition.ts";
import { parseDateTime } from "../../core/verify/date-time.ts";

/** Those statements of an answer that had been signed by a moment. One whose proof says no time is left to the judge. */
export function statementsBy(document: Json, moment: Date): JsonObject {
	const statements = statementsOf(document).filter(({ proof }) =>
		asList(proof).every((one) => (signedAt(one) ?? moment.getTime()) <= moment.getTime()),
	);
	return { statements: [...statements] };
}

function signedAt(proof: Json): number | undefined {
	const created = isObject(proof) ? proof["created"] : undefined;
	return typeof created === "string" ? parseDateTime(created) : undefined;
}
