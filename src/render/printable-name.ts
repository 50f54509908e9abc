import fonts from "./landscape-1/fonts.json" with { type: "json" };
import { serifBold } from "./landscape-1/type-scale.ts";
import { canDraw } from "./type/clusters.ts";
import { Coverage } from "./type/coverage.ts";

const coverage = new Coverage(fonts);

/**
 * True when today's paper can print a name in these very letters. A native name that it cannot print appears by its
 * Latin spelling; a Latin one would show U+FFFD. Needs no font file.
 */
export function canPrintName(text: string): boolean {
	return canDraw(coverage, serifBold, text);
}
