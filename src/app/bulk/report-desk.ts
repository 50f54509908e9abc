import type { JsonObject } from "../../core/json.ts";
import { openTally, type Tally } from "../../core/verification-report/tally.ts";
import type { VerifyDeps } from "../verify-document.ts";
import { signReports, type SignReportsDeps } from "./sign-reports.ts";
import { watchLists } from "./watch-lists.ts";

/** Where a long check is kept account of, from its first document on. */
export interface ReportDesk {
	/** Judge with these: they remember which status lists were asked. */
	readonly deps: VerifyDeps;
	/** Put every result here. */
	readonly tally: Tally;
	/** Ends the check; the signed reports, one for each part. */
	sign(askedBy: string | undefined): Promise<readonly JsonObject[]>;
}

export function openReportDesk(verifier: VerifyDeps, signing: SignReportsDeps): ReportDesk {
	const { clock } = verifier;
	const startedAt = clock();
	const tally = openTally();
	const { gather, lists } = watchLists(verifier.gather);
	return {
		deps: { ...verifier, gather },
		tally,
		sign: async (askedBy) => {
			const recognisedIssuers = (await verifier.recognised()).size;
			const run = { startedAt, endedAt: clock(), rows: tally.rows, lists: lists(), recognisedIssuers };
			return await signReports(signing, { ...run, ...(askedBy === undefined ? {} : { askedBy }) });
		},
	};
}
