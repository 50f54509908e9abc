import { nodePaper } from "../../../src/render/node-paper.ts";
import { codeText } from "../code-text.ts";
import { paperAssembler } from "../limit-pdf.ts";
import { openPlace } from "../place.ts";
import { openPlainDrawer, type PlainPaper } from "../plain/pdf.ts";
import { loadPdfReader, printedLines } from "../printed-lines.ts";
import { cycle, oneByOne, type Row, scaled } from "../row.ts";
import { requireSame } from "../same.ts";

/** Enough for each template to have several; laying out what plain prints takes a while for each. */
const certificateCount = 24;

/**
 * A signed certificate as its paper of two pages. Plain prints the same words in the same places, attaches the same JSON
 * and needs not lay out anything. Limit: a paper of which everything is drawn already, what it has in common with others
 * of its template copied and the rest deflated.
 */
export const pdf: Row = {
	name: "pdf",
	clock: "cpu",
	open: async (scale) => {
		const { drawPage, pdfText, readQr } = await loadPdfReader();
		const place = await openPlace(certificateCount);
		const drawPlain = await openPlainDrawer();
		const papers = await Promise.all(place.certificates.map(({ signed }) => nodePaper.draw(signed)));
		const signed = cycle(place.certificates.map((certificate) => certificate.signed));
		const plainPapers: PlainPaper[] = [];
		for (const [index, paper] of papers.entries()) {
			const code = codeText(signed(index));
			plainPapers.push({ pages: await printedLines(paper), signed: signed(index), code });
		}
		const plainPaper = cycle(plainPapers);
		const assemble = cycle(papers.map((_, index) => paperAssembler(papers, place.certificates, index)));
		return {
			sides: {
				plain: oneByOne(scaled(8, scale), (index) => drawPlain(plainPaper(index))),
				ours: oneByOne(scaled(240, scale), (index) => nodePaper.draw(signed(index))),
				limit: oneByOne(scaled(480, scale), (index) => assemble(index)()),
			},
			check: async () => {
				const [ours, plain] = [await nodePaper.draw(signed(0)), await drawPlain(plainPaper(0))];
				requireSame("the words of both papers", wordsOf(await pdfText(ours)), wordsOf(await pdfText(plain)));
				for (const paper of [ours, plain])
					requireSame("the code", await readQr(await drawPage(paper, 1, 200)), codeText(signed(0)));
				requireSame(
					"the same paper twice",
					Buffer.from(ours).toString("latin1"),
					Buffer.from(papers[0] ?? "").toString("latin1"),
				);
			},
			notes: () => ({ largestBytes: Math.max(...papers.map(({ length }) => length)) }),
			close: () => place.close(),
		};
	},
};

/** How a reader breaks them into lines depends on how they were drawn. */
function wordsOf(pages: readonly string[]): string {
	return pages.join("\f").replace(/[^\S\f]/g, "");
}
