import { describe, expect, test } from "vitest";
import { judgeRecognition, mayBeRecognised } from "../../../src/core/recognition/judge-recognition.ts";
import type { JudgedStatement } from "../../../src/core/recognition/standing.ts";
import type { Scope, Statement } from "../../../src/core/recognition/statement.ts";
import { withRecognitions } from "../../../src/core/recognition/with-recognitions.ts";
import type { Check, CheckName, CredentialSummary, Outcome, Report } from "../../../src/core/report.ts";

const issuer = "did:web:centre.example";
const ministry = "did:web:ministry.example";
const council = "did:web:council.example";
const now = new Date("2027-01-01T00:00:00Z");
const course = { code: "IIOE-GAI-220", version: "1.1.0" };
const award: CredentialSummary = {
	types: ["VerifiableCredential", "AchievementCredential"],
	issuer: { id: issuer, recognised: true },
	course,
	awardedDate: "2026-05-03T00:00:00+08:00",
	validFrom: "2026-11-23T04:00:00Z",
	status: [],
};

let count = 0;
const whole: Scope = { kind: "issuer", of: issuer };
const vouching = (of: string): Scope => ({ kind: "body", of });

function said(body: string, scope: Scope, members: Partial<Statement> & { readonly checks?: Partial<Checks> } = {}) {
	const { checks = {}, ...more } = members;
	const statement: Statement = {
		id: `https://statements.example/${++count}`,
		body: { id: body },
		scopes: [scope],
		names: new Map(),
		decision: {},
		recognisedIn: [],
		...more,
	};
	return { statement, report: reportWith(checks) } satisfies JudgedStatement;
}

type Checks = Readonly<Record<CheckName, Outcome>>;

function reportWith(outcomes: Partial<Checks>): Report {
	const names = ["syntax", "context", "proof", "issuer", "validity", "status"] as const;
	const checks = names.map((check): Check => ({ check, outcome: outcomes[check] ?? "pass" }));
	return { verdict: "valid", checkedAt: now.toISOString(), checks, errors: [], warnings: [] };
}

function states(
	statements: readonly JudgedStatement[],
	{ silent = [] as string[], trusted = [ministry], of = award } = {},
) {
	const standing = { statements, silent, isPartial: false };
	return judgeRecognition(of, standing, new Set(trusted), now).map(({ state }) => state);
}

describe("a decision is judged as of the award and as of now", () => {
	test.each([
		["in force at both", "2026-01-01", "2029-01-01", "recognised"],
		["without any end or beginning", undefined, undefined, "recognised"],
		["ended since", "2026-01-01", "2026-12-01", "recognised-when-awarded"],
		["begun after the award", "2026-06-01", "2029-01-01", "after-award"],
		["not begun", "2027-02-01", undefined, "not-yet"],
		["ended before the award", "2025-01-01", "2026-05-01", "expired"],
		["begun after the award, and ended", "2026-06-01", "2026-12-01", "expired"],
	])("%s", (_, from, until, state) => {
		const dates = {
			...(from === undefined ? {} : { validFrom: `${from}T00:00:00Z` }),
			...(until === undefined ? {} : { validUntil: `${until}T00:00:00Z` }),
		};
		expect(states([said(ministry, whole, dates)])).toEqual([state]);
	});

	test("where a credential does not say when it was awarded, as of now alone", () => {
		const { awardedDate: _, validFrom: __, ...undated } = award;
		const ended = said(ministry, whole, { validUntil: "2026-12-01T00:00:00Z" });
		expect(states([ended], { of: undated })).toEqual(["expired"]);
		expect(states([said(ministry, whole)], { of: undated })).toEqual(["recognised"]);
	});
});

describe("a statement is worth what its own checks say", () => {
	test.each<[Partial<Checks>, string]>([
		[{ proof: "fail" }, "forged"],
		[{ issuer: "fail" }, "forged"],
		[{ context: "fail" }, "forged"],
		[{ proof: "unknown" }, "unchecked"],
		[{ context: "unknown" }, "unchecked"],
		[{ status: "fail" }, "withdrawn"],
		[{ status: "unknown" }, "unchecked"],
		[{ status: "not-applicable" }, "recognised"],
		[{ validity: "not-applicable" }, "recognised"],
	])("%j", (checks, state) => {
		expect(states([said(ministry, whole, { checks })])).toEqual([state]);
	});
});

describe("what it speaks of", () => {
	test.each<[string, Scope, readonly string[]]>([
		["every version", { kind: "course", of: issuer, course: { code: course.code } }, ["recognised"]],
		["this version", { kind: "course", of: issuer, course }, ["recognised"]],
		["another version", { kind: "course", of: issuer, course: { ...course, version: "1.0.0" } }, ["out-of-scope"]],
		["another course", { kind: "course", of: issuer, course: { code: "OTHER" } }, ["out-of-scope"]],
		["a kind of credential that cannot be compared", { kind: "unknown", of: issuer }, ["unchecked"]],
		["the same course of another issuer", { kind: "course", of: council, course }, []],
		["another issuer", { kind: "issuer", of: council }, []],
		["the issuer as a body, which recognises nothing that it awards", vouching(issuer), []],
	])("%s", (_, scope, expected) => {
		expect(states([said(ministry, scope)])).toEqual(expected);
	});

	test("is no badge where the credential is none", () => {
		expect(states([said(ministry, whole)], { of: { ...award, types: ["VerifiableCredential"] } })).toEqual([
			"out-of-scope",
		]);
	});

	test("decisions about other courses are no news beside one about this", () => {
		const others = ["A", "B"].map((code) => said(ministry, { kind: "course", of: issuer, course: { code } }));
		expect(states(others)).toEqual(["out-of-scope"]);
		expect(states([...others, said(ministry, whole)])).toEqual(["recognised"]);
	});
});

