import { TamgaError } from "../../core/errors.ts";
import type { Json, JsonObject } from "../../core/json.ts";
import { isRegistry, readRegistry } from "../../core/recognition/dcc-registry.ts";
import { isGenuine } from "../../core/recognition/genuine.ts";
import { statementsOf } from "../../core/recognition/plan-recognition.ts";
import { readStatement } from "../../core/recognition/statement.ts";
import type { Report } from "../../core/report.ts";
import { ownBase } from "../deployment.ts";
import { recognise, type RecogniseDeps } from "./recognise.ts";

export interface ImportDeps extends RecogniseDeps {
	judge(statement: JsonObject): Promise<Report>;
}

export interface Imported {
	/** Addresses of the statements that are on record now. */
	readonly imported: readonly string[];
	/** Those that are not, since their proof does not hold or could not be checked. */
	readonly refused: readonly { readonly id: string; readonly code: string }[];
}

/**
 * Brings statements of bodies elsewhere: one signed statement, a published list of them, or an unsigned registry in the
 * form of the Digital Credentials Consortium, for which a body of ours (`body`) signs. Throws SCHEMA_INVALID.
 */
export async function importStatements(deps: ImportDeps, document: Json, body?: string): Promise<Imported> {
	if (isRegistry(document)) return await importRegistry(deps, document, body);
	const statements = statementsOf(document);
	if (statements.length === 0) throw new TamgaError("SCHEMA_INVALID", "It holds no statement of recognition.");
	const results = [];
	for (const statement of statements) results.push(await importOne(deps, statement));
	return {
		imported: results.filter(({ code }) => code === undefined).map(({ id }) => id),
		refused: results.flatMap(({ id, code }) => (code === undefined ? [] : [{ id, code }])),
	};
}

/** What has ended or was withdrawn is on record all the same: it is told apart when it is shown. */
async function importOne(
	deps: ImportDeps,
	document: JsonObject,
): Promise<{ readonly id: string; readonly code?: string }> {
	const statement = readStatement(document);
	if (statement === undefined) return { id: idOf(document), code: "SCHEMA_INVALID" };
	const { id, scopes } = statement;
	if (ownBase(deps.deployment, id) !== undefined) return { id, code: "ALREADY_EXISTS" };
	const report = await deps.judge(document);
	if (isGenuine(report) !== "yes") return { id, code: report.errors[0]?.code ?? "PROOF_INVALID" };
	await deps.register.saveStatement({
		id,
		body: statement.body.id,
		about: scopes.map(({ of }) => of),
		origin: "imported",
		signed: JSON.stringify(document),
		recordedAt: deps.clock().toISOString(),
	});
	return { id };
}

function idOf(document: JsonObject): string {
	const { id } = document;
	return typeof id === "string" ? id : "";
}

/** Whoever is on record already as recognised by that body is left alone, so that an import may be repeated. */
async function importRegistry(deps: ImportDeps, document: Json, body: string | undefined): Promise<Imported> {
	if (body === undefined) {
		throw new TamgaError(
			"USAGE",
			"A registry has no signature: name the body of yours that answers for it, --body SLUG.",
		);
	}
	const imported: string[] = [];
	for (const { did, name } of readRegistry(document)) {
		if (await isRecognised(deps, did, body)) continue;
		imported.push((await recognise(deps, { body, of: did, name, as: "issuer", decision: {} })).id);
	}
	return { imported, refused: [] };
}

async function isRecognised({ register }: ImportDeps, did: string, slug: string): Promise<boolean> {
	const body = await register.issuer(slug);
	const statements = await register.statements({ about: did, origin: "own" });
	return statements.some((statement) => statement.body === body?.did);
}
