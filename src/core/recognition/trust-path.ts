import type { JudgedStatement } from "./standing.ts";
import { searchLimits } from "./plan-recognition.ts";
import { isGenuine } from "./genuine.ts";

/** Milliseconds since 1970; a side that nobody set is infinite. */
export interface Period {
	readonly from: number;
	readonly until: number;
}

/** How a viewer comes to trust a body: through whom, and when all of these decisions hold together. */
export interface TrustPath extends Period {
	readonly through: readonly string[];
	/** False when something about a link could not be checked. */
	readonly isCertain: boolean;
}

const always: Period = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/**
 * All ways from a body to one on the viewer's list, over statements that it is a recognised body. A chain has at most
 * `searchLimits.chain` statements, that about the issuer included, and nobody stands in it twice.
 */
export function trustPaths(
	body: string,
	statements: readonly JudgedStatement[],
	trusted: ReadonlySet<string>,
	before: readonly string[] = [],
): readonly TrustPath[] {
	if (trusted.has(body)) return [{ ...always, through: [], isCertain: true }];
	if (before.includes(body) || before.length + 1 >= searchLimits.chain) return [];
	return linksTo(body, statements).flatMap((link) => {
		const above = link.statement.body.id;
		return trustPaths(above, statements, trusted, [...before, body]).map((path) => joined(link, path));
	});
}

/** Statements in force, or that may be, by which a body is recognised as a body. */
function linksTo(body: string, statements: readonly JudgedStatement[]): readonly JudgedStatement[] {
	return statements.filter(({ statement, report }) => {
		const isAbout = statement.scopes.some(({ kind, of }) => kind === "body" && of === body);
		return isAbout && isGenuine(report) !== "no" && standsBy(report) !== "no";
	});
}

function joined(link: JudgedStatement, path: TrustPath): TrustPath {
	const period = periodOf(link);
	return {
		through: [link.statement.body.id, ...path.through],
		from: Math.max(period.from, path.from),
		until: Math.min(period.until, path.until),
		isCertain: path.isCertain && isGenuine(link.report) === "yes" && standsBy(link.report) === "yes",
	};
}

/** When a statement says that it holds. */
export function periodOf({ statement: { validFrom, validUntil } }: JudgedStatement): Period {
	return {
		from: validFrom === undefined ? always.from : Date.parse(validFrom),
		until: validUntil === undefined ? always.until : Date.parse(validUntil),
	};
}

/** Whether its body still stands by a statement: `no` where it has withdrawn or suspended it. */
export function standsBy({ checks }: JudgedStatement["report"]): "yes" | "no" | "unknown" {
	const outcome = checks.find(({ check }) => check === "status")?.outcome;
	if (outcome === "fail") return "no";
	return outcome === "pass" || outcome === "not-applicable" ? "yes" : "unknown";
}
