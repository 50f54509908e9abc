import { type Catalogue, parseCatalogue } from "../core/catalogue.ts";
import type { LanguageMap } from "../core/language-map.ts";
import { languages } from "../core/languages.ts";
import type { Clock, Register } from "./ports.ts";

export interface ImportResult {
	readonly courses: number;
	readonly added: number;
	readonly changed: number;
	/** Texts that a paper would print in English for want of another wording. */
	readonly untranslated: readonly { readonly language: string; readonly missing: readonly string[] }[];
}

interface NamedText {
	readonly name: string;
	readonly text: LanguageMap;
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

function untranslated(catalogue: Catalogue): ImportResult["untranslated"] {
	const texts = printedTexts(catalogue);
	return languages
		.filter((language) => language !== "en")
		.map((language) => {
			const missing = texts.filter(({ text }) => text[language] === undefined).map(({ name }) => name);
			return { language, missing };
		})
		.filter(({ missing }) => missing.length > 0);
}

function printedTexts({ courses, organisations }: Catalogue): readonly NamedText[] {
	return [
		...organisations.map(({ id, name }) => ({ name: id, text: name })),
		...courses.flatMap(({ code, title, learningOutcomes, qualityAssurance }) => [
			{ name: code, text: title },
			...learningOutcomes.map((outcome) => ({ name: `${code}/${outcome.id}`, text: outcome })),
			{ name: `${code}/qualityAssurance`, text: qualityAssurance.statement },
		]),
	];
}
