import { dayIn } from "../core/calendar.ts";
import { TamgaError } from "../core/errors.ts";
import { isRecognisingBody } from "../core/issuer-profile.ts";
import { markAlreadyIssued, type RosterRow, readRoster } from "../core/roster/read-roster.ts";
import type { Tools } from "../core/tools.ts";
import { canPrintName } from "../render/printable-name.ts";
import { coursesByCode } from "./course-book.ts";
import type { Deployment } from "./deployment.ts";
import type { Clock, Register } from "./ports.ts";
import type { KnownAward } from "./register/certificates.ts";
import type { Issuer } from "./register/issuers.ts";

export interface JudgeRosterDeps {
	readonly register: Register;
	readonly tools: Pick<Tools, "sha256">;
	readonly clock: Clock;
	readonly deployment: Deployment;
}

export interface RosterRequest {
	/** CSV; held as bytes, so that what is issued is what was judged, whatever becomes of the file. */
	readonly roster: Uint8Array;
	/** Slug of the issuer; without it the one registered first. */
	readonly issuer?: string;
	/** The day that counts as today; by default today in the centre's zone. */
	readonly today?: string;
}

/** Some rows that follow each other, and what the register has for their learners. */
export interface JudgedRows {
	readonly rows: readonly RosterRow[];
	readonly known: ReadonlyMap<string, KnownAward>;
}

/** How many rows there are of each outcome. */
export type RosterCount = Readonly<Record<RosterRow["outcome"], number>>;

/**
 * Rows at a time, and so certificates a transaction: enough that the disk is not what takes time, few enough to be gone
 * before the garbage collector takes them for things that stay.
 */
const rowsAtATime = 50;

/**
 * Reads a roster as the register would take it today; signs and stores nothing. Needs no issuer unless one is named.
 * A file that cannot be read throws ROSTER_INVALID, perhaps after many of its rows: see `countRoster`.
 */
export async function* judgeRoster(deps: JudgeRosterDeps, request: RosterRequest): AsyncGenerator<JudgedRows> {
	const { register, tools, clock, deployment } = deps;
	const issuers = await register.issuers();
	const issuer = request.issuer === undefined ? firstRegistered(issuers) : chosenIssuer(issuers, request.issuer);
	const { today = dayIn(deployment.timeZone, clock()) } = request;
	const context = { courses: await coursesByCode(register), today, canPrint: canPrintName, tools };
	for (const rows of groups(readRoster(request.roster, context))) {
		const known = issuer === undefined ? new Map<string, KnownAward>() : await knownAwards(register, issuer, rows);
		yield { rows: markAlreadyIssued(rows, known), known };
	}
}

/** Reads a whole roster before anything is done with it. Throws ROSTER_INVALID wherever the file is broken. */
export async function countRoster(deps: JudgeRosterDeps, request: RosterRequest): Promise<RosterCount> {
	const count = { accept: 0, reject: 0, ignore: 0 };
	for await (const { rows } of judgeRoster(deps, request)) for (const { outcome } of rows) count[outcome]++;
	return count;
}

/** What the register has for the learners of these rows. */
export function knownAwards(
	register: Register,
	issuer: Issuer,
	rows: readonly RosterRow[],
): Promise<ReadonlyMap<string, KnownAward>> {
	const learners = new Set(rows.flatMap(({ award }) => (award === undefined ? [] : [award.learnerRef])));
	return register.awards(issuer.slug, [...learners]);
}

/** The issuer that was named, or else the one that was registered first. Throws NOT_FOUND. */
export function chosenIssuer(registered: readonly Issuer[], slug: string | undefined): Issuer {
	const issuers = registered.filter(({ profile }) => !isRecognisingBody(profile));
	const chosen = slug === undefined ? firstRegistered(issuers) : issuers.find((one) => one.slug === slug);
	if (chosen !== undefined) return chosen;
	throw new TamgaError(
		"NOT_FOUND",
		issuers.length === 0
			? "There is no issuer yet; make one with: tamga init --issuer FILE."
			: `There is no such issuer; the issuers are: ${issuers.map((one) => one.slug).join(", ")}.`,
	);
}

function firstRegistered(issuers: readonly Issuer[]): Issuer | undefined {
	const since = ({ keys }: Issuer): number => Date.parse(keys[0]?.created ?? "");
	const centres = issuers.filter(({ profile }) => !isRecognisingBody(profile));
	return centres.toSorted((a, b) => since(a) - since(b))[0];
}

function* groups<T>(items: Iterable<T>): Generator<readonly T[]> {
	let group: T[] = [];
	for (const item of items) {
		if (group.push(item) < rowsAtATime) continue;
		yield group;
		group = [];
	}
	if (group.length > 0) yield group;
}
