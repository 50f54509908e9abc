/** Why a row is refused or passed over, each with the sentence that tells the registrar what to change. */
export const rosterReasons = {
	"row.column-count": "The row has more or fewer fields than the header; quote every field that holds a delimiter.",
	"privacy.national-id": "A field holds a civil register number; remove it, it must never be imported.",
	"ref.missing": "learner_ref is empty; give the learner's reference in your own records.",
	"name.missing": "There is no given name; fill given_native or given_latin.",
	"name.family-missing":
		"One spelling has only a given or only a family name; fill both, or set name_order to mononym.",
	"name.mononym-has-family": "name_order is mononym, but a family field is filled; empty it or change name_order.",
	"name.order-unknown": "name_order must be patronymic-first, family-first, given-first or mononym.",
	"name.digits": "A name holds a digit; remove it.",
	"name.forbidden-character": "A name holds a character that names do not have; type the name again with letters only.",
	"text.formula":
		"learner_ref, a name or institution starts with =, + or @ like a spreadsheet formula; remove the sign.",
	"name.mixed-script": "A native name mixes letters of two scripts; type it again on one keyboard layout.",
	"name.latin-not-latin": "A Latin name holds letters of another script; type it again on a Latin keyboard layout.",
	"name.suspect-letter": "A native name holds Є, Ѳ or Ї, mostly typed for Ө or Ү; type the Mongolian letter.",
	"name.too-long": "A part of the name is longer than 150 characters; shorten it.",
	"name.not-drawable": "The native name has a letter that the paper cannot draw; add its Latin spelling.",
	"email.invalid": "email is not an address such as name@example.org; correct it or leave it empty.",
	"country.unknown": "country must be a two-letter code of ISO 3166-1, such as MN.",
	"course.unknown": "course_code is not in the catalogue; correct it or import the course first.",
	"date.missing": "completion_date is empty; give it as YYYY-MM-DD.",
	"date.format": "completion_date cannot be read without guessing; write it as YYYY-MM-DD.",
	"date.impossible": "completion_date is a day that no calendar has; correct it.",
	"date.future": "completion_date is after today; issue the certificate when the course is completed.",
	"date.before-offer": "completion_date is before the course was first offered; correct the date or the course.",
	"score.not-number": "score_percent must be a plain number, such as 87 or 87.5.",
	"score.out-of-range": "score_percent must be between 0 and 100.",
	"result.unknown": "result must be pass, merit, distinction or fail.",
	"result.not-passed": "The learner did not pass; no certificate is issued.",
	"result.inconsistent": "result does not fit the score and the course's pass mark; correct one of them.",
	"duplicate.exact": "An earlier row awards the same learner the same course with the same fields; remove this one.",
	"duplicate.conflict": "An earlier row awards the same learner the same course with other fields; keep the right one.",
	"already.issued": "This certificate was already issued; nothing to do.",
	"already.issued.differs":
		"This learner has a certificate for the course with other fields; replace that one instead.",
} as const;

export type RosterReason = keyof typeof rosterReasons;

/** What was cleaned or is missing in an accepted row. */
export const rosterWarnings = {
	"name.trimmed": "Needless or unusual spaces in a name were cleaned.",
	"name.normalised": "Letters of a name that were typed in pieces were joined (Unicode NFC).",
	"name.latin-missing": "The name has no Latin spelling; add the one in the passport.",
	"case.normalised": "The country or course code was put in capitals.",
	"date.converted": "completion_date was turned into YYYY-MM-DD; check it.",
	"score.comma": "The decimal comma in score_percent was read as a point.",
	"email.missing": "There is no e-mail address, so the learner gets no link.",
	"email.shared": "Another learner_ref already uses this e-mail address; check it.",
	"language.defaulted": "language is not en, mn, zh or fr; the country's default was taken.",
} as const;

export type RosterWarning = keyof typeof rosterWarnings;
