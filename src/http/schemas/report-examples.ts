import type { Report } from "../../core/report.ts";

const credential: Report["credential"] = {
	id: "https://certificates.example.mn/c/6AJY0H5JGVQQ5FNGHHPED27Q2D",
	types: ["VerifiableCredential", "AchievementCredential"],
	issuer: {
		id: "did:web:certificates.example.mn",
		claimedName: "Example National Centre",
		registeredName: "Example National Centre",
		recognised: true,
	},
	name: "An example course",
	subjectName: "Example Person",
	validFrom: "2026-06-30T00:00:00+08:00",
	status: [
		{ purpose: "revocation", set: false },
		{ purpose: "suspension", set: false },
	],
};

const passed: Report["checks"] = [
	{ check: "syntax", outcome: "pass" },
	{ check: "context", outcome: "pass" },
	{ check: "proof", outcome: "pass" },
	{ check: "issuer", outcome: "pass" },
	{ check: "validity", outcome: "pass" },
];
const checkedAt = "2026-07-01T08:00:00.000Z";

/** At least one report for each verdict, as examples in the published schema. */
export const reportExamples: readonly Report[] = [
	{
		verdict: "valid",
		checkedAt,
		checks: [...passed, { check: "status", outcome: "pass" }],
		errors: [],
		warnings: [],
		credential,
	},
	{
		verdict: "invalid",
		checkedAt,
		checks: [...passed, { check: "status", outcome: "fail", code: "REVOKED" }],
		errors: [{ code: "REVOKED", title: "The issuer has revoked the credential." }],
		warnings: [],
		credential: {
			...credential,
			status: [{ purpose: "revocation", set: true, reason: "issued-in-error", since: "2026-06-30T09:00:00.000Z" }],
		},
	},
	{
		verdict: "invalid",
		checkedAt,
		checks: [
			...passed,
			{ check: "status", outcome: "pass" },
			{
				check: "document",
				outcome: "fail",
				code: "PDF_TEXT_MISMATCH",
				differences: [
					{
						page: 1,
						printed: "Another Person",
						signed: "Example Person",
						place: { x: 51, y: 201.5, width: 214, height: 34 },
					},
				],
			},
		],
		errors: [{ code: "PDF_TEXT_MISMATCH", title: "The page does not say what was signed." }],
		warnings: [],
		credential,
	},
	{
		verdict: "undetermined",
		checkedAt,
		checks: [...passed, { check: "status", outcome: "unknown", code: "STATUS_RETRIEVAL_ERROR" }],
		errors: [{ code: "STATUS_RETRIEVAL_ERROR", title: "The status list could not be read." }],
		warnings: [],
		credential: { ...credential, status: [{ purpose: "revocation", set: "unknown" }] },
	},
	{
		verdict: "valid",
		checkedAt,
		checks: [...passed, { check: "status", outcome: "pass" }, { check: "recognition", outcome: "pass" }],
		errors: [],
		warnings: [],
		credential: { ...credential, course: { code: "EX-101", version: "1.0.0" } },
		recognitions: [
			{
				state: "recognised",
				body: { id: "did:web:accreditation.example", claimedName: "Example Accreditation Council", trusted: true },
				statement: "https://accreditation.example/recognitions/6AJY0H5JGVQQ5FNGHHPED27Q2D",
				scope: "course",
				course: { code: "EX-101" },
				decision: { number: "A/123", date: "2026-03-01", jurisdiction: "MN" },
				validFrom: "2026-03-01T00:00:00+08:00",
				validUntil: "2029-02-28T23:59:59+08:00",
				checks: [...passed, { check: "status", outcome: "pass" }],
			},
		],
	},
	{
		verdict: "invalid",
		checkedAt: "2026-03-01T15:59:59.000Z",
		askedAt: checkedAt,
		checks: [
			...passed,
			{ check: "status", outcome: "fail", code: "SUSPENDED", detail: "under-review, since 2026-02-10T02:00:00.000Z" },
		],
		errors: [{ code: "SUSPENDED", title: "The issuer has suspended the credential." }],
		warnings: [],
		credential: {
			...credential,
			validFrom: "2025-12-20T00:00:00+08:00",
			status: [
				{ purpose: "revocation", set: false, basis: { asOf: "2026-03-01T15:59:59.000Z", source: "register" } },
				{
					purpose: "suspension",
					set: true,
					reason: "under-review",
					since: "2026-02-10T02:00:00.000Z",
					basis: {
						asOf: "2026-03-01T15:59:59.000Z",
						source: "snapshot",
						listVersion: 14,
						listSignedAt: "2026-03-01T08:00:00.412Z",
					},
				},
			],
		},
	},
	{
		verdict: "unrecognised",
		checkedAt,
		checks: passed.map((check) =>
			check.check === "issuer" ? { check: "issuer", outcome: "fail", code: "ISSUER_NOT_RECOGNISED" } : check,
		),
		errors: [],
		warnings: [{ code: "ISSUER_NOT_RECOGNISED", title: "The issuer is not on this verifier's list." }],
		credential: {
			types: ["VerifiableCredential"],
			issuer: { id: "did:web:somebody.example", claimedName: "Somebody", recognised: false },
			status: [],
		},
	},
];
