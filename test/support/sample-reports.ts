import type { Code } from "../../src/core/codes.ts";
import { problem } from "../../src/core/errors.ts";
import {
	type Check,
	type CheckName,
	type CredentialSummary,
	checkNames,
	type Outcome,
	type PageDifference,
	type Report,
	type StatusSummary,
	type Verdict,
} from "../../src/core/report.ts";

export const checkedAt = "2026-11-23T07:20:12Z";
const listFetchedAt = "2026-11-23T07:20:00Z";

const clear: readonly StatusSummary[] = [
	{ purpose: "revocation", set: false, listFetchedAt },
	{ purpose: "suspension", set: false, listFetchedAt },
];

export const summary: CredentialSummary = {
	id: "https://certificates.example.mn/c/6AJY0H5JGVQQ5FNGHHPED27Q2D",
	types: ["VerifiableCredential", "AchievementCredential", "MicroCertificateCredential"],
	issuer: {
		id: "did:web:certificates.example.mn:issuers:must",
		claimedName: "IIOE Mongolia National Centre, Mongolian University of Science and Technology (MUST)",
		registeredName: "IIOE Mongolia National Centre, Mongolian University of Science and Technology (MUST)",
		recognised: true,
	},
	name: "AI+Education: Foundations for Teaching",
	subjectName: "Ганболд Өнөрбаяр",
	validFrom: "2026-06-30T00:00:00+08:00",
	status: clear,
};

interface Fault {
	readonly check: CheckName;
	readonly outcome: Outcome;
	readonly code: Code;
	readonly differences?: readonly PageDifference[];
}

interface Changes {
	readonly faults?: readonly Fault[];
	readonly warnings?: readonly Code[];
	readonly credential?: Partial<CredentialSummary>;
	readonly document?: Outcome;
}

/** A report with every check passed, but for the faults named. */
export function sampleReport(
	verdict: Verdict,
	{ faults = [], warnings = [], credential, document }: Changes = {},
): Report {
	const usual: Partial<Record<CheckName, Outcome>> = {
		document: document ?? "not-applicable",
		schema: "not-applicable",
		recognition: "not-applicable",
	};
	const checks = checkNames.map((check): Check => {
		const fault = faults.find((one) => one.check === check);
		return fault ?? { check, outcome: usual[check] ?? "pass" };
	});
	return {
		verdict,
		checkedAt,
		checks,
		errors: faults.map(({ code }) => problem(code)),
		warnings: warnings.map((code) => problem(code)),
		credential: { ...summary, ...credential },
	};
}

const isSet = (purpose: "revocation" | "suspension", reason: string): Partial<CredentialSummary> => ({
	status: clear.map((status) =>
		status.purpose === purpose ? { ...status, set: true, reason, since: "2026-03-03T02:00:00Z" } : status,
	),
});

const unregistered = {
	id: "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
	claimedName: "UNESCO-ICHEI",
	recognised: false,
};

const differences: readonly PageDifference[] = [
	{ page: 1, printed: "Мягмар", signed: "Ганболд Өнөрбаяр", place: { x: 51, y: 200, width: 210, height: 30 } },
	{ page: 1, place: { x: 600, y: 400, width: 100, height: 100 } },
];

/** One report for everything that a reader can be told. */
export const sampleReports = {
	valid: sampleReport("valid"),
	revoked: sampleReport("invalid", {
		faults: [{ check: "status", outcome: "fail", code: "REVOKED" }],
		credential: isSet("revocation", "issued-in-error"),
	}),
	replaced: sampleReport("invalid", {
		faults: [{ check: "status", outcome: "fail", code: "REVOKED" }],
		credential: isSet("revocation", "superseded"),
	}),
	suspended: sampleReport("invalid", {
		faults: [{ check: "status", outcome: "fail", code: "SUSPENDED" }],
		credential: isSet("suspension", "under-review"),
	}),
	expired: sampleReport("invalid", {
		faults: [{ check: "validity", outcome: "fail", code: "EXPIRED" }],
		credential: { validUntil: "2026-10-01T23:59:59+08:00" },
	}),
	notYetValid: sampleReport("invalid", {
		faults: [{ check: "validity", outcome: "fail", code: "NOT_YET_VALID" }],
		credential: { validFrom: "2026-12-01T00:00:00+08:00" },
	}),
	tampered: sampleReport("invalid", { faults: [{ check: "proof", outcome: "fail", code: "SIGNATURE_INVALID" }] }),
	foreignKey: sampleReport("invalid", { faults: [{ check: "issuer", outcome: "fail", code: "ISSUER_KEY_MISMATCH" }] }),
	changedPage: sampleReport("invalid", {
		faults: [{ check: "document", outcome: "fail", code: "PDF_TEXT_MISMATCH", differences }],
	}),
	statusUnknown: sampleReport("undetermined", {
		faults: [{ check: "status", outcome: "unknown", code: "STATUS_RETRIEVAL_ERROR" }],
		credential: { status: [{ purpose: "revocation", set: "unknown" }] },
	}),
	issuerUnknown: sampleReport("undetermined", {
		faults: [
			{ check: "proof", outcome: "unknown", code: "ISSUER_UNRESOLVABLE" },
			{ check: "issuer", outcome: "unknown", code: "ISSUER_UNRESOLVABLE" },
		],
	}),
	pageNotCompared: sampleReport("undetermined", {
		faults: [{ check: "document", outcome: "unknown", code: "PDF_NOT_COMPARED" }],
	}),
	unrecognised: sampleReport("unrecognised", {
		faults: [{ check: "issuer", outcome: "fail", code: "ISSUER_NOT_RECOGNISED" }],
		warnings: ["PDF_TEXT_NO_EVIDENCE"],
		credential: { issuer: unregistered },
	}),
	lookAlike: sampleReport("unrecognised", {
		faults: [{ check: "issuer", outcome: "fail", code: "ISSUER_NOT_RECOGNISED" }],
		warnings: ["ISSUER_LOOKS_LIKE_ANOTHER", "HOST_FOREIGN_LETTERS", "NAME_MIXES_SCRIPTS"],
		credential: {
			issuer: {
				id: "did:web:xn--mut-ghd.example.mn",
				claimedName: "UNESC\u041e-ICHEI",
				recognised: false,
			},
		},
	}),
	pdf: sampleReport("valid", { document: "pass" }),
} as const satisfies Readonly<Record<string, Report>>;

/** What no credential could be read from. */
export const notACertificate: Report = {
	verdict: "invalid",
	checkedAt,
	checks: checkNames.map(
		(check): Check =>
			check === "syntax" ? { check, outcome: "fail", code: "JSON_SYNTAX" } : { check, outcome: "unknown" },
	),
	errors: [problem("JSON_SYNTAX")],
	warnings: [],
};

const { credential: _, ...presentationItself } = sampleReport("invalid");

/** A presentation of one certificate that holds and one that does not. */
export const presentation: Report = {
	...presentationItself,
	errors: [problem("REVOKED", undefined, "/verifiableCredential/1")],
	credentials: [sampleReports.valid, sampleReports.revoked],
};
