import { type HolderName, type NameOrder, type NameParts, nameOrders } from "../holder-name.ts";
import { cleanText } from "./clean-text.ts";
import type { Findings } from "./findings.ts";
import { checkNamePart, isEmptyPart, normaliseNamePart } from "./name-part.ts";
import type { Cell } from "./roster-table.ts";
import { isLatin } from "./scripts.ts";

interface Spelling {
	readonly family: string | undefined;
	readonly given: string | undefined;
}

/** The name of a row; `undefined` only when something was rejected. `country` is in its normal form. */
export function readName(
	cell: Cell,
	country: string,
	canPrint: (name: string) => boolean,
	found: Findings,
): HolderName | undefined {
	const order = readOrder(cell("name_order"), found);
	const native = readSpelling("native", cell, country, found);
	const latin = readSpelling("latin", cell, country, found);
	checkCompleteness([native, latin], order, found);
	checkLatinSpelling(native, latin, canPrint, found);
	const parts = { native: partsOf(native), latin: partsOf(latin) };
	if (order === undefined || (parts.native ?? parts.latin) === undefined) return undefined;
	return { order, ...(parts.native && { native: parts.native }), ...(parts.latin && { latin: parts.latin }) };
}

function readOrder(text: string, found: Findings): NameOrder | undefined {
	const order = nameOrders.find((known) => known === cleanText(text));
	if (order === undefined) found.reject("name.order-unknown");
	return order;
}

function readSpelling(script: "native" | "latin", cell: Cell, country: string, found: Findings): Spelling {
	const part = (name: "family" | "given"): string | undefined => {
		const text = normaliseNamePart(cell(`${name}_${script}`), found);
		if (isEmptyPart(text)) return undefined;
		checkNamePart(text, script, country, found);
		return text;
	};
	return { family: part("family"), given: part("given") };
}

function checkCompleteness(spellings: readonly Spelling[], order: NameOrder | undefined, found: Findings): void {
	const nameless = spellings.every(({ given }) => given === undefined);
	if (nameless) found.reject("name.missing");
	if (order === "mononym") {
		if (spellings.some(({ family }) => family !== undefined)) found.reject("name.mononym-has-family");
	} else if (!nameless && spellings.some(({ family, given }) => (family === undefined) !== (given === undefined))) {
		found.reject("name.family-missing");
	}
}

function checkLatinSpelling(
	native: Spelling,
	latin: Spelling,
	canPrint: (name: string) => boolean,
	found: Findings,
): void {
	if (native.given === undefined || latin.given !== undefined) return;
	const letters = native.given + (native.family ?? "");
	if (!isLatin(letters)) found.warn("name.latin-missing");
	if (!canPrint(letters)) found.reject("name.not-drawable");
}

function partsOf({ family, given }: Spelling): NameParts | undefined {
	if (given === undefined) return undefined;
	return family === undefined ? { given } : { family, given };
}
