import {
	PDFCatalog,
	PDFContext,
	PDFHexString,
	PDFName,
	PDFObjectCopier,
	PDFPageLeaf,
	PDFParser,
	type PDFRef,
	PDFString,
} from "pdf-lib";
import type { Canvas } from "./canvas.ts";
import type { DocumentFonts } from "./document-fonts.ts";
import { type Description, information, textString, xmp } from "./metadata.ts";
import { deflated } from "./deflated.ts";
import { srgbProfile } from "./output-intent.ts";
import { archivalEntries, embedForms, type Forms } from "./write-document.ts";
import { writeObjects } from "./write-objects.ts";

/** Pages of our own, then those of other documents, each of which has a bookmark. */
export interface Collection {
	readonly cover: { readonly pages: readonly Canvas[]; readonly fonts: DocumentFonts; readonly forms: Forms };
	/** Other files of ours, each with the words of its bookmark. */
	readonly parts: readonly { readonly title: string; readonly pdf: Uint8Array }[];
	readonly description: Description;
	readonly date: Date;
	/** 16 bytes that name the document. */
	readonly fileId: Uint8Array;
}

/**
 * One PDF/A-3b document of several. Nothing is attached to it, so that it is never taken for one of its parts; it says of
 * itself that it is a collection (ISO 32000-1 §14.5).
 */
export async function writeCollection(collection: Collection): Promise<Uint8Array> {
	const { cover, parts, description, date, fileId } = collection;
	const context = PDFContext.create();
	const tree = context.nextRef();
	const first = addCover(context, tree, cover);
	const copied: (readonly PDFRef[])[] = [];
	for (const { pdf } of parts) copied.push(await copyPages(context, tree, pdf));
	const pages = [...first, ...copied.flat()];
	context.assign(tree, context.obj({ Type: "Pages", Count: pages.length, Kids: pages }));
	const profile = context.register(deflated(context, srgbProfile(), { N: 3 }));
	const text = new TextEncoder().encode(xmp(description, date));
	const metadata = context.register(deflated(context, text, { Type: "Metadata", Subtype: "XML" }));
	const marks = parts.map(({ title }, index) => ({ title, page: copied[index]?.[0] }));
	const catalog = context.obj({
		...archivalEntries({ tree, profile, metadata, language: description.language }),
		PieceInfo: { Tamga: { LastModified: PDFString.fromDate(date), Private: "Collection" } },
		Outlines: addBookmarks(context, marks),
	});
	const name = PDFHexString.fromBytes(fileId);
	const info = context.register(information(context, description, date));
	context.trailerInfo = { Root: context.register(catalog), Info: info, ID: context.obj([name, name]) };
	return writeObjects(context);
}

function addCover(context: PDFContext, tree: PDFRef, { pages, fonts, forms }: Collection["cover"]): readonly PDFRef[] {
	const resources = context.nextRef();
	const streams = pages.map((page) => context.register(deflated(context, page.toString())));
	const embedded = { Font: fonts.embed(context), XObject: embedForms(context, forms, resources) };
	context.assign(resources, context.obj(embedded));
	return pages.map(({ width, height }, index) => {
		const size = [0, 0, width, height];
		const page = { Type: "Page", Parent: tree, MediaBox: size, Resources: resources, Contents: streams[index] };
		return context.register(context.obj(page));
	});
}

/** A page brings all that it refers to, save the tree that it hung in. */
async function copyPages(context: PDFContext, tree: PDFRef, pdf: Uint8Array): Promise<readonly PDFRef[]> {
	const source = await PDFParser.forBytesWithOptions(pdf).parseDocument();
	const copier = PDFObjectCopier.for(source, context);
	const copies: PDFRef[] = [];
	const catalog = source.lookup(source.trailerInfo.Root);
	if (!(catalog instanceof PDFCatalog)) throw new TypeError("a paper has no catalog");
	catalog.Pages().traverse((page) => {
		if (!(page instanceof PDFPageLeaf)) return;
		const copy = copier.copy(page);
		copy.set(PDFName.of("Parent"), tree);
		copies.push(context.register(copy));
	});
	return copies;
}

interface Bookmark {
	readonly title: string;
	readonly page: PDFRef | undefined;
}

/** ISO 32000-1 §12.3.3: a list without levels. */
function addBookmarks(context: PDFContext, marks: readonly Bookmark[]): PDFRef {
	const list = context.nextRef();
	const refs = marks.map(() => context.nextRef());
	marks.forEach(({ title, page }, index) => {
		const [ref, before, after] = [refs[index], refs[index - 1], refs[index + 1]];
		if (ref === undefined || page === undefined) return;
		const neighbours = { ...(before ? { Prev: before } : {}), ...(after ? { Next: after } : {}) };
		const mark = { Title: textString(title), Parent: list, Dest: [page, "Fit"], ...neighbours };
		context.assign(ref, context.obj(mark));
	});
	const [first, last] = [refs[0], refs.at(-1)];
	const ends = first === undefined || last === undefined ? {} : { First: first, Last: last };
	context.assign(list, context.obj({ Type: "Outlines", Count: refs.length, ...ends }));
	return list;
}
