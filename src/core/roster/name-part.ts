import { cleanSpaces } from "./clean-text.ts";
import type { Findings } from "./findings.ts";
import { isLatin, isOneWritingSystem } from "./scripts.ts";

/** In code points, after normalisation. */
const longestPart = 150;

// Letters, marks, digits (which have a reason of their own) and: space ' ’ ʼ ʻ - ‐ ‑ . ·
const ordinary = /^[\p{L}\p{M}\p{Nd} '\u2019\u02BC\u02BB\-\u2010\u2011.\u00B7]*$/u;

// Invisible signs that belong to one script's spelling; elsewhere they would only make two equal-looking names differ.
const invisible: readonly { readonly signs: RegExp; readonly letters: RegExp }[] = [
	{ signs: /[\u200C\u200D]/g, letters: /\p{Script=Arabic}/u },
	{ signs: /[\u180B-\u180F\u202F]/g, letters: /(?=\p{L})\p{Script=Mongolian}/u },
	{ signs: /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, letters: /\p{Script=Han}/u },
];
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

const withoutLetters = /^[^\p{L}\p{Nd}]*$/u;

/** The part in its normal form; warns when that is not how it was typed. */
export function normaliseNamePart(text: string, found: Findings): string {
	const trimmed = cleanSpaces(text);
	if (trimmed !== text) found.warn("name.trimmed");
	const normal = trimmed.normalize("NFC");
	if (normal !== trimmed) found.warn("name.normalised");
	return normal;
}

/** True for an empty part and for one that only says that there is none, such as a dash. */
export function isEmptyPart(part: string): boolean {
	return withoutLetters.test(part) && hasOnlyNameCharacters(part);
}

/** Checks one normalised part of a name on its own. */
export function checkNamePart(part: string, spelling: "native" | "latin", country: string, found: Findings): void {
	if (startsFormula(part)) return found.reject("text.formula");
	if (/\p{Nd}/u.test(part)) found.reject("name.digits");
	if (!hasOnlyNameCharacters(part)) found.reject("name.forbidden-character");
	if (part.length > longestPart && Array.from(part).length > longestPart) found.reject("name.too-long");
	if (spelling === "latin" && !isLatin(part)) found.reject("name.latin-not-latin");
	if (spelling === "native" && !isOneWritingSystem(part)) found.reject("name.mixed-script");
	if (spelling === "native" && country === "MN" && /[ЄєѲѳЇї]/.test(part)) found.reject("name.suspect-letter");
}

/** Text that a spreadsheet would run. */
export function startsFormula(text: string): boolean {
	return /^[=+@]/.test(text);
}

function hasOnlyNameCharacters(part: string): boolean {
	return isOrdinary(part) || isOrdinary(withoutOwnSigns(part));
}

function isOrdinary(part: string): boolean {
	return ordinary.test(part) && !ignorable.test(part);
}

function withoutOwnSigns(part: string): string {
	return invisible
		.filter(({ letters }) => letters.test(part))
		.reduce((text, { signs }) => text.replace(signs, ""), part);
}
