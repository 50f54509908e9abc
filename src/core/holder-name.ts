export const nameOrders = ["patronymic-first", "family-first", "given-first", "mononym"] as const;
export type NameOrder = (typeof nameOrders)[number];

/** One spelling of a name. `family` holds a Mongolian patronymic too; a mononym has only `given`. */
export interface NameParts {
	readonly family?: string;
	readonly given: string;
}

/** A holder's name as it is signed: at least one spelling, and the order in which its parts are said. */
export interface HolderName {
	readonly order: NameOrder;
	readonly native?: NameParts;
	readonly latin?: NameParts;
}

const han = /^\p{Script=Han}/u;

/** One spelling as a line of text, in the holder's own order; Chinese names take no space. Never inflected. */
export function nameLine(parts: NameParts, order: NameOrder): string {
	if (parts.family === undefined) return parts.given;
	const separator = han.test(parts.family) && han.test(parts.given) ? "" : " ";
	return order === "given-first" ? parts.given + separator + parts.family : parts.family + separator + parts.given;
}

/** The spellings from most to least native, as lines of text; the first is the name proper. */
export function nameLines({ order, native, latin }: HolderName): readonly string[] {
	return [native, latin].filter((parts) => parts !== undefined).map((parts) => nameLine(parts, order));
}
