import { type IssuedPart, issueRoster } from "../../app/issue-roster.ts";
import { countRoster, judgeRoster, type RosterRequest } from "../../app/judge-roster.ts";
import { TamgaError } from "../../core/errors.ts";
import type { Office } from "../../main.ts";
import { missingFrom, withFolder } from "../certificate-files.ts";
import { isDay } from "../../core/asked-moment.ts";
import { exitCodes } from "../exit-codes.ts";
import { openOutput, readInput } from "../files.ts";
import { watchInterrupt } from "../interrupt.ts";
import { withOffice, withSteadyClock } from "../office.ts";
import { say } from "../output.ts";
import { progressBar } from "../progress.ts";
import { type RowReport, rowReport } from "../roster-words.ts";
import { trySendWaiting } from "../send-waiting.ts";
import { keepHeapSmall } from "../small-heap.ts";

interface IssueOptions {
	readonly roster: string;
	readonly issuer?: string;
	readonly dryRun?: boolean;
	readonly at?: string;
	readonly out?: string;
	readonly strict?: boolean;
	readonly notify?: boolean;
	readonly json?: boolean;
}

/** Everything that can be wrong is looked at before anything is signed: the roster is read twice. */
export async function issue(options: IssueOptions): Promise<void> {
	const { at: today, issuer, out, strict = false, notify = true, dryRun = false, json = false } = options;
	if (today !== undefined && !dryRun) throw new TamgaError("USAGE", "--at goes with --dry-run.");
	if (today !== undefined && !isDay(today)) throw new TamgaError("USAGE", "Write --at as a day, YYYY-MM-DD.");
	keepHeapSmall();
	const roster = await readInput(options.roster);
	const request: RosterRequest = { roster, ...(issuer && { issuer }), ...(today && { today }) };
	await withOffice(async (opened) => {
		const office = withSteadyClock(opened);
		const { accept, reject } = await countRoster(office, request);
		const refused = strict && reject > 0;
		if (refused) process.exitCode = exitCodes.invalid;
		const report = rowReport(json);
		if (dryRun || refused) return await tell(office, request, report, refused && !dryRun);
		if (out !== undefined) await openOutput(out);
		await sign(office, request, report, { out, total: accept });
		if (notify && process.exitCode === undefined) await trySendWaiting(opened, {});
	});
}

async function tell(office: Office, request: RosterRequest, report: RowReport, refused: boolean): Promise<void> {
	for await (const { rows } of judgeRoster(office, request)) report.add(rows);
	report.end();
	if (refused) say("Nothing was issued, since rows were rejected and --strict was given.");
}

interface Done {
	readonly resumed: number;
	readonly issued: number;
	readonly batch: string | undefined;
}

/** Rows are told when their certificates are stored; Ctrl-C ends the work behind those that are under way. */
async function sign(
	office: Office,
	request: RosterRequest,
	report: RowReport,
	{ out, total }: { readonly out: string | undefined; readonly total: number },
): Promise<void> {
	const interrupt = watchInterrupt();
	const bar = progressBar("issuing");
	try {
		const { resumed, parts } = await issueRoster(office, request);
		const done = { resumed, issued: 0, batch: undefined as string | undefined };
		await withFolder(office, out, async (write) => {
			for await (const part of parts) {
				done.issued += part.issued.length;
				done.batch = part.issued[0]?.batch ?? done.batch;
				bar.aside(() => report.add(part.rows));
				await write(await filesOf(part, office, out));
				bar.step(done.issued, total);
				if (interrupt.requested) break;
			}
		});
		bar.stop();
		report.end();
		reportIssued(done, report.rows);
		if (interrupt.requested) say("Stopped. Run the same command again to issue the rest.");
	} catch (error) {
		if (out !== undefined && isOfFiles(error)) say(filesAdvice);
		throw error;
	} finally {
		bar.stop();
		interrupt.release();
	}
}

/** The certificates of some rows whose files are to be written: the new ones, and earlier ones that lack a file. */
async function filesOf({ issued, earlier }: IssuedPart, { register }: Office, out: string | undefined) {
	const missing = out === undefined ? [] : await missingFrom(out, register, earlier);
	return [...issued, ...missing];
}

const filesAdvice =
	"What was issued is safe in the register; run the same command again to write the files that are missing.";

function isOfFiles(error: unknown): boolean {
	return error instanceof TamgaError && (error.code === "FILE_UNWRITABLE" || error.code === "INTERNAL");
}

function reportIssued({ resumed, issued, batch }: Done, rows: number): void {
	if (resumed > 0) say(`${resumed} certificates that another run had prepared were finished.`);
	if (batch !== undefined) say(`${issued} certificates issued as batch ${batch}.`);
	else if (rows > 0) say("Nothing new to issue.");
}
