import type { JsonObject } from "../json.ts";
import { sortTexts } from "../sort-texts.ts";
import { plainStatements, type Rest, restOf, type Subject, type Term } from "./statements.ts";

/** The hash of a text in UTF-8, such as SHA-256, in hexadecimal. */
export type Digest = (text: string) => string;

/**
 * RDFC-1.0 for documents as most are, exactly as rdf-canonize writes them; `undefined` where only the library can tell.
 * Where no two blank nodes look alike, the hashes of their own statements order them all (RDFC-1.0 §4.4.3 steps 3 to 5).
 */
export function canonizePlain(expanded: readonly JsonObject[], digest: Digest): string | undefined {
	const dataset = plainStatements(expanded);
	if (dataset === undefined || !labelBlankNodes(dataset.blankNodes, digest)) return undefined;
	const subjects = [...dataset.named, ...dataset.blankNodes];
	return subjects.sort(byLabel).map(textAbout).join("");
}

function byLabel(one: Subject, other: Subject): number {
	return one.label < other.label ? -1 : 1;
}

/** All lines about one subject, in order. They stand together, so that only short texts need to be sorted. */
function textAbout({ label, said }: Subject): string {
	const start = `${label} `;
	return said.length === 0 ? "" : start + sortTexts(said.map(written)).join(start);
}

/** False when two nodes look alike. A node of which nothing is said does not exist. */
function labelBlankNodes(all: readonly Subject[], digest: Digest): boolean {
	const nodes = all.filter(({ said, mentions }) => said.length + mentions.length > 0);
	for (const node of nodes) node.label = "_:z";
	const hashed = nodes.map((node) => ({ node, hash: firstDegreeHash(node, digest) }));
	hashed.sort((one, other) => (one.hash < other.hash ? -1 : 1));
	for (const [place, { node }] of hashed.entries()) node.label = `_:c14n${place}`;
	return hashed.every(({ hash }, place) => hash !== hashed[place - 1]?.hash);
}

/** RDFC-1.0 §4.6: hash of the node's statements, in which it is `a` and every other blank node `z`. */
function firstDegreeHash(node: Subject, digest: Digest): string {
	node.label = "_:a";
	const own = textAbout(node);
	const others = sortTexts(node.mentions.map(({ subject, rest }) => `${subject.label} ${written(rest)}`));
	node.label = "_:z";
	// In the order of their lines, what has a name (`<`) comes before the node itself, and other blank nodes after it.
	const place = others.filter((line) => line.startsWith("<")).length;
	return digest(others.toSpliced(place, 0, own).join(""));
}

function written(rest: Rest): string {
	if (typeof rest === "string") return rest;
	const { predicate, object, graph } = rest;
	return restOf(predicate, textOf(object), graph === undefined ? undefined : textOf(graph));
}

function textOf(term: Term): string {
	return typeof term === "string" ? term : term.label;
}
