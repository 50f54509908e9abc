import { type Award, awardFingerprint } from "../core/award.ts";
import { dayIn } from "../core/calendar.ts";
import { TamgaError } from "../core/errors.ts";
import { markAlreadyIssued, readRoster, type RosterRow } from "../core/roster/read-roster.ts";
import { canPrintName } from "../render/printable-name.ts";
import { hex } from "../core/template.ts";
import type { Tools } from "../core/tools.ts";
import { coursesByCode } from "./course-book.ts";
import { type DigestedAward, type IssueAwardsDeps, issueAwards, resumeUnfinished } from "./issue-awards.ts";
import type { Certificate, Issuer, Register } from "./ports.ts";

export interface IssueRequest {
	readonly roster: Uint8Array;
	/** Slug of the issuer; may be left out where the register has just one. */
	readonly issuer?: string;
	/** Called after each certificate is safely stored. */
	readonly onIssued?: (certificate: Certificate, done: number, total: number) => Promise<void>;
	/** Called once, before anything is signed. */
	readonly onRead?: (rows: readonly RosterRow[]) => void;
}

export interface IssueResult {
	readonly rows: readonly RosterRow[];
	/** Slug of the issuer that signed. */
	readonly issuer: string;
	readonly batch: string | undefined;
	readonly issued: number;
	/** Left over from a run that was killed, finished now. */
	readonly resumed: number;
}

/** Reads a roster as the register would take it today; signs and stores nothing. */
export async function dryRun(
	deps: { readonly register: Register; readonly tools: Pick<Tools, "sha256"> },
	roster: Uint8Array,
	options: { readonly today: string; readonly issuer?: string },
): Promise<readonly RosterRow[]> {
	const rows = readRoster(roster, {
		courses: await coursesByCode(deps.register),
		today: options.today,
		canPrint: canPrintName,
	});
	const issuer = options.issuer ?? firstRegistered(await deps.register.issuers())?.slug;
	if (issuer === undefined) return rows;
	return markAlreadyIssued(rows, await deps.register.awards(issuer), (text) => digest(deps.tools, text));
}

/** A roster becomes certificates: every accepted row once, whatever happened to an earlier run. */
export async function issueRoster(deps: IssueAwardsDeps, request: IssueRequest): Promise<IssueResult> {
	const { register, tools, clock, deployment } = deps;
	const issuer = await chosenIssuer(register, request.issuer);
	const today = dayIn(deployment.timeZone, clock());
	const rows = await dryRun({ register, tools }, request.roster, {
		today,
		issuer: issuer.slug,
	});
	request.onRead?.(rows);
	const resumed = await resumeUnfinished(deps, issuer, request.onIssued);
	const awards = rows.flatMap(({ award, outcome }) => (outcome === "accept" && award !== undefined ? [award] : []));
	if (awards.length === 0) return { rows, issuer: issuer.slug, batch: undefined, issued: 0, resumed };
	const batch = await issueAwards(
		deps,
		issuer,
		awards.map((award) => withDigest(tools, award)),
		request.onIssued,
	);
	return { rows, issuer: issuer.slug, batch, issued: awards.length, resumed };
}

/** The issuer that was named, or else the one that was registered first. */
async function chosenIssuer(register: Register, slug: string | undefined): Promise<Issuer> {
	const issuers = await register.issuers();
	const chosen = slug === undefined ? firstRegistered(issuers) : issuers.find((one) => one.slug === slug);
	if (chosen !== undefined) return chosen;
	const known = issuers.map((one) => one.slug).join(", ");
	const detail =
		known === "" ? "There is no issuer yet; make one with: tamga init --issuer FILE." : `The issuers are: ${known}.`;
	throw new TamgaError("ISSUER_INVALID", detail);
}

function firstRegistered(issuers: readonly Issuer[]): Issuer | undefined {
	const since = ({ keys }: Issuer): string => keys[0]?.created ?? "";
	return issuers.toSorted((a, b) => (since(a) < since(b) ? -1 : 1))[0];
}

function withDigest(tools: Pick<Tools, "sha256">, award: Award): DigestedAward {
	return { award, awardDigest: digest(tools, awardFingerprint(award)) };
}

function digest({ sha256 }: Pick<Tools, "sha256">, text: string): string {
	return hex(sha256(new TextEncoder().encode(text)));
}
