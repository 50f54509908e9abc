import type { HolderName, NameParts } from "../core/holder-name.ts";

const firstLetter = /^\P{M}\p{M}*/u;

/**
 * A name that its holder recognises and nobody can look up: the first letter of each part, and always three dots,
 * so that not even the length is told. A part of one letter is a whole name, as many are in Chinese: nothing of it is
 * shown. One line a spelling.
 */
export function maskedNames({ order, native, latin }: HolderName): readonly string[] {
	return [native, latin]
		.filter((parts) => parts !== undefined)
		.map((parts) => inOrder(parts, order).map(masked).join(" "));
}

function inOrder({ family, given }: NameParts, order: HolderName["order"]): readonly string[] {
	if (family === undefined) return [given];
	return order === "given-first" ? [given, family] : [family, given];
}

function masked(part: string): string {
	const [first = ""] = firstLetter.exec(part) ?? [];
	return first === part ? "•••" : `${first}•••`;
}
