import { describe, expect, test } from "vitest";
import type { StatusSummary } from "../../src/core/report.ts";
import { createView } from "../../src/web/create-view.ts";
import { age, statusWords } from "../../src/web/status-words.ts";
import { site } from "../support/sample-pages.ts";
import { notACertificate, sampleReport, sampleReports } from "../support/sample-reports.ts";

const english = createView({ language: "en", site });

describe("the status", () => {
	test.each([
		["valid", ["Not revoked and not suspended, checked 12 seconds ago."]],
		["revoked", ["It was genuine, but the issuer revoked it on 3 March 2026: issued in error."]],
		["suspended", ["The issuer suspended it on 3 March 2026: under review."]],
		["statusUnknown", ["Status could not be checked"]],
		[
			"expired",
			[
				"Genuine but expired: it was valid until 1 October 2026.",
				"Not revoked and not suspended, checked 12 seconds ago.",
			],
		],
		["notYetValid", ["It becomes valid on 1 December 2026.", "Not revoked and not suspended, checked 12 seconds ago."]],
	] as const)("of “%s” is said as it is", (name, words) => {
		expect(statusWords(sampleReports[name], english)).toEqual(words);
	});

	test("is told in the reader's language, with the day in the centre's zone", () => {
		const mongolian = createView({ language: "mn", site });
		expect(statusWords(sampleReports.revoked, mongolian)[0]).toContain("2026 оны 3 дугаар сарын 3\u2011ны өдөр");
	});

	test("without a reason or a day says no more than is known", () => {
		const bare = (status: StatusSummary): readonly string[] =>
			statusWords(sampleReport("invalid", { credential: { status: [status] } }), english);
		expect(bare({ purpose: "revocation", set: true })).toEqual(["The issuer has revoked the credential."]);
		expect(bare({ purpose: "message", set: true })).toEqual(["The issuer has set a status message."]);
		expect(bare({ purpose: "suspension", set: true, since: "2026-03-02T17:00:00Z", reason: "<b>" })).toEqual([
			"The issuer suspended it on 3 March 2026: no public reason given.",
		]);
	});

	test("never calls clear what was not read", () => {
		const half: readonly StatusSummary[] = [
			{ purpose: "revocation", set: false },
			{ purpose: "suspension", set: "unknown" },
		];
		const report = sampleReport("undetermined", { credential: { status: half } });
		expect(statusWords(report, english)).toEqual(["Status could not be checked"]);
	});

	test("of an old list is told as of its day, and of several lists as of the oldest", () => {
		const past = (purpose: string, set: boolean, asOf = "2026-03-02T17:00:00Z"): StatusSummary => ({
			purpose,
			set: "unknown",
			lastKnown: { set, asOf },
		});
		const stale = { check: "status", outcome: "unknown", code: "STATUS_STALE" } as const;
		const words = (...status: readonly StatusSummary[]): readonly string[] =>
			statusWords(sampleReport("undetermined", { faults: [stale], credential: { status } }), english);
		const rest = "Whether that still holds is not known here.";
		expect(words(past("revocation", false))).toEqual([`As of 3 March 2026 it was not revoked. ${rest}`]);
		expect(words(past("revocation", false), past("suspension", false, "2026-03-01T17:00:00Z"))).toEqual([
			`As of 2 March 2026 it was neither revoked nor suspended. ${rest}`,
		]);
		expect(words(past("revocation", false), past("suspension", true))).toEqual([
			`As of 3 March 2026 it was suspended. ${rest}`,
		]);
		expect(words(past("revocation", false), { purpose: "suspension", set: "unknown" })).toEqual([
			"Status could not be checked",
		]);
	});

	test("of a certificate without any is told as that", () => {
		const report = sampleReport("valid", { credential: { status: [] } });
		expect(statusWords(report, english)).toEqual(["The issuer keeps no status for this certificate."]);
	});

	test("speaks of suspension only where there is a list for it", () => {
		const report = sampleReport("valid", { credential: { status: [{ purpose: "revocation", set: false }] } });
		expect(statusWords(report, english)).toEqual(["Not revoked, checked just now."]);
	});

	test("of what is no certificate is nothing", () => {
		expect(statusWords(notACertificate, english)).toEqual([]);
	});
});

test.each([
	["2026-11-23T07:20:12Z", "just now"],
	["2026-11-23T07:20:13Z", "just now"],
	["2026-11-23T07:20:11Z", "1 second ago"],
	["2026-11-23T07:19:13Z", "59 seconds ago"],
	["2026-11-23T07:19:12Z", "1 minute ago"],
	["2026-11-23T05:20:12Z", "2 hours ago"],
	["2026-11-20T07:20:12Z", "3 days ago"],
])("a copy made at %s is called %s", (then, words) => {
	expect(age(then, "2026-11-23T07:20:12Z", english)).toBe(words);
});
