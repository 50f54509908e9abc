import { wholeSecond } from "../calendar.ts";
import type { JsonObject } from "../json.ts";
import { credentialsContext } from "../micro-certificate-template.ts";
import { verificationReportContextPath } from "../own-contexts.ts";
import { verdicts } from "../report.ts";
import { resultsText } from "./results-text.ts";
import { type ResultRow, totalsOf } from "./tally.ts";

/** A status list that verdicts rested on, and how old the copy was. */
export interface ListAge {
	readonly list: string;
	/** When the copy was made or fetched (ISO 8601). */
	readonly copiedAt: string;
	/** When its issuer had signed it, by its own word. */
	readonly signedAt?: string;
}

/** Many documents checked in one go. */
export interface VerificationRun {
	/** Who asked, as they call themselves; nobody has checked it. */
	readonly askedBy?: string;
	readonly startedAt: Date;
	readonly endedAt: Date;
	readonly rows: readonly ResultRow[];
	readonly lists: readonly ListAge[];
	/** How many issuers this verifier recognised then. */
	readonly recognisedIssuers: number;
}

export interface ReportPlace {
	/** The service's address, without a trailing slash. */
	readonly baseUrl: string;
	/** The verifier that signs: its DID and registered name. */
	readonly issuer: { readonly id: string; readonly name: string };
	/** A name for each part that never occurs again. */
	readonly newId: () => string;
}

export const verificationReportType = "VerificationReportCredential";

/** What any verifier reads without effort: a credential may be 2 MiB, and one text in it half of that. */
const rowsOfPart = 10_000;
const charactersOfPart = 900_000;
/** As many as a verifier reads in a list; a run that rests on more names the oldest copies. */
const listsNamed = 256;

/**
 * What was found, as credentials (VCDM 2.0) still to be signed: who asked, when, by which lists and how old they were,
 * the totals, and each input's verdict as a line of CSV. A long run is told in several parts.
 */
export function verificationReports(run: VerificationRun, place: ReportPlace): readonly JsonObject[] {
	const parts = partsOf(run.rows);
	return parts.map((rows, index) => reportOn(run, rows, { part: index + 1, parts: parts.length }, place));
}

function reportOn(
	run: VerificationRun,
	rows: readonly ResultRow[],
	{ part, parts }: { readonly part: number; readonly parts: number },
	{ baseUrl, issuer, newId }: ReportPlace,
): JsonObject {
	const { askedBy, startedAt, endedAt, recognisedIssuers, lists } = run;
	const totals = totalsOf(rows);
	return {
		"@context": [credentialsContext, baseUrl + verificationReportContextPath],
		id: `${baseUrl}/verification-reports/${newId()}`,
		type: ["VerifiableCredential", verificationReportType],
		issuer: { ...issuer },
		validFrom: wholeSecond(endedAt),
		credentialSubject: {
			type: "VerificationReport",
			...(askedBy === undefined ? {} : { askedBy }),
			startedAt: wholeSecond(startedAt),
			endedAt: wholeSecond(endedAt),
			...(parts === 1 ? {} : { part, parts }),
			total: rows.length,
			...Object.fromEntries(verdicts.map((verdict) => [`${verdict}Total`, totals[verdict]])),
			recognisedIssuers,
			...(lists.length === 0 ? {} : { statusListUsed: oldest(lists).map(listAge) }),
			resultsFormat: "text/csv",
			results: resultsText(rows),
		},
	};
}

function listAge({ list, copiedAt, signedAt }: ListAge): JsonObject {
	return { id: list, type: "StatusListCopy", copiedAt, ...(signedAt === undefined ? {} : { signedAt }) };
}

function oldest(lists: readonly ListAge[]): readonly ListAge[] {
	return lists.toSorted((one, other) => (one.copiedAt < other.copiedAt ? -1 : 1)).slice(0, listsNamed);
}

/** At least one part: that nothing was there to be checked is a finding too. */
function partsOf(rows: readonly ResultRow[]): readonly (readonly ResultRow[])[] {
	const parts: ResultRow[][] = [[]];
	let characters = 0;
	for (const row of rows) {
		const length = row.name.length + (row.credential?.length ?? 0) + 20 * (row.codes.length + 2);
		const isFull = (parts.at(-1)?.length ?? 0) >= rowsOfPart || characters + length > charactersOfPart;
		if (isFull && characters > 0) parts.push([]);
		characters = isFull ? length : characters + length;
		parts.at(-1)?.push(row);
	}
	return parts;
}
