import type { Award, PaperTemplate } from "./paper-template.ts";

// Every digit and every letter that ids and numbers are written with (Crockford's base 32).
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const results = ["Pass", "Merit", "Distinction"];
const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/**
 * Awards without a holder that together say everything that papers of a template say about an award: all months, results
 * and digits. The fonts that are shared by these papers hold what the specimens need.
 */
export function specimens({ baseUrl }: PaperTemplate): readonly Award[] {
	return months.map((month, index) => {
		// The first of a month and the third are written in other words than most days (fr, mn).
		const day = `${index === 0 ? "1234-" : "5678-"}${month}-${index % 2 === 0 ? "01" : "03"}`;
		return {
			holder: { order: "mononym" },
			issued: day,
			completed: day,
			validUntil: day,
			result: results[index % results.length] ?? "",
			score: "90",
			verification: { code: { size: 21, runs: [] }, address: `${baseUrl}/c/${alphabet}`, number: `${alphabet}-` },
		};
	});
}
