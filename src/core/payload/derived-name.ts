import { type NameParts, nameLines, nameOrders } from "../holder-name.ts";
import type { Known } from "./packings.ts";

/** The name as one line of text: the native spelling if there is one, else the Latin, in the holder's order. */
export function derivedName({ fields }: Known): string | undefined {
	const order = nameOrders.find((known) => known === fields.get("nameOrder"));
	if (order === undefined) return undefined;
	const native = parts(fields.get("nativeFamilyName"), fields.get("nativeGivenName"));
	const latin = parts(fields.get("latinFamilyName"), fields.get("latinGivenName"));
	return nameLines({ order, ...(native ? { native } : {}), ...(latin ? { latin } : {}) })[0];
}

function parts(family: string | undefined, given: string | undefined): NameParts | undefined {
	if (given === undefined) return undefined;
	return family === undefined ? { given } : { family, given };
}
