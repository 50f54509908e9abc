import type { JsonObject } from "../../src/core/json.ts";
import type { Mutation } from "./pick-part.ts";
import type { Seeded } from "./seeded.ts";
import { pathsIn, valueAt, writeJson } from "./write-json.ts";

/** Changes of the text and its bytes, below what a parser hands on. */
export const textMutations: Readonly<Record<string, Mutation>> = {
	"change a byte": (document, random) => bytes(document, (all, at) => all.with(at, random.number(256)), random),
	"flip a bit": (document, random) =>
		bytes(document, (all, at) => all.with(at, (all[at] ?? 0) ^ (1 << random.number(8))), random),
	"next letter": (document, random) =>
		bytes(document, (all, at) => all.with(at, (all[at] ?? 0) + random.one([1, -1])), random),
	"drop a byte": (document, random) =>
		bytes(document, (all, at) => Uint8Array.from([...all.subarray(0, at), ...all.subarray(at + 1)]), random),
	"add a byte": (document, random) =>
		bytes(
			document,
			(all, at) => Uint8Array.from([...all.subarray(0, at), random.number(128), ...all.subarray(at)]),
			random,
		),
	"swap two bytes": (document, random) =>
		bytes(document, (all, at) => all.with(at, all[at + 1] ?? 0).with(at + 1, all[at] ?? 0), random),
	"cut off": (document, random) => bytes(document, (all, at) => all.slice(0, at), random),
	"white space": (document, random) => bytes(document, (all, at) => spaced(all, at, random), random),
	"escape a character": (document, random) =>
		onePart(document, random, (text, name) => joined(escaped(text, random), name)),
	"escape in a name": (document, random) =>
		onePart(document, random, (text, name) => joined(text, name && escaped(name, random))),
	"repeat a name": (document, random) =>
		onePart(
			document,
			random,
			(text, name) => `${joined(text, name)},${joined(random.one([text, "null", '"x"']), name)}`,
		),
	"number written otherwise": (document, random) =>
		onePart(
			document,
			random,
			(text, name) => joined(/^-?\d/.test(text) ? rewritten(text, random) : text, name),
			"number",
		),
};

function bytes(document: JsonObject, edit: (all: Uint8Array, at: number) => Uint8Array, random: Seeded): Uint8Array {
	const all = new TextEncoder().encode(JSON.stringify(document));
	return edit(all, random.number(all.length - 1));
}

/** A blank put in anywhere: harmless between tokens, a change within a text. */
function spaced(all: Uint8Array, at: number, random: Seeded): Uint8Array {
	return Uint8Array.from([
		...all.subarray(0, at),
		random.one([0x20, 0x0a, 0x0d, 0x09, 0x0c, 0xa0]),
		...all.subarray(at),
	]);
}

function onePart(
	document: JsonObject,
	random: Seeded,
	edit: (text: string, name: string | undefined) => string,
	type?: "number",
): Uint8Array | undefined {
	const paths = pathsIn(document).filter((path) => type === undefined || typeof valueAt(document, path) === type);
	if (paths.length === 0) return undefined;
	return new TextEncoder().encode(writeJson(document, random.one(paths), edit));
}

function joined(text: string, name: string | undefined): string {
	return name === undefined ? text : `${name}:${text}`;
}

/** One character of a JSON text between quotation marks, as an escape. */
function escaped(text: string, random: Seeded): string {
	const at = random.number(text.length);
	const code = text.charCodeAt(at).toString(16).padStart(4, "0");
	const letters = random.one([code, code.toUpperCase()]);
	return `${text.slice(0, at)}\\u${letters}${text.slice(at + 1)}`;
}

function rewritten(token: string, random: Seeded): string {
	const ways = [
		`${token}.0`,
		`${token}e0`,
		`${token}E+0`,
		`${token}.00000000000000001`,
		`-${token}`,
		`0${token}`,
		`${token}0e-1`,
		`"${token}"`,
		`${token}0`,
	];
	return random.one(ways);
}
