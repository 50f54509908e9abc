import { hex } from "../template.ts";
import type { Tools } from "../tools.ts";
import { hasValue, isAscending, nodesIn, type PreparedLine, type PreparedLines, writeLine } from "./prepared-lines.ts";

/** The blank nodes by the hash of what is said about them: known once, where no slot can change it. */
export interface Nodes {
	/** In the order of the hashes. */
	readonly fixed: readonly HashedNode[];
	readonly open: readonly { readonly node: number; readonly lines: readonly PreparedLine[] }[];
}

interface HashedNode {
	readonly hash: string;
	readonly node: number;
}

/** `undefined` where two nodes without slots look alike. */
export function readNodes({ lines, nodes }: PreparedLines, tools: Pick<Tools, "sha256">): Nodes | undefined {
	const all = Array.from({ length: nodes }, (_, node) => {
		return { node, lines: lines.filter((line) => nodesIn(line).includes(node)) };
	});
	const isOpen = ({ lines: own }: { readonly lines: readonly PreparedLine[] }): boolean => own.some(hasValue);
	const fixed = all.filter((one) => !isOpen(one)).map((one) => hashed(one, [], tools));
	const isSure = new Set(fixed.map(({ hash }) => hash)).size === fixed.length;
	return isSure ? { fixed: fixed.sort(byHash), open: all.filter(isOpen) } : undefined;
}

/** Where the blank nodes stand: their places by label, and the label of each place. */
export interface Labels {
	readonly order: readonly number[];
	readonly of: readonly number[];
}

/**
 * RDFC-1.0 §4.4: nodes with hashes of their own are labelled in the order of the hashes. `undefined` where two look
 * alike: to tell those apart takes more than their own statements.
 */
export function labelNodes(
	{ fixed, open }: Nodes,
	values: readonly string[],
	tools: Pick<Tools, "sha256">,
): Labels | undefined {
	const all = [...fixed];
	for (const one of open) {
		const node = hashed(one, values, tools);
		const place = all.findIndex(({ hash }) => node.hash <= hash);
		if (node.hash === all[place]?.hash) return undefined;
		all.splice(place === -1 ? all.length : place, 0, node);
	}
	return labelled(all.map(({ node }) => node));
}

function labelled(order: readonly number[]): Labels {
	const of: number[] = [];
	for (let label = 0; label < order.length; label++) of[order[label] ?? 0] = label;
	return { order, of };
}

function byHash(a: HashedNode, b: HashedNode): number {
	return a.hash < b.hash ? -1 : Number(a.hash > b.hash);
}

/** RDFC-1.0 §4.6: the hash of the node's own statements, in which it is `a` and every other node `z`. */
function hashed(
	{ node, lines }: Nodes["open"][number],
	values: readonly string[],
	{ sha256 }: Pick<Tools, "sha256">,
): HashedNode {
	const label = (other: number): string => (other === node ? "a" : "z");
	const written = lines.map((line) => writeLine(line, values, label));
	if (!isAscending(written)) written.sort();
	return { node, hash: hex(sha256(utf8.encode(written.join("")))) };
}

const utf8 = new TextEncoder();
