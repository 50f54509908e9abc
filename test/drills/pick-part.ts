import { isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import type { Seeded } from "./seeded.ts";
import { changedAt, pathsIn, valueAt } from "./write-json.ts";

/** One change of one kind, as the bytes of a file. `undefined` where the document has no place for it. */
export type Mutation = (document: JsonObject, random: Seeded) => Uint8Array | undefined;

type Edit<T extends Json> = (part: T, random: Seeded) => Json | undefined;

export const ofObjects = (edit: Edit<JsonObject>): Mutation =>
	onePart((part): part is JsonObject => isObject(part) && Object.keys(part).length > 0, edit);

export const ofLists = (edit: Edit<readonly Json[]>): Mutation =>
	onePart((part): part is readonly Json[] => Array.isArray(part) && part.length > 0, edit);

export const ofTexts = (edit: Edit<string>, fits: (text: string) => boolean = () => true): Mutation =>
	onePart((part): part is string => typeof part === "string" && part !== "" && fits(part), edit);

export const ofNumbers = (edit: Edit<number>): Mutation =>
	onePart((part): part is number => typeof part === "number", edit);

export const ofAnything = (edit: Edit<Json>): Mutation => onePart((part): part is Json => part !== undefined, edit);

/** Changes one of the parts that fit. */
function onePart<T extends Json>(fits: (part: Json) => part is T, edit: Edit<T>): Mutation {
	return (document, random) => {
		const paths = pathsIn(document).filter((path) => fits(valueAt(document, path)));
		if (paths.length === 0) return undefined;
		return encode(changedAt(document, random.one(paths), (part) => (fits(part) ? edit(part, random) : part)));
	};
}

/** An object in which one member became others. */
export function withMember(
	part: JsonObject,
	random: Seeded,
	edit: (name: string, value: Json) => readonly (readonly [string, Json])[],
): JsonObject {
	const members = Object.entries(part);
	const chosen = random.number(members.length);
	return Object.fromEntries(members.flatMap((member, at) => (at === chosen ? edit(...member) : [member])));
}

export function encode(value: Json): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(value));
}
