import { isObject, type Json } from "../../src/core/json.ts";

export type Path = readonly string[];

/** The paths of a document's parts, the whole first. */
export function pathsIn(value: Json, path: Path = []): readonly Path[] {
	if (typeof value !== "object" || value === null) return [path];
	return [path, ...Object.entries<Json>(value).flatMap(([name, member]) => pathsIn(member, [...path, name]))];
}

export function valueAt(value: Json, path: Path): Json {
	return path.reduce<Json>((part, name) => {
		return typeof part === "object" && part !== null
			? (Object.entries<Json>(part).find(([key]) => key === name)?.[1] ?? null)
			: null;
	}, value);
}

/** The document with one part changed, or left out where `edit` answers `undefined`. */
export function changedAt(value: Json, path: Path, edit: (part: Json) => Json | undefined): Json {
	return change(value, path, edit) ?? null;
}

function change(value: Json, [name, ...rest]: Path, edit: (part: Json) => Json | undefined): Json | undefined {
	if (name === undefined) return edit(value);
	if (typeof value !== "object" || value === null) return value;
	const members = Object.entries<Json>(value).flatMap(([key, member]): [string, Json][] => {
		const changed = key === name ? change(member, rest, edit) : member;
		return changed === undefined ? [] : [[key, changed]];
	});
	return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

/** JSON text in which one part is written otherwise; `edit` gets the part's name, as JSON, and its text. */
export function writeJson(value: Json, at: Path, edit: (text: string, name?: string) => string): string {
	return write(value, at, edit);
}

function write(value: Json, at: Path | undefined, edit: (text: string, name?: string) => string, key?: string): string {
	const named = (text: string): string => (key === undefined ? text : `${JSON.stringify(key)}:${text}`);
	if (at?.length === 0) return edit(write(value, undefined, edit), key === undefined ? undefined : JSON.stringify(key));
	const below = (name: string): Path | undefined => (at?.[0] === name ? at.slice(1) : undefined);
	if (Array.isArray(value)) {
		return named(`[${value.map((item: Json, index) => write(item, below(String(index)), edit)).join(",")}]`);
	}
	if (!isObject(value)) return named(JSON.stringify(value));
	return named(
		`{${Object.entries(value)
			.map(([name, member]) => write(member, below(name), edit, name))
			.join(",")}}`,
	);
}
