import { canDraw } from "../type/clusters.ts";
import { Coverage } from "../type/coverage.ts";
import fonts from "./fonts.json" with { type: "json" };
import { serifBold } from "./type-scale.ts";

const coverage = new Coverage(fonts);

/** Whether the layout's fonts have all letters of a name. Needs no font file. */
export function canPrint(name: string): boolean {
	return canDraw(coverage, serifBold, name);
}
