import type { JsonObject } from "../json.ts";
import { fill, slotsOf, type Template } from "../template.ts";

/** What stands for a slot while a template is read: an address that appears nowhere else, and a good text as well. */
export const slotAddress = "https://slot.invalid/";

/** The template with `slotAddress + NAME` in each slot. Throws TypeError for one that holds such an address itself. */
export function withSentinels(template: Template): JsonObject {
	if (JSON.stringify(template).includes(slotAddress)) throw new TypeError(`the template names ${slotAddress}`);
	return fill(template, Object.fromEntries(slotsOf(template).map((slot) => [slot, slotAddress + slot])));
}
