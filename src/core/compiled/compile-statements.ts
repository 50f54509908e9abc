import { slotsOf, type Template } from "../template.ts";
import type { Tools } from "../tools.ts";
import { createJsonLd } from "../verify/json-ld.ts";
import { type Line, parseLine } from "./n-quads.ts";
import { slotAddress, withSentinels } from "./sentinels.ts";

/**
 * A template's canonical N-Quads, made once by JSON-LD and RDFC-1.0 with stand-ins for the slots; plain data. How its
 * blank nodes are labelled means nothing yet: that depends on what fills the slots.
 * Throws what JSON-LD throws for a template that is no sound document.
 */
export async function compileStatements(
	template: Template,
	{ contexts }: Pick<Tools, "contexts">,
): Promise<readonly Line[]> {
	const jsonLd = createJsonLd(contexts);
	const canonical = await jsonLd.canonize(await jsonLd.expand(withSentinels(template)), "sha256");
	const sentinels = new Map(slotsOf(template).map((slot) => [slotAddress + slot, slot]));
	const lines = canonical.split("\n").filter((line) => line !== "");
	return lines.map((line) => parseLine(line, sentinels));
}
