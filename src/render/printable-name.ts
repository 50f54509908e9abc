import { currentLayout } from "./layouts.ts";

/**
 * True when today's paper can print a name in these very letters. A native name that it cannot print appears by its
 * Latin spelling; a Latin one would show U+FFFD.
 */
export function canPrintName(text: string): boolean {
	return currentLayout.canPrint(text);
}
