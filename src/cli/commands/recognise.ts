import { parseStrictJson } from "../../core/verify/strict-json.ts";
import { changeStatus } from "../../app/change-status.ts";
import { importStatements } from "../../app/recognising/import-statements.ts";
import { recognise, type RecogniseRequest, statementAddress } from "../../app/recognising/recognise.ts";
import { parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { readStatement, type Scope } from "../../core/recognition/statement.ts";
import { readConfig } from "../../config.ts";
import { openRecognitionDesk } from "../../main.ts";
import { isDay } from "../../core/asked-moment.ts";
import { withOffice, withSteadyClock } from "../office.ts";
import { plainLine, print, say, table } from "../output.ts";
import { readNamed } from "../read-input.ts";

export interface RecogniseOptions {
	readonly body?: string;
	readonly issuer?: string;
	readonly recognisingBody?: string;
	readonly course?: string;
	readonly courseVersion?: string;
	readonly of?: string;
	readonly name?: string;
	readonly decisionNumber?: string;
	readonly decisionDate?: string;
	readonly jurisdiction?: string;
	readonly level?: string;
	readonly credits?: string;
	readonly validFrom?: string;
	readonly validUntil?: string;
	readonly recognisedIn?: string;
	readonly json?: boolean;
}

/** Signs a decision of a body and puts it on record; it is published at once. */
export async function decide(options: RecogniseOptions): Promise<void> {
	const request = requestOf(options);
	const { id, statement } = await withOffice((office) => recognise(withSteadyClock(office), request));
	if (options.json === true) return print(JSON.stringify(statement));
	say("Signed. Whoever trusts this body sees the decision within a minute of asking.");
	print(id);
}

function requestOf(options: RecogniseOptions): RecogniseRequest {
	const { body, name, validFrom, validUntil, recognisedIn } = options;
	if (body === undefined) throw new TamgaError("USAGE", "Say which body decides: --body SLUG.");
	for (const [option, day] of Object.entries({ decisionDate: options.decisionDate, validFrom, validUntil })) {
		if (day !== undefined && !isDay(day)) throw new TamgaError("USAGE", `Write ${option} as a day, YYYY-MM-DD.`);
	}
	return {
		body,
		...recognised(options),
		decision: decisionOf(options),
		...(name === undefined ? {} : { name }),
		...(validFrom === undefined ? {} : { validFrom }),
		...(validUntil === undefined ? {} : { validUntil }),
		...(recognisedIn === undefined ? {} : { recognisedIn }),
	};
}

/** Exactly one thing is recognised by a statement. */
function recognised(options: RecogniseOptions): Pick<RecogniseRequest, "of" | "as"> {
	const { issuer, recognisingBody, course: code, courseVersion: version, of } = options;
	const named = [issuer, recognisingBody, code].filter((one) => one !== undefined);
	if (named.length !== 1) throw new TamgaError("USAGE", "Name one of --issuer, --course and --recognising-body.");
	if (issuer !== undefined) return { of: did(issuer), as: "issuer" };
	if (recognisingBody !== undefined) return { of: did(recognisingBody), as: "body" };
	if (code === undefined || of === undefined) throw new TamgaError("USAGE", "Say whose course it is: --of DID.");
	return { of: did(of), as: { code, ...(version === undefined ? {} : { version }) } };
}

function did(text: string): string {
	if (/^did:[a-z0-9]+:[\w.:%-]+$/.test(text)) return text;
	throw new TamgaError("USAGE", "Name issuers and bodies by their DID, such as did:web:certificates.example.mn.");
}

function decisionOf(options: RecogniseOptions): RecogniseRequest["decision"] {
	const { decisionNumber: number, decisionDate: date, jurisdiction, level, credits } = options;
	return {
		...(number === undefined ? {} : { number }),
		...(date === undefined ? {} : { date }),
		...(jurisdiction === undefined ? {} : { jurisdiction }),
		...(level === undefined ? {} : { level }),
		...(credits === undefined ? {} : { credits }),
	};
}

interface WithdrawOptions {
	readonly reason: string;
	readonly note?: string;
	readonly json?: boolean;
}

/** `id`: the statement's address, or the 26 characters at its end. */
export async function withdraw(id: string, { json, ...options }: WithdrawOptions): Promise<void> {
	const result = await withOffice(async (office) => {
		const address = id.includes("/") ? id : statementAddress(office.deployment, parseId(id) ?? id);
		const statement = await office.register.statement(address);
		if (statement?.origin !== "own") throw new TamgaError("NOT_FOUND", "No such statement was signed here.");
		return await changeStatus(office, { action: "revoke", ids: [address], ...options });
	});
	if (json === true) return print(JSON.stringify(result));
	say(result.changed.length > 0 ? "Withdrawn. It shows within a minute." : "It was withdrawn already.");
}

export async function list({ json }: { readonly json?: boolean }): Promise<void> {
	const rows = await withOffice(async ({ register }) => {
		const statements = await register.statements();
		return await Promise.all(
			statements.map(async ({ id, body, origin, signed }) => {
				const [own] = origin === "own" ? await register.credentialsWithId(id) : [];
				const withdrawn = own !== undefined && (await register.statusHistory(own)).some(({ set }) => set);
				const { scopes = [], decision = {}, validUntil } = readStatement(JSON.parse(signed)) ?? {};
				return { id, origin, body, withdrawn, scopes, decision, ...(validUntil === undefined ? {} : { validUntil }) };
			}),
		);
	});
	if (json === true) return rows.forEach((row) => print(JSON.stringify(row)));
	if (rows.length === 0) return say("No decision is on record.");
	print(
		table(
			rows.map(({ id, origin, body, withdrawn, scopes, decision }) =>
				[
					id,
					withdrawn ? "withdrawn" : origin === "own" ? "signed here" : "imported",
					decision.number ?? "-",
					scopes.map(scopeText).join(", "),
					`by ${body}`,
				].map(plainLine),
			),
		),
	);
}

function scopeText(scope: Scope): string {
	if (scope.kind !== "course") return `${scope.kind} ${scope.of}`;
	const { code, version = "(all versions)" } = scope.course;
	return `course ${code} ${version} of ${scope.of}`;
}

/** A signed statement or a list of them, or an unsigned registry that a body of ours (`--body`) answers for. */
export async function importFrom(
	source: string,
	{ body, json }: { readonly body?: string; readonly json?: boolean },
): Promise<void> {
	const config = readConfig();
	const result = await withOffice(async (office) => {
		const document = parseStrictJson(await readNamed(source, config, office));
		return await importStatements(await openRecognitionDesk(withSteadyClock(office)), document, body);
	}, config);
	if (json === true) print(JSON.stringify(result));
	else for (const id of result.imported) print(id);
	for (const { id, code } of result.refused) say(`${plainLine(id)} is refused: ${code}.`);
	if (result.refused.length > 0) process.exitCode = 1;
}
