import { templateBook } from "../../app/template-book.ts";
import { type Config, readConfig } from "../../config.ts";
import { TamgaError } from "../../core/errors.ts";
import { hasDataDirectory, openOffice } from "../../main.ts";
import { askedMoment } from "../../core/asked-moment.ts";
import { mayBeMany, namedInputs } from "../inputs/named-inputs.ts";
import { judgeInputs } from "../judge-inputs.ts";
import { isAddress } from "../read-input.ts";
import { expectShortRun } from "../short-run.ts";
import { keepHeapSmall } from "../small-heap.ts";
import { openAskedVerifier } from "../verifier.ts";
import type { VerifyOptions } from "../verify-options.ts";

/** Checks what was named, and all that is in the folders, archives and lists among it. */
export async function verify(inputs: readonly string[], options: VerifyOptions): Promise<void> {
	checkUsage(inputs, options);
	const isMany = await mayBeMany(inputs);
	if (isMany) keepHeapSmall();
	else expectShortRun();
	const config = readConfig();
	const moment = momentOf(options, config);
	// The register keeps today's time whatever --at says: a list is never signed for another day than its own.
	const office = hasDataDirectory(config) ? await openOffice(config) : undefined;
	try {
		const verifier = await openAskedVerifier(config, options, moment, office);
		const deps = isMany ? { ...verifier, templates: templateBook(verifier.examiner, verifier.tools) } : verifier;
		const named = namedInputs(inputs, config, office);
		if (options.report === undefined) return await judgeInputs(named, { deps, options });
		const { reportOnInputs } = await import("../report-folder.ts");
		await reportOnInputs(named, { deps, options, office, folder: options.report });
	} finally {
		await office?.close();
	}
}

function checkUsage(inputs: readonly string[], { offline = false, report, askedBy, at }: VerifyOptions): void {
	const wrong = (sentence: string): TamgaError => new TamgaError("USAGE", sentence);
	if (offline && inputs.some(isAddress)) throw wrong("An address cannot be read with --offline.");
	if (askedBy !== undefined && report === undefined) throw wrong("--asked-by goes with --report.");
	if (at !== undefined && report !== undefined) throw wrong("A report is about now; leave out --at.");
}

function momentOf({ at }: VerifyOptions, { timeZone }: Config): Date | undefined {
	if (at === undefined) return undefined;
	const moment = askedMoment(at, timeZone, new Date());
	if (moment !== undefined) return moment;
	throw new TamgaError("USAGE", "Write --at as 2026-03-01 or 2026-03-01T12:00:00Z.");
}
