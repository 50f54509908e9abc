import type { AwardResult } from "./award.ts";
import { bandLabels, type FieldSource, nameFields, statusFields } from "./award-fields.ts";
import { startOfDay } from "./calendar.ts";
import type { HolderName } from "./holder-name.ts";
import type { Fields } from "./template.ts";

export interface ReplacementSource extends Omit<FieldSource, "award" | "course"> {
	/** The fields of the certificate that is replaced. */
	readonly replaced: Fields;
	readonly name: HolderName;
	readonly result?: AwardResult | undefined;
	/** Exact decimal; only where the certificate states a score. */
	readonly scorePercent?: string | undefined;
}

/** The same award once more, corrected: what is neither corrected nor of the certificate itself stays as it was signed. */
export function replacementFields(source: ReplacementSource): Fields {
	const { replaced, name, result, scorePercent, address, subject, places, issueDay, zone } = source;
	return {
		...withoutName(replaced),
		...nameFields(name),
		id: address,
		subject,
		validFrom: startOfDay(issueDay, zone),
		...(result === undefined ? {} : { result: bandLabels[result] }),
		...(scorePercent === undefined ? {} : { score: scorePercent }),
		...Object.fromEntries(places.flatMap(statusFields)),
		replaces: replaced["id"] ?? "",
	};
}

function withoutName(fields: Fields): Fields {
	const isName = (slot: string): boolean => /^(?:native|latin)(?:Family|Given)Name$/.test(slot);
	return Object.fromEntries(Object.entries(fields).filter(([slot]) => !isName(slot)));
}
