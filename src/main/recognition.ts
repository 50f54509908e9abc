import { judgeStatement } from "../app/recognising/judge-statement.ts";
import type { JsonObject } from "../core/json.ts";
import type { Report } from "../core/report.ts";
import type { Office } from "./office.ts";
import { openVerifier } from "./verifier.ts";

/** The desk at which bodies decide and statements of others are taken in. */
export async function openRecognitionDesk(office: Office) {
	const verifier = await openVerifier(office.config, { office, clock: office.clock });
	return { ...office, judge: (statement: JsonObject): Promise<Report> => judgeStatement(verifier, statement) };
}
