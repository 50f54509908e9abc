import { awardKey } from "../core/award.ts";
import { dayIn } from "../core/calendar.ts";
import { markAlreadyIssued, type RosterRow } from "../core/roster/read-roster.ts";
import {
	type IssueAwardsDeps,
	type IssuedCertificate,
	type IssuingDesk,
	openIssuingDesk,
	resumeUnfinished,
} from "./issue-awards.ts";
import { chosenIssuer, type JudgedRows, judgeRoster, knownAwards, type RosterRequest } from "./judge-roster.ts";
import type { Certificate } from "./register/certificates.ts";
import type { Issuer } from "./register/issuers.ts";
import type { DigestedAward } from "./prepare-certificate.ts";

export interface RosterRun {
	/** Prepared by another run, one that was killed perhaps, and finished now. */
	readonly resumed: number;
	/** In the order of the roster, each part safely stored when it is handed out. Whoever stops asking stops issuing. */
	readonly parts: AsyncGenerator<IssuedPart>;
}

export interface IssuedPart {
	readonly rows: readonly RosterRow[];
	readonly issued: readonly IssuedCertificate[];
	/** Ids of the certificates that the other rows had got before, from this run's point of view. */
	readonly earlier: readonly string[];
}

/**
 * A roster becomes certificates: every accepted row once, whatever happened to an earlier run or happens beside. Nothing
 * is stored before the first part is asked for, but what an earlier run had begun.
 */
export async function issueRoster(deps: IssueAwardsDeps, request: Omit<RosterRequest, "today">): Promise<RosterRun> {
	const issuer = chosenIssuer(await deps.register.issuers(), request.issuer);
	const today = dayIn(deps.deployment.timeZone, deps.clock());
	const resumed = await resumeUnfinished(deps, issuer);
	return { resumed, parts: issueParts(deps, issuer, { ...request, issuer: issuer.slug, today }) };
}

async function* issueParts(deps: IssueAwardsDeps, issuer: Issuer, request: RosterRequest): AsyncGenerator<IssuedPart> {
	let desk: IssuingDesk | undefined;
	for await (const judged of judgeRoster(deps, request)) {
		const awards = judged.rows.flatMap(digestedAward);
		if (awards.length > 0) desk ??= await openIssuingDesk(deps, issuer);
		const issued = (await desk?.issue(awards)) ?? [];
		const ours = new Set(issued.map(keyOf));
		const { rows, known } = ours.size === awards.length ? judged : await judgedAgain(deps, issuer, judged, ours);
		// What another run has only prepared is finished here too: it may have been killed since.
		if ([...known.values()].some(({ signed }) => !signed)) await resumeUnfinished(deps, issuer);
		yield { rows, issued, earlier: earlierOf(rows, known) };
	}
}

/** The same rows where another process was faster with some of the awards. */
async function judgedAgain(
	{ register }: IssueAwardsDeps,
	issuer: Issuer,
	{ rows }: JudgedRows,
	ours: ReadonlySet<string>,
): Promise<JudgedRows> {
	const all = await knownAwards(register, issuer, rows);
	const known = new Map([...all].filter(([key]) => !ours.has(key)));
	return { rows: markAlreadyIssued(rows, known), known };
}

function digestedAward({ outcome, award, awardDigest }: RosterRow): readonly DigestedAward[] {
	return outcome === "accept" && award !== undefined && awardDigest !== undefined ? [{ award, awardDigest }] : [];
}

function earlierOf(rows: readonly RosterRow[], known: JudgedRows["known"]): readonly string[] {
	return rows.flatMap(({ outcome, award }) => {
		const earlier = outcome === "ignore" && award !== undefined ? known.get(awardKey(award)) : undefined;
		return earlier === undefined ? [] : [earlier.id];
	});
}

function keyOf({ learner: { learnerRef }, courseCode }: Certificate): string {
	return awardKey({ learnerRef, courseCode });
}
