import type { Json, JsonObject } from "../../core/json.ts";
import { readPublishedAt } from "../../core/recognition/plan-recognition.ts";
import { type Deployment, isAtHome } from "../deployment.ts";
import type { RecordedStatement, StatementRegister } from "./statement-register.ts";

/**
 * What is on record here: about a DID everything, as if a body's host were asked only what was signed here, and a
 * statement of ours by its address. `undefined` where somebody else is to be asked.
 */
export async function recordedStatements(
	register: StatementRegister,
	deployment: Deployment,
	id: string,
): Promise<Json | undefined> {
	const published = readPublishedAt(id);
	if (published !== undefined) {
		if (!isAtHome(deployment, published.body)) return undefined;
		const about = new URLSearchParams(published.path.replace(/^[^?]*/, "")).get("about") ?? "";
		return statementList(await register.statements({ about, origin: "own" }));
	}
	if (id.startsWith("did:")) return statementList(await register.statements({ about: id }));
	const statement = await register.statement(id);
	return statement && signedStatement(statement);
}

/** `{statements: [...]}`, as published: the signed statements themselves. */
function statementList(statements: readonly RecordedStatement[]): JsonObject {
	return { statements: statements.map(signedStatement) };
}

/** As signed. */
export function signedStatement({ signed }: RecordedStatement): JsonObject {
	return JSON.parse(signed) as JsonObject;
}
