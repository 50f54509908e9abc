import { asList, isObject, type Json, type JsonObject } from "./json.ts";
import { microCertificateType, slotPlaces } from "./micro-certificate-template.ts";
import { type Fields, fill, slot, slotsOf, type Template } from "./template.ts";
import { isWellFormed } from "./text.ts";

export interface TemplateAndFields {
	readonly template: Template;
	readonly fields: Fields;
}

/**
 * The template and the fields of one of our certificates, signed or not, without asking any register; `undefined`
 * unless filling the one with the other gives exactly this credential. Proves nothing: anybody can write such a one.
 */
export function templateOf(certificate: JsonObject): TemplateAndFields | undefined {
	const { proof: _, ...credential } = certificate;
	if (!asList(credential["type"]).includes(microCertificateType)) return undefined;
	const fields: Record<string, string> = {};
	const template = emptied(credential, slotPlaces, fields);
	if (!isObject(template) || !canBeFilled(template, fields)) return undefined;
	return sameText(fill(template, fields), credential) ? { template, fields } : undefined;
}

/** A credential may hold what looks like a slot, and halves of characters; no template of ours gives that. */
function canBeFilled(template: Template, fields: Fields): boolean {
	return Object.values(fields).every(isWellFormed) && slotsOf(template).every((name) => Object.hasOwn(fields, name));
}

/** The value with a slot in each of the places, and the texts that stood there in `fields`. */
function emptied(value: Json, places: Json | undefined, fields: Record<string, string>): Json {
	if (typeof places === "string" && typeof value === "string") {
		fields[places] = value;
		return slot(places);
	}
	if (Array.isArray(value) && Array.isArray(places)) {
		return value.map((item, index) => emptied(item, places[index], fields));
	}
	if (!isObject(value) || !isObject(places)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, emptied(item, places[key], fields)]));
}

function sameText(one: JsonObject, other: JsonObject): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
