import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { checkRelatedResources } from "./related-resources.ts";

/** Members whose objects say by `type` what they are (VCDM 2.0 §4.5 and §5.10). */
const typedMembers = [
	"credentialStatus",
	"credentialSchema",
	"refreshService",
	"termsOfUse",
	"evidence",
	"renderMethod",
	"confidenceMethod",
] as const;

/**
 * What VCDM 2.0 asks beyond the shape that every reader needs: how parts name their kind, in which languages texts are,
 * which resources belong to the credential. Ids are judged when the document is expanded. Throws SCHEMA_INVALID.
 */
export function checkDataModel(credential: JsonObject): void {
	for (const name of typedMembers) checkTyped(credential[name], `/${name}`);
	for (const [holder, path] of [
		[credential, ""],
		[credential["issuer"], "/issuer"],
	] as const) {
		if (isObject(holder)) checkLanguages(holder, path);
	}
	checkRelatedResources(credential);
}

function checkTyped(value: Json | undefined, path: string): void {
	if (value === undefined) return;
	const items = asList(value);
	if (items.length === 0) throw malformed("It is an empty list.", path);
	for (const item of items) {
		if (!isObject(item) || !isType(item["type"])) throw malformed("It has no type.", path);
		const { id } = item;
		if (id !== undefined && typeof id !== "string") throw malformed("An id is one address.", path);
	}
}

function isType(value: Json | undefined): boolean {
	const types = asList(value);
	return types.length > 0 && types.every((type) => typeof type === "string" && type !== "");
}

/** Language values (VCDM 2.0 §11.1): tags of BCP 47, and one of two directions. */
function checkLanguages(holder: JsonObject, path: string): void {
	for (const name of ["name", "description"]) {
		if (!asList(holder[name]).every(isLanguageValue)) throw malformed("It is no text.", `${path}/${name}`);
	}
}

function isLanguageValue(value: Json): boolean {
	if (!isObject(value)) return typeof value === "string";
	const { "@language": language, "@direction": direction } = value;
	const isTag = typeof language === "string" && /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(language);
	return (language === undefined || isTag) && (direction === undefined || direction === "ltr" || direction === "rtl");
}

function malformed(detail: string, path: string): TamgaError {
	return new TamgaError("SCHEMA_INVALID", detail, { path });
}
