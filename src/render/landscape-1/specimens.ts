import type { Award, PaperTemplate } from "./paper-template.ts";

// Every digit and every letter that ids and numbers are written with (Crockford's base 32).
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const results = ["Pass", "Merit", "Distinction"];
// Each with other digits, on the first of the month and on others, which are written in other words (fr, mn).
const dates = [
	["1234-01-01", "5678-02-03", "5678-03-03"],
	["5678-04-01", "5678-05-03", "5678-06-03"],
	["5678-07-01", "5678-08-03", "5678-09-03"],
	["5678-10-01", "5678-11-03", "5678-12-03"],
] as const;

/**
 * Awards without a holder that together say everything that papers of a template say about an award: all months, results
 * and digits. The fonts that are shared by these papers hold what the specimens need.
 */
export function specimens({ baseUrl }: PaperTemplate): readonly Award[] {
	return dates.map(([issued, completed, validUntil], index) => ({
		holder: { order: "mononym" },
		issued,
		completed,
		validUntil,
		result: results[index % results.length] ?? "",
		score: "90",
		verification: { code: { size: 21, runs: [] }, address: `${baseUrl}/c/${alphabet}`, number: `${alphabet}-` },
	}));
}
