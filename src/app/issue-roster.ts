import { awardFingerprint } from "../core/award.ts";
import { dayIn } from "../core/calendar.ts";
import { TamgaError } from "../core/errors.ts";
import { markAlreadyIssued, readRoster, type RosterRow } from "../core/roster/read-roster.ts";
import { canPrintName } from "../render/printable-name.ts";
import { hex } from "../core/template.ts";
import type { Tools } from "../core/tools.ts";
import { coursesByCode } from "./course-book.ts";
import { type IssueAwardsDeps, issueAwards, type OnIssued, resumeUnfinished } from "./issue-awards.ts";
import type { Issuer, Register } from "./ports.ts";

export interface IssueRequest {
	readonly roster: Uint8Array;
	/** Slug of the issuer; without it the one registered first. */
	readonly issuer?: string;
	/** Called after each certificate is safely stored. */
	readonly onIssued?: OnIssued;
}

export interface IssueResult {
	readonly rows: readonly RosterRow[];
	/** Slug of the issuer that signed. */
	readonly issuer: string;
	/** Where anything was issued, the name under which. */
	readonly batch: string | undefined;
	readonly issued: number;
	/** Prepared by another run, one that was killed perhaps, and finished now. */
	readonly resumed: number;
}

/** Reads a roster as the register would take it today; signs and stores nothing. Needs no issuer unless one is named. */
export async function dryRun(
	deps: { readonly register: Register; readonly tools: Pick<Tools, "sha256"> },
	roster: Uint8Array,
	options: { readonly today: string; readonly issuer?: string },
): Promise<readonly RosterRow[]> {
	const { register, tools } = deps;
	const issuers = await register.issuers();
	const issuer = options.issuer === undefined ? firstRegistered(issuers) : chosenIssuer(issuers, options.issuer);
	const rows = readRoster(roster, {
		courses: await coursesByCode(register),
		today: options.today,
		canPrint: canPrintName,
	});
	return issuer === undefined ? rows : marked(tools, rows, await register.awards(issuer.slug));
}

/** A roster becomes certificates: every accepted row once, whatever happened to an earlier run or happens beside. */
export async function issueRoster(deps: IssueAwardsDeps, request: IssueRequest): Promise<IssueResult> {
	const { register, tools, clock, deployment } = deps;
	const issuer = chosenIssuer(await register.issuers(), request.issuer);
	const today = dayIn(deployment.timeZone, clock());
	const rows = await dryRun({ register, tools }, request.roster, { today, issuer: issuer.slug });
	const resumed = await resumeUnfinished(deps, issuer);
	const awards = rows.flatMap(({ award, outcome }) => (outcome === "accept" && award !== undefined ? [award] : []));
	const common = { issuer: issuer.slug, resumed };
	if (awards.length === 0) return { ...common, rows, batch: undefined, issued: 0 };
	const digested = awards.map((award) => ({ award, awardDigest: digest(tools, awardFingerprint(award)) }));
	const { batch, keys } = await issueAwards(deps, issuer, digested, request.onIssued);
	if (keys.size === awards.length) return { ...common, rows, batch, issued: keys.size };
	const ofOthers = [...(await register.awards(issuer.slug))].filter(([key]) => !keys.has(key));
	return {
		...common,
		rows: marked(tools, rows, new Map(ofOthers)),
		batch: keys.size === 0 ? undefined : batch,
		issued: keys.size,
	};
}

/** The issuer that was named, or else the one that was registered first. Throws NOT_FOUND. */
function chosenIssuer(issuers: readonly Issuer[], slug: string | undefined): Issuer {
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
	return issuers.toSorted((a, b) => since(a) - since(b))[0];
}

function marked(
	tools: Pick<Tools, "sha256">,
	rows: readonly RosterRow[],
	issued: ReadonlyMap<string, string>,
): readonly RosterRow[] {
	return markAlreadyIssued(rows, issued, (text) => digest(tools, text));
}

function digest({ sha256 }: Pick<Tools, "sha256">, text: string): string {
	return hex(sha256(new TextEncoder().encode(text)));
}
