import type { Code } from "../codes.ts";
import { type Report, type Verdict, verdicts } from "../report.ts";
import { detached } from "../text.ts";

/** What became of one input of many. Nothing of a person is in it but what the caller's own name for the input says. */
export interface ResultRow {
	/** What the caller calls it: a file, an address, or the place of a line. */
	readonly name: string;
	readonly verdict: Verdict;
	/** What was wrong, in the order of the report. */
	readonly codes: readonly Code[];
	/** The credential's own id, where it was signed. */
	readonly credential?: string;
}

export type Totals = Readonly<Record<Verdict, number>>;

/** Counts results as they come; a row each, and no report, is kept. */
export interface Tally {
	add(name: string, report: Report): void;
	/** What nobody could read has no verdict of its own: nothing is known of it. */
	addUnread(name: string, code: Code): void;
	readonly rows: readonly ResultRow[];
	totals(): Totals;
}

export function openTally(): Tally {
	const rows: ResultRow[] = [];
	return {
		rows,
		add: (name, report) => void rows.push(resultRow(name, report)),
		addUnread: (name, code) => void rows.push({ name, verdict: "undetermined", codes: [code] }),
		totals: () => totalsOf(rows),
	};
}

export function totalsOf(rows: readonly ResultRow[]): Totals {
	const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
	return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Totals;
}

/** A presentation is named by nothing of its own; what is wrong in it stands in its credentials' reports too. */
function resultRow(name: string, { verdict, errors, checks, credential, credentials = [] }: Report): ResultRow {
	const codes = [...errors, ...credentials.flatMap((one) => one.errors)].map(({ code }) => code);
	const isSigned = checks.some(({ check, outcome }) => check === "proof" && outcome === "pass");
	const id = isSigned ? credential?.id : undefined;
	return { name, verdict, codes: [...new Set(codes)], ...(id === undefined ? {} : { credential: detached(id) }) };
}
