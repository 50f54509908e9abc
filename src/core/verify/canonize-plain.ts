import type { JsonObject } from "../json.ts";
import { type BlankNode, plainStatements, restOf, type Statement, type Term } from "./statements.ts";

/** The hash of a text in UTF-8, such as SHA-256, in hexadecimal. */
export type Digest = (text: string) => string;

/**
 * RDFC-1.0 for documents as most are, exactly as rdf-canonize writes them; `undefined` where only the library can tell.
 * Where no two blank nodes look alike, the hashes of their own statements order them all (RDFC-1.0 §4.4.3 steps 3 to 5).
 */
export function canonizePlain(expanded: readonly JsonObject[], digest: Digest): string | undefined {
	const dataset = plainStatements(expanded);
	if (dataset === undefined || !labelBlankNodes(dataset.blankNodes, digest)) return undefined;
	const subjects = Array.from(dataset.bySubject, ([term, about]) => ({ start: `${textOf(term)} `, about }));
	let text = "";
	// What is said about one subject stands together, so that only short texts need to be sorted.
	for (const { start, about } of subjects.sort((one, other) => (one.start < other.start ? -1 : 1))) {
		text += start + about.map(afterSubject).sort().join(start);
	}
	return text;
}

/** False when two nodes look alike. A node of which nothing is said does not exist. */
function labelBlankNodes(all: readonly BlankNode[], digest: Digest): boolean {
	const nodes = all.filter(({ statements }) => statements.length > 0);
	for (const node of nodes) node.label = "_:z";
	const byHash = new Map(nodes.map((node) => [firstDegreeHash(node, digest), node]));
	const inOrder = [...byHash].sort(([one], [other]) => (one < other ? -1 : 1));
	for (const [place, [, node]] of inOrder.entries()) node.label = `_:c14n${place}`;
	return byHash.size === nodes.length;
}

/** RDFC-1.0 §4.6: hash of the node's statements, in which it is `a` and every other blank node `z`. */
function firstDegreeHash(node: BlankNode, digest: Digest): string {
	node.label = "_:a";
	const lines = node.statements.map((statement) => `${textOf(statement.subject)} ${afterSubject(statement)}`);
	node.label = "_:z";
	return digest(lines.sort().join(""));
}

function afterSubject({ rest }: Statement): string {
	if (typeof rest === "string") return rest;
	const { predicate, object, graph } = rest;
	return restOf(predicate, textOf(object), graph === undefined ? undefined : textOf(graph));
}

function textOf(term: Term): string {
	return typeof term === "string" ? term : term.label;
}
