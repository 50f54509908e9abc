import { type Award, type AwardResult, awardResults } from "../award.ts";
import type { Course } from "../catalogue.ts";
import { isLanguage, type Language } from "../languages.ts";
import type { Tools } from "../tools.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { countryCodes } from "./countries.ts";
import type { Findings } from "./findings.ts";
import { startsFormula } from "./name-part.ts";
import { isCalendarDay, readDay } from "./read-date.ts";
import { readEmail } from "./read-email.ts";
import { readName } from "./read-name.ts";
import { readScore, resultOf } from "./read-score.ts";
import type { Cell } from "./roster-table.ts";
import { isDrawable } from "./scripts.ts";

export interface RosterContext {
	/** By course code, upper case. */
	readonly courses: ReadonlyMap<string, Course>;
	/** `YYYY-MM-DD` in the centre's time zone. */
	readonly today: string;
	/** Whether the paper has every letter of a name; by default its scripts are Latin, Cyrillic or Chinese. */
	readonly canPrint?: (name: string) => boolean;
	/** Makes the digests by which equal awards are known. */
	readonly tools: Pick<Tools, "sha256">;
}

/** Reads every field of a row and collects all that is wrong; `undefined` only when something was rejected. */
export function readAward(
	cell: Cell,
	{ courses, today, canPrint = isDrawable }: Omit<RosterContext, "tools">,
	found: Findings,
): Award | undefined {
	const learnerRef = readText(cell("learner_ref"), found);
	if (learnerRef === undefined) found.reject("ref.missing");
	const country = readCountry(cell("country"), found);
	const name = readName(cell, country, canPrint, found);
	const email = readOptionalEmail(cell("email"), found);
	const institution = readText(cell("institution"), found);
	const language = readLanguage(cell("language"), country, found);
	const course = readCourse(cell("course_code"), courses, found);
	const completionDate = readCompletionDate(cell("completion_date"), course, today, found);
	const scorePercent = readPercent(cell("score_percent"), found);
	const result = readResult(cell("result"), scorePercent, course, found);
	if (found.reasons.length > 0) return undefined;
	if (learnerRef === undefined || name === undefined || course === undefined) return undefined;
	if (completionDate === undefined || scorePercent === undefined || result === undefined) return undefined;
	return {
		learnerRef,
		name,
		...(email === undefined ? {} : { email }),
		country,
		...(institution === undefined ? {} : { institution }),
		language,
		courseCode: course.code,
		completionDate,
		scorePercent,
		result,
	};
}

function readText(text: string, found: Findings): string | undefined {
	const line = cleanLine(text);
	if (startsFormula(line)) found.reject("text.formula");
	return line === "" ? undefined : line;
}

function readCountry(text: string, found: Findings): string {
	const country = upperCase(cleanText(text), found);
	if (!countryCodes.has(country)) found.reject("country.unknown");
	return country;
}

function readOptionalEmail(text: string, found: Findings): string | undefined {
	if (cleanText(text) === "") return found.warn("email.missing");
	const email = readEmail(text);
	if (email === undefined) found.reject("email.invalid");
	return email;
}

function readLanguage(text: string, country: string, found: Findings): Language {
	const language = cleanText(text);
	if (isLanguage(language)) return language;
	found.warn("language.defaulted");
	return country === "MN" ? "mn" : "en";
}

function readCourse(text: string, courses: ReadonlyMap<string, Course>, found: Findings): Course | undefined {
	const course = courses.get(upperCase(cleanText(text), found));
	if (course === undefined) found.reject("course.unknown");
	return course;
}

/** Capitals for ASCII letters only: Unicode's would turn ı, ſ or ß into letters of a real code. */
function upperCase(text: string, found: Findings): string {
	const upper = text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
	if (upper !== text) found.warn("case.normalised");
	return upper;
}

function readCompletionDate(
	text: string,
	course: Course | undefined,
	today: string,
	found: Findings,
): string | undefined {
	const clean = cleanText(text);
	if (clean === "") return found.reject("date.missing");
	const { day, converted } = readDay(clean);
	if (day === undefined) return found.reject("date.format");
	if (!isCalendarDay(day)) return found.reject("date.impossible");
	if (converted) found.warn("date.converted");
	if (day > today) found.reject("date.future");
	if (course !== undefined && day < course.offeredFrom) found.reject("date.before-offer");
	return day;
}

function readPercent(text: string, found: Findings): string | undefined {
	const score = readScore(cleanText(text));
	if (score === undefined) return found.reject("score.not-number");
	if (score.comma) found.warn("score.comma");
	if (score.percent === undefined) found.reject("score.out-of-range");
	return score.percent;
}

function readResult(
	text: string,
	percent: string | undefined,
	course: Course | undefined,
	found: Findings,
): AwardResult | undefined {
	const word = cleanText(text);
	if (word === "fail") return found.reject("result.not-passed");
	const result = awardResults.find((known) => known === word);
	if (result === undefined) return found.reject("result.unknown");
	if (percent !== undefined && course !== undefined && resultOf(percent, course) !== result) {
		found.reject("result.inconsistent");
	}
	return result;
}
