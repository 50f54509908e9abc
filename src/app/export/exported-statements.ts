import type { Evidence, EvidenceRequest } from "../../core/evidence.ts";
import { asList, isObject, type JsonObject } from "../../core/json.ts";
import { readPublishedAt } from "../../core/recognition/plan-recognition.ts";
import { readStatement } from "../../core/recognition/statement.ts";
import type { RecordedStatement } from "../recognising/statement-register.ts";
import { signedStatement } from "../recognising/recorded-statements.ts";
import { copy, type Manifest } from "./manifest.ts";

/** The file of all statements of recognition on record: `{statements: [...]}`, as a body publishes its own. */
export const statementsFile = "recognitions.json";

export function statementsDocument(statements: readonly RecordedStatement[]): JsonObject {
	return { statements: statements.map(signedStatement) };
}

/** The statements of such a file. */
export function readStatements(document: JsonObject): readonly JsonObject[] {
	return asList(document["statements"]).filter(isObject);
}

/**
 * What an export knows of recognition: about a DID everything in it, of a body that is one of its issuers what that has
 * published, and a statement by its address. `undefined` where somebody else is to be asked.
 */
export function statementsAsked(
	manifest: Manifest,
	statements: readonly JsonObject[],
	{ kind, id }: EvidenceRequest,
): Evidence | undefined {
	if (kind !== "recognition") return undefined;
	const answer = (listed: readonly JsonObject[]): Evidence => copy(manifest, { statements: listed });
	const published = readPublishedAt(id);
	if (published !== undefined) {
		const { body, path } = published;
		if (!Object.hasOwn(manifest.credentialSubject.issuers, body)) return undefined;
		const about = new URLSearchParams(path.replace(/^[^?]*/, "")).get("about") ?? "";
		return answer(statements.filter((one) => readStatement(one)?.body.id === body && isAbout(one, about)));
	}
	if (id.startsWith("did:")) return answer(statements.filter((one) => isAbout(one, id)));
	const named = statements.find((one) => one["id"] === id);
	return named && copy(manifest, named);
}

function isAbout(statement: JsonObject, did: string): boolean {
	return readStatement(statement)?.scopes.some(({ of }) => of === did) ?? false;
}
