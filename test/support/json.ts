import { isObject, type Json, type JsonObject } from "../../src/core/json.ts";

/** A text, or nothing where another value stands. */
export function textOf(value: Json | undefined): string {
	return typeof value === "string" ? value : "";
}

export function objectOf(value: Json | undefined): JsonObject {
	return isObject(value) ? value : {};
}

export function omit(value: JsonObject, name: string): JsonObject {
	return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}
