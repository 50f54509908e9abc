import { existsSync } from "node:fs";
import { join } from "node:path";
import { dryRun, type IssueResult, issueRoster } from "../../app/issue-roster.ts";
import type { Certificate } from "../../app/ports.ts";
import { dayIn } from "../../core/calendar.ts";
import { isCalendarDay } from "../../core/roster/read-date.ts";
import { TamgaError } from "../../core/errors.ts";
import type { RosterRow } from "../../core/roster/read-roster.ts";
import { draw, type Office } from "../../main.ts";
import { exitCodes } from "../exit-codes.ts";
import { readInput, writeOutput } from "../files.ts";
import { withOffice } from "../office.ts";
import { print, say } from "../output.ts";
import { progressBar } from "../progress.ts";
import { describeRow } from "../roster-words.ts";

interface IssueOptions {
	readonly roster: string;
	readonly issuer?: string;
	readonly dryRun?: boolean;
	readonly at?: string;
	readonly out?: string;
	readonly strict?: boolean;
	readonly json?: boolean;
}

export async function issue(options: IssueOptions): Promise<void> {
	if (options.at !== undefined && options.dryRun !== true) throw new TamgaError("USAGE", "--at goes with --dry-run.");
	const roster = await readInput(options.roster);
	const rows = await withOffice((office) =>
		options.dryRun === true ? look(office, roster, options) : sign(office, roster, options),
	);
	if (options.strict === true && rows.some(({ outcome }) => outcome === "reject")) process.exitCode = exitCodes.invalid;
}

async function look(office: Office, roster: Uint8Array, options: IssueOptions): Promise<readonly RosterRow[]> {
	const today = options.at ?? dayIn(office.deployment.timeZone, office.clock());
	if (!isDay(today)) throw new TamgaError("USAGE", "Write --at as a day, YYYY-MM-DD.");
	const rows = await dryRun(office, roster, {
		today,
		...(options.issuer === undefined ? {} : { issuer: options.issuer }),
	});
	report(rows, options);
	return rows;
}

async function sign(office: Office, roster: Uint8Array, options: IssueOptions): Promise<readonly RosterRow[]> {
	if (options.strict === true) {
		const rows = await look(office, roster, { ...options, json: false });
		if (rows.some(({ outcome }) => outcome === "reject")) {
			say("Nothing was issued, since rows were rejected and --strict was given.");
			return rows;
		}
	}
	const bar = progressBar("issuing");
	const result = await issueRoster(office, {
		roster,
		...(options.issuer === undefined ? {} : { issuer: options.issuer }),
		onIssued: async (certificate, done, total) => {
			if (options.out !== undefined) await writeFiles(options.out, certificate);
			bar.step(done, total);
		},
	}).finally(() => bar.stop());
	if (options.out !== undefined) await writeMissing(office, result, options.out);
	report(result.rows, options);
	if (result.resumed > 0) say(`${result.resumed} certificates of an interrupted run were finished.`);
	say(
		result.batch === undefined
			? "Nothing new to issue."
			: `${result.issued} certificates issued as batch ${result.batch}.`,
	);
	return result.rows;
}

/** One JSON object a row with `--json`; else a line for every row that is not simply accepted, and the count. */
function report(rows: readonly RosterRow[], { json }: IssueOptions): void {
	for (const row of rows) {
		const { row: number, line, outcome, reasons, warnings } = row;
		if (json === true) print(JSON.stringify({ row: number, line, outcome, reasons, warnings }));
		else for (const text of describeRow(row)) say(text);
	}
	const count = (outcome: RosterRow["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
	if (rows.length === 0) say("The roster has a header and no rows.");
	else
		say(`${rows.length} rows: ${count("accept")} accepted, ${count("reject")} rejected, ${count("ignore")} ignored.`);
}

export async function writeFiles(
	folder: string,
	{ id, signed = "" }: Pick<Certificate, "id" | "signed">,
): Promise<void> {
	await writeOutput(folder, `${id}.json`, signed);
	await writeOutput(folder, `${id}.pdf`, await draw(signed));
}

/** The files of rows that an earlier run issued and, perhaps, did not get to write. */
async function writeMissing({ register }: Office, { rows, issuer }: IssueResult, folder: string): Promise<void> {
	const earlier = rows.filter(({ outcome }) => outcome === "ignore").flatMap(({ award }) => award ?? []);
	for (const { learnerRef, courseCode } of earlier) {
		const certificate = await register.certificateOf(issuer, learnerRef, courseCode);
		if (certificate?.signed === undefined || existsSync(join(folder, `${certificate.id}.pdf`))) continue;
		await writeFiles(folder, certificate);
	}
}

function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && isCalendarDay(text);
}
