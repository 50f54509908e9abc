import type { PlainLine, PlainPaper } from "./plain/pdf.ts";

const pageCount = 2;

/**
 * pdf.js puts parts of JavaScript in place of the machine's own, many times slower: it is loaded only where papers are
 * read, so that no row before that runs with them.
 */
export async function loadPdfReader() {
	return await import("../support/pdf-pixels.ts");
}

/** What ours prints and where, for the plain side to print the same words in the same places. */
export async function printedLines(paper: Uint8Array): Promise<PlainPaper["pages"]> {
	const { textItems } = await loadPdfReader();
	const pages: PlainLine[][] = [];
	for (let number = 1; number <= pageCount; number++) {
		const items = await textItems(paper, number);
		pages.push(items.map(({ text, x, baseline, size }) => ({ text, x, y: baseline, size })));
	}
	return pages;
}
