import type { Code } from "./codes.ts";
import type { RecognisedCourse, Recognition } from "./recognition/recognition.ts";

/** Of several that apply, the first of this order is the verdict. Only `valid` is ever green. */
export const verdicts = ["invalid", "undetermined", "unrecognised", "valid"] as const;
export type Verdict = (typeof verdicts)[number];

export const checkNames = [
	"syntax",
	"context",
	"proof",
	"issuer",
	"validity",
	"status",
	"document",
	"schema",
	"recognition",
] as const;
export type CheckName = (typeof checkNames)[number];

/** A check that did not run is `unknown`, never `pass`. */
export type Outcome = "pass" | "fail" | "unknown" | "not-applicable";

export interface Check {
	readonly check: CheckName;
	readonly outcome: Outcome;
	readonly code?: Code;
	readonly detail?: string;
	/** Of the page of a file: where it is not what was signed, at most 20 places. */
	readonly differences?: readonly PageDifference[];
}

/**
 * A place where a page is not what the signed data draw. A text that only the page has is `printed`, the one that should
 * stand there `signed`; where neither is given, the picture is another one.
 */
export interface PageDifference {
	/** From 1. */
	readonly page: number;
	readonly printed?: string;
	readonly signed?: string;
	readonly place: PagePlace;
}

/** Points from the page's top left corner. */
export interface PagePlace {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** One thing that is wrong (`errors`) or worth knowing (`warnings`). Never holds a name, a token or a document. */
export interface Problem {
	readonly code: Code;
	readonly title: string;
	readonly detail?: string;
	/** JSON Pointer (RFC 6901) into the input. */
	readonly path?: string;
}

export interface StatusSummary {
	readonly purpose: string;
	readonly set: boolean | "unknown";
	/** Public reason code and moment, known only from the issuer's own register. */
	readonly reason?: string;
	readonly since?: string;
	/** When the copy of the list that was read had been made. */
	readonly listFetchedAt?: string;
	/** Of a verdict about an earlier moment: what the answer rests on. */
	readonly basis?: StatusBasis;
	/** What the list said of the last moment for which it speaks, where that is too long ago to decide. */
	readonly lastKnown?: { readonly set: boolean; readonly asOf: string };
}

export interface StatusBasis {
	/** ISO 8601 moment for which the status was looked up. */
	readonly asOf: string;
	/** `snapshot`: a list that its issuer signed by then. `register`: its register's record alone. `none`: nothing that counts. */
	readonly source: "snapshot" | "register" | "none";
	/** Of the list that was signed: its revision, where that is known, and when it was signed. */
	readonly listVersion?: number;
	readonly listSignedAt?: string;
}

export interface CredentialSummary {
	readonly id?: string;
	readonly types: readonly string[];
	readonly issuer: {
		readonly id: string;
		/** What the credential calls its issuer: a claim, to be shown only beside the id. */
		readonly claimedName?: string;
		/** What this verifier's own register calls it. */
		readonly registeredName?: string;
		readonly recognised: boolean;
	};
	readonly name?: string;
	/** Code and version of the achievement, as the credential has them. */
	readonly course?: RecognisedCourse;
	readonly subjectName?: string;
	/** When it was awarded, where the credential says so apart from `validFrom`. */
	readonly awardedDate?: string;
	readonly validFrom?: string;
	readonly validUntil?: string;
	readonly status: readonly StatusSummary[];
	/** Proofs that are genuine but not the issuer's. */
	readonly coSigners?: readonly string[];
}

export interface Report {
	readonly verdict: Verdict;
	/** ISO 8601 moment that the verdict is about. */
	readonly checkedAt: string;
	/** ISO 8601 moment of asking, where that was about another one. */
	readonly askedAt?: string;
	readonly checks: readonly Check[];
	readonly errors: readonly Problem[];
	readonly warnings: readonly Problem[];
	readonly credential?: CredentialSummary;
	/** True for what is no credential or presentation at all; HTTP answers 400. */
	readonly malformed?: boolean;
	/** What other bodies have decided about the issuer or the course: shown, never deciding. Absent where nothing is known. */
	readonly recognitions?: readonly Recognition[];
	/** Of a presentation: one report a credential. */
	readonly credentials?: readonly Report[];
}
