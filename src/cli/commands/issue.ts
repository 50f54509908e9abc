import { dryRun, type IssueResult, issueRoster } from "../../app/issue-roster.ts";
import { dayIn } from "../../core/calendar.ts";
import { TamgaError } from "../../core/errors.ts";
import type { RosterRow } from "../../core/roster/read-roster.ts";
import type { Office } from "../../main.ts";
import { writeFiles, writeMissing } from "../certificate-files.ts";
import { isDay } from "../dates.ts";
import { exitCodes } from "../exit-codes.ts";
import { openOutput, readInput } from "../files.ts";
import { withOffice } from "../office.ts";
import { say } from "../output.ts";
import { progressBar } from "../progress.ts";
import { reportRows } from "../roster-words.ts";

interface IssueOptions {
	readonly roster: string;
	readonly issuer?: string;
	readonly dryRun?: boolean;
	readonly at?: string;
	readonly out?: string;
	readonly strict?: boolean;
	readonly json?: boolean;
}

/** Everything that can be wrong is looked at before anything is signed. */
export async function issue(options: IssueOptions): Promise<void> {
	const { at, out, strict = false, json = false } = options;
	if (at !== undefined && options.dryRun !== true) throw new TamgaError("USAGE", "--at goes with --dry-run.");
	if (at !== undefined && !isDay(at)) throw new TamgaError("USAGE", "Write --at as a day, YYYY-MM-DD.");
	const roster = await readInput(options.roster);
	await withOffice(async (office) => {
		const rows = await read(office, roster, options);
		const refused = strict && rows.some(({ outcome }) => outcome === "reject");
		if (refused) process.exitCode = exitCodes.invalid;
		if (options.dryRun === true || refused) reportRows(rows, json);
		if (options.dryRun === true) return;
		if (refused) return say("Nothing was issued, since rows were rejected and --strict was given.");
		if (out !== undefined) await openOutput(out);
		const result = await sign(office, roster, options);
		reportRows(result.rows, json);
		reportIssued(result);
	});
}

function read(office: Office, roster: Uint8Array, { at, issuer }: IssueOptions): Promise<readonly RosterRow[]> {
	const today = at ?? dayIn(office.deployment.timeZone, office.clock());
	return dryRun(office, roster, { today, ...(issuer === undefined ? {} : { issuer }) });
}

async function sign(office: Office, roster: Uint8Array, { issuer, out }: IssueOptions): Promise<IssueResult> {
	const bar = progressBar("issuing");
	try {
		const result = await issueRoster(office, {
			roster,
			...(issuer === undefined ? {} : { issuer }),
			onIssued: async (certificate, done, total) => {
				if (out !== undefined) await writeFiles(out, certificate);
				bar.step(done, total);
			},
		});
		if (out !== undefined) await writeMissing(office.register, result, out);
		return result;
	} catch (error) {
		if (error instanceof TamgaError && error.code === "FILE_UNWRITABLE")
			say("What was issued is safe in the register; run the same command again to write the files that are missing.");
		throw error;
	} finally {
		bar.stop();
	}
}

function reportIssued({ rows, batch, issued, resumed }: IssueResult): void {
	if (resumed > 0) say(`${resumed} certificates that another run had prepared were finished.`);
	if (batch !== undefined) say(`${issued} certificates issued as batch ${batch}.`);
	else if (rows.length > 0) say("Nothing new to issue.");
}
