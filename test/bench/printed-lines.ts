import { textItems } from "../support/pdf-pixels.ts";
import type { PlainLine, PlainPaper } from "./plain/pdf.ts";

const pageCount = 2;

/** What ours prints and where, for the plain side to print the same words in the same places. */
export async function printedLines(paper: Uint8Array): Promise<PlainPaper["pages"]> {
	const pages: PlainLine[][] = [];
	for (let number = 1; number <= pageCount; number++) {
		const items = await textItems(paper, number);
		pages.push(items.map(({ text, x, baseline, size }) => ({ text, x, y: baseline, size })));
	}
	return pages;
}
