import { deflateSync, inflateSync } from "node:zlib";
import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream, rgb } from "pdf-lib";

/** A PDF saved again by another program. */
export async function resaved(pdf: Uint8Array, useObjectStreams: boolean): Promise<Uint8Array> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	return await document.save({ useObjectStreams });
}

/** The pages in a document of another, with all objects numbered anew, and nothing attached. */
export async function copied(pdf: Uint8Array): Promise<Uint8Array> {
	const [from, to] = [await PDFDocument.load(pdf), await PDFDocument.create()];
	for (const page of await to.copyPages(from, from.getPageIndices())) to.addPage(page);
	return await to.save();
}

/** What a program that edits PDFs does to one: `change` is given the opened document. */
export async function edited(
	pdf: Uint8Array,
	change: (document: PDFDocument) => void | Promise<void>,
	options: { readonly incremental?: boolean } = {},
): Promise<Uint8Array> {
	const document = await PDFDocument.load(pdf, { forIncrementalUpdate: options.incremental ?? false });
	await change(document);
	return await document.save();
}

/** The content of the first page as one text, written in another way by `write`. */
export function rewriteContent(document: PDFDocument, write: (content: string) => string): void {
	const page = document.getPage(0).node;
	const contents = page.lookup(PDFName.of("Contents"), PDFArray);
	const parts = contents.asArray().map((part) => {
		const stream = document.context.lookup(part);
		if (!(stream instanceof PDFRawStream)) throw new TypeError("a page without content");
		return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
	});
	const stream = document.context.flateStream(Buffer.from(write(parts.join("\n")), "latin1"));
	page.set(PDFName.of("Contents"), document.context.register(stream));
}

/** A white box over a part of the first page, in points from its lower left corner. */
export function whiteOut(document: PDFDocument): void {
	document.getPage(0).drawRectangle({ x: 50, y: 300, width: 320, height: 60, color: rgb(1, 1, 1) });
}

/** Another file in place of what is attached: the page of one certificate around the data of another. */
export async function withAttachment(pdf: Uint8Array, attached: string): Promise<Uint8Array> {
	return edited(pdf, ({ context }) => {
		for (const [reference, object] of context.enumerateIndirectObjects()) {
			if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of("Type")) !== PDFName.of("EmbeddedFile"))
				continue;
			context.assign(reference, context.flateStream(Buffer.from(attached), { Type: "EmbeddedFile" }));
		}
	});
}

/** Changes the streams that a pattern finds in their inflated content. */
export function rewriteStreams({ context }: PDFDocument, write: (content: string) => string): void {
	for (const [, object] of context.enumerateIndirectObjects()) {
		if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of("Filter")) === undefined) continue;
		const content = inflateSync(object.contents).toString("latin1");
		const changed = write(content);
		if (changed === content) continue;
		object.updateContents(deflateSync(Buffer.from(changed, "latin1")));
	}
}
