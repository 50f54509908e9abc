import type { HolderName, NameParts } from "./holder-name.ts";

const firstLetter = /^\P{M}\p{M}*/u;
const han = /^\p{Script=Han}/u;

/**
 * The first letter of each part, one line a spelling. Of a name in Chinese characters nothing is told but by its Latin
 * spelling: one character is often a whole name.
 */
export function initialsOf({ order, native, latin }: HolderName): readonly string[] {
	return [native, latin]
		.filter((parts) => parts !== undefined)
		.filter(({ family = "", given }) => !han.test(family) && !han.test(given))
		.map((parts) => inOrder(parts, order).map(initial).join(" "));
}

function inOrder({ family, given }: NameParts, order: HolderName["order"]): readonly string[] {
	if (family === undefined) return [given];
	return order === "given-first" ? [given, family] : [family, given];
}

function initial(part: string): string {
	return `${firstLetter.exec(part)?.[0] ?? ""}.`;
}
