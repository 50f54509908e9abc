import { inflateSync } from "node:zlib";
import { zlibSync } from "fflate";

interface Stream {
	readonly raw: Buffer;
	readonly content: Buffer;
}

/**
 * The arithmetic of one paper whose template lies ready: all that two papers of the template have in common is copied,
 * each stream in which they differ is deflated as ours is, and the pieces are put together. Nothing is laid out.
 */
export function paperAssembler(
	papers: readonly Uint8Array[],
	certificates: readonly { readonly template: string }[],
	index: number,
): () => Uint8Array {
	const isSibling = (other: number) => certificates[other]?.template === certificates[index]?.template;
	const sibling = papers.find((_, other) => other !== index && isSibling(other));
	const paper = papers[index];
	if (paper === undefined || sibling === undefined) throw new TypeError("a paper alone of its template");
	const common = new Set(streamsIn(sibling).map(({ content }) => content.toString("latin1")));
	const differing = streamsIn(paper).filter(({ content }) => !common.has(content.toString("latin1")));
	const rest = paper.slice(differing.reduce((sum, { raw }) => sum + raw.length, 0));
	return () => Buffer.concat([rest, ...differing.map(({ content }) => zlibSync(content, { level: 9 }))]);
}

/** ISO 32000-1 §7.3.8: a dictionary, `stream`, the bytes, `endstream`. */
function streamsIn(pdf: Uint8Array): readonly Stream[] {
	const bytes = Buffer.from(pdf);
	const found: Stream[] = [];
	for (const { index, 0: keyword } of bytes.toString("latin1").matchAll(/>>\s*stream\r?\n/g)) {
		const start = index + keyword.length;
		const raw = bytes.subarray(start, bytes.indexOf("endstream", start));
		const header = bytes.toString("latin1", bytes.lastIndexOf(" obj", index), index);
		found.push({ raw, content: header.includes("/FlateDecode") ? inflateSync(raw) : raw });
	}
	return found;
}
