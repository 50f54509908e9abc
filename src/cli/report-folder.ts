import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unwritable } from "../app/file-reason.ts";
import { openReportDesk } from "../app/bulk/report-desk.ts";
import type { VerifyDeps } from "../app/verify-document.ts";
import { csvText } from "../core/csv.ts";
import { TamgaError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import type { Language } from "../core/languages.ts";
import { verdicts } from "../core/report.ts";
import { resultCells } from "../core/verification-report/results-text.ts";
import type { Tally } from "../core/verification-report/tally.ts";
import type { Office } from "../main.ts";
import { nodeAssets } from "../render/node-assets.ts";
import { openOutput } from "./files.ts";
import type { NamedInput } from "./inputs/named-inputs.ts";
import { watchInterrupt } from "./interrupt.ts";
import { judgeInputs } from "./judge-inputs.ts";
import { say } from "./output.ts";
import { progressCount } from "./progress.ts";
import type { VerifyOptions } from "./verify-options.ts";

export interface Reporting {
	readonly deps: VerifyDeps;
	readonly options: VerifyOptions;
	readonly office: Office | undefined;
	/** Where the table and the signed report go. */
	readonly folder: string;
}

/**
 * Judges inputs as always, and writes what was found as a table (`results.csv`) and as a signed credential
 * (`report.json`, and `report.pdf` for the file; further parts as `report-2` and so on). A run that was stopped writes neither.
 */
export async function reportOnInputs(
	inputs: AsyncIterable<NamedInput>,
	{ deps, options, office, folder }: Reporting,
): Promise<void> {
	if (office === undefined)
		throw new TamgaError("USAGE", "A report is signed by an issuer here; make one with: tamga init.");
	await openOutput(folder);
	const desk = openReportDesk(deps, office);
	const { tally } = desk;
	const [interrupt, count] = [watchInterrupt(), progressCount("checking")];
	await judgeInputs(inputs, {
		deps: desk.deps,
		options,
		judged: (one) => {
			if ("report" in one) tally.add(one.name, one.report);
			else tally.addUnread(one.name, one.unread.code);
			count.step(tally.rows.length);
		},
		stopped: () => interrupt.requested,
	});
	count.stop();
	interrupt.release();
	if (interrupt.requested) return say("Stopped: no report was written.");
	await writeReports(folder, tally, await desk.sign(options.askedBy), options.language ?? "en");
	say(`${summary(tally)} The report is in ${folder}.`);
}

async function writeReports(
	folder: string,
	{ rows }: Tally,
	reports: readonly JsonObject[],
	language: Language,
): Promise<void> {
	const { drawReport } = await import("../render/verification-report/draw-report.ts");
	await put(folder, "results.csv", csvText(resultCells(rows)));
	for (const [index, report] of reports.entries()) {
		const name = `report${index === 0 ? "" : `-${index + 1}`}`;
		const signed = JSON.stringify(report);
		await put(folder, `${name}.json`, `${signed}\n`);
		await put(folder, `${name}.pdf`, await drawReport(signed, language, nodeAssets));
	}
}

/** A file is there whole or not at all. */
async function put(folder: string, name: string, content: string | Uint8Array): Promise<void> {
	const place = join(folder, name);
	const made = `${place}.${process.pid}.part`;
	try {
		await writeFile(made, content);
		await rename(made, place);
	} catch (cause) {
		throw unwritable(place, cause);
	}
}

function summary(tally: Tally): string {
	const found = tally.totals();
	return `${tally.rows.length} checked: ${verdicts
		.toReversed()
		.map((verdict) => `${found[verdict]} ${verdict}`)
		.join(", ")}.`;
}
