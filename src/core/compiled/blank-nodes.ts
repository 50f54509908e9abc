import type { Tools } from "../tools.ts";
import { mergeInOrder } from "./in-order.ts";
import { type OrderedLines, orderLines } from "./line-order.ts";
import { hasValue, nodesIn, noValues, type PreparedLine, type PreparedLines, type Values } from "./prepared-lines.ts";
import { textBuffer } from "./text-buffer.ts";

/** The blank nodes by the hash of what is said about them: known once, where no slot can change it. */
export interface Nodes {
	/** In the order of the hashes. */
	readonly fixed: readonly HashedNode[];
	readonly open: readonly OpenNode[];
}

interface HashedNode {
	readonly hash: Uint8Array;
	readonly node: number;
}

/** What is said about a node, which is `a` there and every other node `z`. */
interface OpenNode {
	readonly node: number;
	readonly lines: OrderedLines;
	readonly hasValue: boolean;
}

/** `undefined` where two nodes without slots look alike. */
export function readNodes({ lines, nodes }: PreparedLines, tools: Pick<Tools, "sha256">): Nodes | undefined {
	const all = Array.from({ length: nodes }, (_, node) => openNode(node, lines));
	const hashes = hashAll(
		all.filter((one) => !one.hasValue),
		noValues,
		tools,
	);
	const fixed = hashes && mergeInOrder([], hashes, byHash);
	return fixed && { fixed, open: all.filter((one) => one.hasValue) };
}

function openNode(node: number, all: readonly PreparedLine[]): OpenNode {
	const lines = all.filter((line) => nodesIn(line).includes(node)).map((line) => labelledFor(node, line));
	return { node, lines: orderLines(lines), hasValue: lines.some(hasValue) };
}

function labelledFor(node: number, line: PreparedLine): PreparedLine {
	return line.map((piece) => {
		if (typeof piece === "string" || piece.kind === "value") return piece;
		return piece.at === node ? "a" : "z";
	});
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
export function labelNodes({ fixed, open }: Nodes, values: Values, tools: Pick<Tools, "sha256">): Labels | undefined {
	const hashes = hashAll(open, values, tools);
	const all = hashes && mergeInOrder(fixed, hashes, byHash);
	return all && labelled(all.map(({ node }) => node));
}

function labelled(order: readonly number[]): Labels {
	const of = [...order];
	for (let label = 0; label < order.length; label++) of[order[label] ?? 0] = label;
	return { order, of };
}

function byHash({ hash: one }: HashedNode, { hash: other }: HashedNode): number {
	let place = 0;
	while (place < one.length && one[place] === other[place]) place++;
	return (one[place] ?? 0) - (other[place] ?? 0);
}

/** RDFC-1.0 §4.6: the hashes of the nodes' own statements. */
function hashAll(nodes: readonly OpenNode[], values: Values, { sha256 }: Pick<Tools, "sha256">) {
	const hashes: HashedNode[] = [];
	for (const { node, lines } of nodes) {
		buffer.clear();
		if (!lines.write(buffer, values, [])) return undefined;
		hashes.push({ node, hash: sha256(buffer.bytes()) });
	}
	return hashes;
}

const buffer = textBuffer();
