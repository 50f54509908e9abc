import type { CheckName, CredentialSummary, Report } from "../report.ts";
import { parseDateTime } from "../verify/date-time.ts";
import { isGenuine } from "./genuine.ts";
import { isAchievement } from "./output-schemas.ts";
import { type Recognition, type RecognitionState, recognitionStates } from "./recognition.ts";
import type { JudgedStatement, Standing } from "./standing.ts";
import type { Scope, Statement } from "./statement.ts";
import { type Period, periodOf, standsBy, type TrustPath, trustPaths } from "./trust-path.ts";

/** More would be read by nobody. */
const mostShown = 16;

/**
 * What the statements about an issuer say of one of its credentials, as of its award and as of `now`; the one that says
 * most first. Pure. Of a body's statements about other things than this one is told.
 */
export function judgeRecognition(
	award: CredentialSummary,
	{ statements, silent }: Standing,
	trusted: ReadonlySet<string>,
	now: Date,
): readonly Recognition[] {
	const about = statements.filter(({ statement }) => statement.scopes.some((scope) => isOfIssuer(scope, award)));
	const judged = about.map((one) => recognitionOf(one, award, statements, trusted, now));
	const unasked = silent.map((id): Recognition => ({ state: "unchecked", body: { id, trusted: true }, checks: [] }));
	const rank = ({ state }: Recognition): number => recognitionStates.indexOf(state);
	return withoutRepeats([...judged, ...unasked].toSorted((a, b) => rank(a) - rank(b))).slice(0, mostShown);
}

function isOfIssuer({ kind, of }: Scope, { issuer }: CredentialSummary): boolean {
	return kind !== "body" && of === issuer.id;
}

/** A body's decisions about other things are no news where it has said something about this one. */
function withoutRepeats(sorted: readonly Recognition[]): readonly Recognition[] {
	const spoken = new Set<string>();
	return sorted.filter(({ state, body }) => {
		const isNews = state !== "out-of-scope" || !spoken.has(body.id);
		spoken.add(body.id);
		return isNews;
	});
}

function recognitionOf(
	judged: JudgedStatement,
	award: CredentialSummary,
	statements: readonly JudgedStatement[],
	trusted: ReadonlySet<string>,
	now: Date,
): Recognition {
	const { statement, report } = judged;
	const scope = closestScope(statement, award);
	const paths = isGenuine(report) === "no" ? [] : trustPaths(statement.body.id, statements, trusted);
	const best = bestOf(paths.map((path) => ({ path, state: stateOf(judged, scope, path, award, now) })));
	return {
		state: best?.state ?? untrustedState(judged, scope, award),
		body: { ...bodyOf(statement), trusted: best !== undefined, ...through(best?.path) },
		statement: statement.id,
		...scopeMembers(scope),
		decision: statement.decision,
		...(statement.validFrom === undefined ? {} : { validFrom: statement.validFrom }),
		...(statement.validUntil === undefined ? {} : { validUntil: statement.validUntil }),
		checks: report.checks.filter(({ check }) => check !== "document" && check !== "schema" && check !== "recognition"),
	};
}

/** Nobody's word: what is wrong with it is told first, and that it is about something else. */
function untrustedState(judged: JudgedStatement, scope: Scope, award: CredentialSummary): RecognitionState {
	const genuine = isGenuine(judged.report);
	if (genuine !== "yes") return genuine === "no" ? "forged" : "unchecked";
	return covers(scope, award) === "no" ? "out-of-scope" : "untrusted";
}

function stateOf(
	judged: JudgedStatement,
	scope: Scope,
	path: TrustPath,
	award: CredentialSummary,
	now: Date,
): RecognitionState {
	const [genuine, inScope, stands] = [isGenuine(judged.report), covers(scope, award), standsBy(judged.report)];
	if (genuine !== "yes") return genuine === "no" ? "forged" : "unchecked";
	if (inScope === "no") return "out-of-scope";
	if (stands === "no") return "withdrawn";
	if (inScope !== "yes" || stands !== "yes" || !path.isCertain) return "unchecked";
	const own = periodOf(judged);
	const period = { from: Math.max(own.from, path.from), until: Math.min(own.until, path.until) };
	return stateInTime(period, parseDateTime(award.awardedDate ?? award.validFrom ?? ""), now.getTime());
}

/** A credential that does not say when it was awarded is judged as of now alone. */
function stateInTime({ from, until }: Period, awarded: number | undefined, now: number): RecognitionState {
	const award = awarded ?? now;
	if (now < from) return "not-yet";
	if (award < from) return now <= until ? "after-award" : "expired";
	if (award > until) return "expired";
	return now <= until ? "recognised" : "recognised-when-awarded";
}

/** Of what a statement speaks of, that which comes nearest to a credential. */
function closestScope({ scopes }: Statement, award: CredentialSummary): Scope {
	const ours = scopes.filter((scope) => isOfIssuer(scope, award));
	const [first = { kind: "unknown", of: award.issuer.id }] = ours;
	const isSameCourse = (scope: Scope): boolean => scope.kind === "course" && scope.course.code === award.course?.code;
	return ours.find((scope) => covers(scope, award) === "yes") ?? ours.find(isSameCourse) ?? first;
}

function covers(scope: Scope, award: CredentialSummary): "yes" | "no" | "unknown" {
	if (scope.kind === "unknown") return "unknown";
	if (scope.kind !== "course") return isAchievement(award) ? "yes" : "no";
	const { code, version } = scope.course;
	const isCourse = code === award.course?.code && (version === undefined || version === award.course.version);
	return isCourse ? "yes" : "no";
}

function bestOf<T extends { readonly state: RecognitionState }>(found: readonly T[]): T | undefined {
	return found.toSorted((a, b) => recognitionStates.indexOf(a.state) - recognitionStates.indexOf(b.state))[0];
}

function through(path: TrustPath | undefined): Pick<Recognition["body"], "through"> {
	return path === undefined || path.through.length === 0 ? {} : { through: path.through };
}

function bodyOf({ body: { id, name } }: Statement): Pick<Recognition["body"], "id" | "claimedName"> {
	return { id, ...(name === undefined ? {} : { claimedName: name }) };
}

function scopeMembers(scope: Scope): Pick<Recognition, "scope" | "course"> {
	if (scope.kind === "unknown") return {};
	if (scope.kind !== "course") return { scope: scope.kind };
	return { scope: scope.course.version === undefined ? "course" : "course-version", course: scope.course };
}

/** Whose recognition can be asked for at all: what the named issuer has not signed is nobody's award. */
export function mayBeRecognised({ checks }: Report): boolean {
	const passed = (name: CheckName): boolean =>
		checks.some(
			({ check, outcome, code }) =>
				check === name && (outcome === "pass" || (name === "issuer" && code === "ISSUER_NOT_RECOGNISED")),
		);
	return passed("proof") && passed("context") && passed("issuer");
}
