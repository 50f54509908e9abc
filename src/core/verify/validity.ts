import { parseDateTime } from "./date-time.ts";
import { combine, type Finding, failed, notApplicable, pass } from "./finding.ts";
import type { DecidingFacts } from "./signed-facts.ts";

/** Our clock and the issuer's may differ by this much, in milliseconds; never used to prolong (threat 42). */
const clockSkewMs = 60_000;

/**
 * Of a verdict about an earlier moment: was it signed by then? Its dates may begin before it was, as the day of an award
 * does. Where there are several proofs the first counts.
 */
export function checkSignedBy(moment: Date, signedAt: readonly (number | undefined)[]): Finding {
	const first = Math.min(...signedAt.map((one) => one ?? Number.NEGATIVE_INFINITY));
	return Number.isFinite(first) && first > moment.getTime() ? failed("NOT_YET_ISSUED") : pass;
}

/** Judges `validFrom` and `validUntil` (VCDM 2.0 §4.9; `issuanceDate` and `expirationDate` of 1.1) as signed. */
export function checkValidity({ validFrom, validUntil }: DecidingFacts, now: Date): Finding {
	const from = validFrom.map(parseDateTime);
	const until = validUntil.map(parseDateTime);
	if ([...from, ...until].includes(undefined)) return failed("DATE_INVALID");
	if (from.length + until.length === 0) return notApplicable;
	// Several dates for one thing would let a reader choose: the latest beginning and the earliest end count.
	const begins = Math.max(...from.map((moment) => moment ?? Number.POSITIVE_INFINITY));
	const ends = Math.min(...until.map((moment) => moment ?? Number.NEGATIVE_INFINITY));
	return combine([
		begins > ends ? failed("VALIDITY_INVERTED") : pass,
		begins > now.getTime() + clockSkewMs ? failed("NOT_YET_VALID") : pass,
		ends < now.getTime() ? failed("EXPIRED") : pass,
	]);
}
