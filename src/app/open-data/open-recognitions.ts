import type { Json } from "../../core/json.ts";
import type { Decision } from "../../core/recognition/recognition.ts";
import { readStatement, type Scope, type Statement } from "../../core/recognition/statement.ts";
import type { RecordedStatement } from "../recognising/statement-register.ts";

/** A decision on record, as its body has signed it. Whether it holds, only a check of the statement tells. */
export interface OpenRecognition {
	/** Address of the signed statement. */
	readonly statement: string;
	readonly body: Statement["body"];
	readonly decision: Decision;
	readonly validFrom?: string;
	readonly validUntil?: string;
}

/** Among these statements, those that speak of what the caller asks for. */
export function openRecognitions(
	statements: readonly RecordedStatement[],
	speaksOf: (scope: Scope) => boolean,
): readonly OpenRecognition[] {
	return statements.flatMap(({ signed }) => {
		const statement = readStatement(JSON.parse(signed) as Json);
		return statement?.scopes.some(speaksOf) === true ? [openRecognition(statement)] : [];
	});
}

function openRecognition({ id, body, decision, validFrom, validUntil }: Statement): OpenRecognition {
	return {
		statement: id,
		body,
		decision,
		...(validFrom === undefined ? {} : { validFrom }),
		...(validUntil === undefined ? {} : { validUntil }),
	};
}
