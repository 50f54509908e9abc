import { judgeRecognition, mayBeRecognised } from "../../core/recognition/judge-recognition.ts";
import type { Standing } from "../../core/recognition/standing.ts";
import { withRecognitions } from "../../core/recognition/with-recognitions.ts";
import type { Report } from "../../core/report.ts";
import type { Clock } from "../ports.ts";
import { judgeStatement, type JudgeStatementDeps } from "./judge-statement.ts";
import { standingBook } from "./standing-book.ts";

/** Adds to a report what other bodies say; a presentation's credentials are looked at one by one. */
export type Recogniser = (report: Report) => Promise<Report>;

export interface RecogniserDeps extends JudgeStatementDeps {
	readonly trustedBodies: readonly string[];
	/** Whether a register is behind `gather`. */
	readonly hasRecord: boolean;
	readonly version: () => Promise<string>;
	readonly clock: Clock;
}

export function openRecogniser(deps: RecogniserDeps): Recogniser {
	const { gather, trustedBodies, hasRecord, version, clock } = deps;
	const trusted = new Set(trustedBodies);
	const standingOf = standingBook({
		version,
		clock,
		gather,
		sources: (watched) => ({
			gather: watched,
			trustedBodies,
			hasRecord,
			judgeStatement: (statement) => judgeStatement({ ...deps, gather: watched }, statement),
		}),
	});
	return async (report) => await recognised(report, standingOf, trusted, clock());
}

async function recognised(
	report: Report,
	standingOf: (issuer: string) => Promise<Standing>,
	trusted: ReadonlySet<string>,
	now: Date,
): Promise<Report> {
	const { credential, credentials } = report;
	if (credentials !== undefined) {
		const each: Report[] = [];
		// One after the other: most are of one issuer, who is looked up once.
		for (const one of credentials) each.push(await recognised(one, standingOf, trusted, now));
		return { ...report, credentials: each };
	}
	if (credential === undefined || !mayBeRecognised(report)) return report;
	const standing = await standingOf(credential.issuer.id);
	return withRecognitions(report, judgeRecognition(credential, standing, trusted, now), standing.isPartial);
}
