import type { Check } from "../report.ts";

/**
 * What becomes of a statement of recognition for one certificate and one viewer; stable, and of several the first says
 * most. A decision is judged as of the award and as of now.
 */
export const recognitionStates = [
	/** In force when the certificate was awarded, and now. */
	"recognised",
	/** In force at the award; it has ended since. */
	"recognised-when-awarded",
	/** In force now; it began only after the award. */
	"after-award",
	/** It has not begun. */
	"not-yet",
	/** It had ended before the award, or began after it and has ended. */
	"expired",
	/** The body has withdrawn or suspended it. */
	"withdrawn",
	/** Genuine, by a body that this viewer does not trust. */
	"untrusted",
	/** Genuine, about another course, version or kind of credential. */
	"out-of-scope",
	/** Something about it could not be checked. */
	"unchecked",
	/** Its proof does not hold: nobody knows who wrote it. */
	"forged",
] as const;
export type RecognitionState = (typeof recognitionStates)[number];

export const recognitionScopes = ["issuer", "course", "course-version", "body"] as const;
export type RecognitionScope = (typeof recognitionScopes)[number];

/** What a body has on record of its decision. All of it is as signed; days are `YYYY-MM-DD`. */
export interface Decision {
	readonly number?: string;
	readonly date?: string;
	/** ISO 3166, such as MN. */
	readonly jurisdiction?: string;
	readonly level?: string;
	readonly credits?: string;
}

export interface RecognisedCourse {
	readonly code: string;
	/** All versions where none is named. */
	readonly version?: string;
}

/** One line of `recognitions` in a report. */
export interface Recognition {
	readonly state: RecognitionState;
	readonly body: {
		readonly id: string;
		/** What the statement calls its body: a claim, to be shown only beside the id where the body is not trusted. */
		readonly claimedName?: string;
		readonly trusted: boolean;
		/** Of a body that is trusted only because others recognise it: these, the one on the viewer's list last. */
		readonly through?: readonly string[];
	};
	/** Address of the statement. Without one, the body could not be asked. */
	readonly statement?: string;
	readonly scope?: RecognitionScope;
	readonly course?: RecognisedCourse;
	readonly decision?: Decision;
	readonly validFrom?: string;
	readonly validUntil?: string;
	/** The statement's own checks, as a report has them. */
	readonly checks: readonly Check[];
}