describe("whose word counts", () => {
	test("nobody's by default, whatever they say", () => {
		expect(states([said(ministry, whole)], { trusted: [] })).toEqual(["untrusted"]);
		expect(states([], { trusted: [] })).toEqual([]);
	});

	test("a body's that a trusted one recognises as a body, as long as both decisions hold", () => {
		const chain = [said(council, whole), said(ministry, vouching(council))];
		expect(states(chain)).toEqual(["recognised"]);
		const [found] = judgeRecognition(
			award,
			{ statements: chain, silent: [], isPartial: false },
			new Set([ministry]),
			now,
		);
		expect(found?.body).toEqual({ id: council, trusted: true, through: [ministry] });
		const ended = said(ministry, vouching(council), { validUntil: "2026-12-01T00:00:00Z" });
		expect(states([said(council, whole), ended])).toEqual(["recognised-when-awarded"]);
	});

	test.each<[Partial<Checks>, string]>([
		[{ status: "fail" }, "untrusted"],
		[{ proof: "fail" }, "untrusted"],
		[{ status: "unknown" }, "unchecked"],
	])("but not over a link with %j", (checks, state) => {
		expect(states([said(council, whole), said(ministry, vouching(council), { checks })])).toEqual([state]);
	});

	test("an issuer is no body: being recognised to issue gives no right to recognise", () => {
		expect(states([said(council, whole), said(ministry, { kind: "issuer", of: council })])).toEqual(["untrusted"]);
	});

	test("over four statements and no more", () => {
		const bodies = ["a", "b", "c", "d"].map((name) => `did:web:${name}.example`);
		const chainOf = (length: number): readonly JudgedStatement[] => {
			const [first = "", ...rest] = bodies.slice(0, length);
			return [said(first, whole), ...rest.map((above, index) => said(above, vouching(bodies[index] ?? "")))];
		};
		expect(states(chainOf(4), { trusted: bodies.slice(3, 4) })).toEqual(["recognised"]);
		const five = [...chainOf(4), said(ministry, vouching(bodies[3] ?? ""))];
		expect(states(five)).toEqual(["untrusted"]);
	});

	test("a loop of bodies that recognise each other leads nowhere", () => {
		const other = "did:web:other.example";
		const loop = [said(council, whole), said(other, vouching(council)), said(council, vouching(other))];
		expect(states(loop)).toEqual(["untrusted"]);
	});

	test("a trusted body that could not be asked is told", () => {
		expect(states([], { silent: [ministry] })).toEqual(["unchecked"]);
	});
});

describe("in the report", () => {
	const report = reportWith({});
	const recognition: Check = { check: "recognition", outcome: "not-applicable" };
	const before: Report = { ...report, checks: [...report.checks, recognition], credential: award };
	const after = (...found: readonly JudgedStatement[]): Report => {
		const standing = { statements: found, silent: [], isPartial: false };
		return withRecognitions(before, judgeRecognition(award, standing, new Set([ministry]), now));
	};
	const checkOf = ({ checks }: Report) => checks.find(({ check }) => check === "recognition");

	test.each<[string, readonly JudgedStatement[], Outcome, string | undefined]>([
		["nothing known", [], "not-applicable", undefined],
		["recognised", [said(ministry, whole)], "pass", undefined],
		["withdrawn", [said(ministry, whole, { checks: { status: "fail" } })], "fail", "RECOGNITION_NOT_IN_FORCE"],
		["unchecked", [said(ministry, whole, { checks: { status: "unknown" } })], "unknown", "RECOGNITION_UNCHECKED"],
		["untrusted", [said(council, whole)], "not-applicable", undefined],
	])("%s: the check says so and the verdict stays", (_, found, outcome, code) => {
		const { verdict, errors } = after(...found);
		expect([verdict, errors]).toEqual([before.verdict, before.errors]);
		expect(checkOf(after(...found))).toEqual({
			check: "recognition",
			outcome,
			...(code === undefined ? {} : { code }),
		});
	});

	test("that nothing was found says nothing where not everybody could be asked", () => {
		expect(checkOf(withRecognitions(before, [], true))).toMatchObject({ outcome: "unknown" });
	});

	test("only what its issuer has signed is anybody's award", () => {
		expect(mayBeRecognised(before)).toBe(true);
		const notListed: Check = { check: "issuer", outcome: "fail", code: "ISSUER_NOT_RECOGNISED" };
		const withIssuer = (check: Check): Report => ({
			...before,
			checks: before.checks.map((one) => (one.check === "issuer" ? check : one)),
		});
		expect(mayBeRecognised(withIssuer(notListed))).toBe(true);
		expect(mayBeRecognised(withIssuer({ ...notListed, code: "ISSUER_KEY_MISMATCH" }))).toBe(false);
		expect(mayBeRecognised(reportWith({ proof: "fail" }))).toBe(false);
		expect(mayBeRecognised(reportWith({ context: "unknown" }))).toBe(false);
	});
});
