import { type Catalogue, parseCatalogue } from "../core/catalogue.ts";
import { languages, type LanguageMap } from "../core/languages.ts";
import type { Clock, Register } from "./ports.ts";

export interface ImportResult {
	readonly courses: number;
	readonly added: number;
	readonly changed: number;
	/** Texts that a paper would print in English for want of another wording. */
	readonly untranslated: readonly { readonly language: string; readonly missing: readonly string[] }[];
}

/** Checks a catalogue file whole, then stores it whole. Throws CATALOGUE_INVALID. */
export async function importCatalogue(
	{ register, clock }: { readonly register: Register; readonly clock: Clock },
	json: unknown,
): Promise<ImportResult> {
	const catalogue = parseCatalogue(json);
	const { added, changed } = await register.saveCatalogue(catalogue, clock().toISOString());
	return { courses: catalogue.courses.length, added, changed, untranslated: untranslated(catalogue) };
}

function untranslated({ courses, organisations }: Catalogue): ImportResult["untranslated"] {
	const texts: [string, LanguageMap][] = [
		...organisations.map(({ id, name }) => [id, name] as [string, LanguageMap]),
		...courses.flatMap(({ code, title, learningOutcomes, qualityAssurance }) => [
			[code, title] as [string, LanguageMap],
			...learningOutcomes.map((outcome) => [`${code}/${outcome.id}`, outcome] as [string, LanguageMap]),
			[`${code}/qualityAssurance`, qualityAssurance.statement] as [string, LanguageMap],
		]),
	];
	return languages
		.filter((language) => language !== "en")
		.map((language) => ({
			language,
			missing: texts.filter(([, text]) => text[language] === undefined).map(([name]) => name),
		}))
		.filter(({ missing }) => missing.length > 0);
}
