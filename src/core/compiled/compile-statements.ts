import type { JsonObject } from "../json.ts";
import { type Fields, fill, hex, slotsOf, type Template } from "../template.ts";
import type { Tools } from "../tools.ts";
import { createJsonLd } from "../verify/json-ld.ts";
import { escapeLiteral, type Line, parseLine, type Sentinels } from "./n-quads.ts";

/**
 * A template's statements, made once by JSON-LD and RDFC-1.0 with stand-ins for the slots. To fill them costs little
 * more than to write them: each value is put in its place, the blank nodes are labelled, the lines sorted.
 */
export interface CompiledStatements {
	/**
	 * The canonical N-Quads of the filled template, exactly as RDFC-1.0 gives them; `undefined` where only the general
	 * way can tell (two blank nodes that look alike, two equal statements, an address that is none).
	 */
	write(fields: Fields): string | undefined;
}

/** Throws what JSON-LD throws for a template that is no sound document. */
export async function compileStatements(
	template: Template,
	{ sha256, contexts }: Pick<Tools, "sha256" | "contexts">,
): Promise<CompiledStatements> {
	const { document, sentinels } = withSentinels(template);
	const jsonLd = createJsonLd(contexts);
	const canonical = await jsonLd.canonize(await jsonLd.expand(document), "sha256");
	const lines = canonical
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => parseLine(line, sentinels));
	const digest = (text: string): string => hex(sha256(new TextEncoder().encode(text)));
	const nodes = nodesOf(lines, digest);
	return { write: (fields) => write(lines, nodes, fields, digest) };
}

/** Every slot filled with an address that appears nowhere else, which is a good text as well. */
function withSentinels(template: Template): { document: JsonObject; sentinels: Sentinels } {
	const fields = Object.fromEntries(slotsOf(template).map((slot) => [slot, `https://slot.invalid/${slot}`]));
	const sentinels = new Map(Object.entries(fields).map(([slot, sentinel]) => [sentinel, slot]));
	return { document: fill(template, fields), sentinels };
}

/** A blank node, the lines in which it stands, and its hash where no slot can change it. */
interface BlankNode {
	readonly name: string;
	readonly lines: readonly Line[];
	readonly hash: string | undefined;
}

function nodesOf(lines: readonly Line[], digest: (text: string) => string): readonly BlankNode[] {
	const names = new Set(lines.flat().flatMap((piece) => (piece.kind === "node" ? [piece.node] : [])));
	return Array.from(names, (name) => {
		const own = lines.filter((line) => line.some((piece) => piece.kind === "node" && piece.node === name));
		const isFixed = own.flat().every(({ kind }) => kind === "text" || kind === "node");
		return { name, lines: own, hash: isFixed ? firstDegreeHash(name, own, new Map(), digest) : undefined };
	});
}

function write(
	lines: readonly Line[],
	nodes: readonly BlankNode[],
	fields: Fields,
	digest: (text: string) => string,
): string | undefined {
	const values = valuesOf(lines, fields);
	const labels = values === undefined ? undefined : labelsOf(nodes, values, digest);
	if (values === undefined || labels === undefined) return undefined;
	const written = lines.map((line) => writeLine(line, values, (node) => labels.get(node) ?? ""));
	const sorted = [...new Set(written)].sort();
	const isExact = sorted.length === lines.length && (!hasHighCharacters(fields) || isInCodePointOrder(sorted));
	return isExact ? `${sorted.join("\n")}\n` : undefined;
}

/** RDFC-1.0 §4.4: nodes with hashes of their own are labelled in the order of the hashes. */
function labelsOf(
	nodes: readonly BlankNode[],
	values: ReadonlyMap<string, string>,
	digest: (text: string) => string,
): ReadonlyMap<string, string> | undefined {
	const labels = new Map<string, string>();
	const hashes = new Map(
		nodes.map(({ name, lines, hash }) => [hash ?? firstDegreeHash(name, lines, values, digest), name]),
	);
	if (hashes.size < nodes.length) return undefined;
	for (const [index, hash] of [...hashes.keys()].sort().entries()) labels.set(hashes.get(hash) ?? "", `c14n${index}`);
	return labels;
}

/** RDFC-1.0 §4.6: the node's own statements, in which it is `a` and every other node `z`. */
function firstDegreeHash(
	node: string,
	lines: readonly Line[],
	values: ReadonlyMap<string, string>,
	digest: (text: string) => string,
): string {
	const written = lines.map((line) => `${writeLine(line, values, (other) => (other === node ? "a" : "z"))}\n`);
	return digest(written.sort().join(""));
}

function writeLine(line: Line, values: ReadonlyMap<string, string>, label: (node: string) => string): string {
	let text = "";
	for (const piece of line) {
		if (piece.kind === "text") text += piece.text;
		else text += piece.kind === "node" ? label(piece.node) : (values.get(`${piece.kind} ${piece.slot}`) ?? "");
	}
	return text;
}

/** Each slot's value as it stands in a literal or an address. */
function valuesOf(lines: readonly Line[], fields: Fields): ReadonlyMap<string, string> | undefined {
	const values = new Map<string, string>();
	for (const piece of lines.flat()) {
		if (piece.kind !== "literal" && piece.kind !== "iri") continue;
		const value = fields[piece.slot];
		if (value === undefined || (piece.kind === "iri" && !isPlainAddress(value))) return undefined;
		values.set(`${piece.kind} ${piece.slot}`, piece.kind === "iri" ? value : escapeLiteral(value));
	}
	return values;
}

/** An absolute address without any character that JSON-LD or N-Quads would write otherwise. */
function isPlainAddress(text: string): boolean {
	return /^(?:https?:\/\/|did:|urn:)[\w.~:/?#[\]@!$&'()*+,;=%-]+$/.test(text);
}

/** The library sorts by UTF-16 units, the standard by code points; they differ only where these meet. */
function hasHighCharacters(fields: Fields): boolean {
	return Object.values(fields).some((value) => /[\u{D800}-\u{DFFF}\u{E000}-\u{10FFFF}]/u.test(value));
}

function isInCodePointOrder(sorted: readonly string[]): boolean {
	return sorted.every((line, index) => index === 0 || compareCodePoints(sorted[index - 1] ?? "", line) < 0);
}

function compareCodePoints(a: string, b: string): number {
	const [left, right] = [Array.from(a), Array.from(b)];
	const place = left.findIndex((character, index) => character !== right[index]);
	if (place === -1) return left.length - right.length;
	return (left[place]?.codePointAt(0) ?? 0) - (right[place]?.codePointAt(0) ?? -1);
}
