import { PDFContext, type PDFDict, PDFHexString, type PDFRef, PDFString } from "pdf-lib";
import type { Canvas } from "./canvas.ts";
import type { DocumentFonts } from "./document-fonts.ts";
import { type Description, information, textString, xmp } from "./metadata.ts";
import { srgbProfile } from "./output-intent.ts";
import { writeObjects } from "./write-objects.ts";
import { deflated } from "./deflated.ts";
import { embedDots, type DotPicture } from "./dot-picture.ts";

/** What several documents have in common: what their pages show alike, and the fonts of it. */
export interface SharedContent {
	readonly attachmentName: string;
	readonly pages: readonly Canvas[];
	readonly fonts: DocumentFonts;
	readonly forms: Forms;
	readonly description: Description;
}

/** Forms that pages and other forms stamp, by name: operators in their own space, and the box that they stay in. */
export type Forms = Readonly<Record<string, { readonly operators: string; readonly box: readonly number[] }>>;

/** Objects of a file by the names under which pages use them. */
export type Resources = Readonly<Record<string, PDFRef>>;

/** The common part; and the objects that it expects of each document. */
export interface SharedStart {
	readonly attachmentName: string;
	readonly description: Description;
	readonly context: PDFContext;
	readonly root: PDFRef;
	readonly fonts: Resources;
	readonly forms: Resources;
	readonly expected: Expected;
}

interface Expected {
	readonly contents: readonly PDFRef[];
	readonly resources: PDFRef;
	readonly metadata: PDFRef;
	readonly attachment: PDFRef;
}

/** What one document has of its own. */
export interface OwnContent {
	/** A canvas for each of the shared pages, drawn over it. */
	readonly pages: readonly Canvas[];
	readonly fonts: DocumentFonts;
	readonly forms: Forms;
	readonly pictures: Readonly<Record<string, DotPicture>>;
	readonly date: Date;
	/** 16 bytes that name the document. */
	readonly fileId: Uint8Array;
	readonly attachment: Attachment;
}

export interface Attachment {
	readonly mimeType: string;
	readonly description: string;
	readonly bytes: Uint8Array;
}

/** Makes once what is the same in all documents of a kind: its streams lie deflated. */
export function startDocuments({ pages, fonts, forms, description, attachmentName }: SharedContent): SharedStart {
	const context = PDFContext.create();
	const resources = context.nextRef();
	const streams = pages.map((page) => context.register(deflated(context, page.toString())));
	const profile = context.register(deflated(context, srgbProfile(), { N: 3 }));
	const shared = { fonts: fonts.embed(context), forms: embedForms(context, forms, resources) };
	const expected = {
		contents: pages.map(() => context.nextRef()),
		resources,
		metadata: context.nextRef(),
		attachment: context.nextRef(),
	};
	const tree = context.nextRef();
	const kids = pages.map(({ width, height }, index) =>
		context.register(
			context.obj({
				Type: "Page",
				Parent: tree,
				MediaBox: [0, 0, width, height],
				Resources: resources,
				Contents: [streams[index], expected.contents[index]],
			}),
		),
	);
	context.assign(tree, context.obj({ Type: "Pages", Count: kids.length, Kids: kids }));
	const root = context.register(catalog(context, { tree, profile, expected, attachmentName, description }));
	return { attachmentName, description, context, root, ...shared, expected };
}

interface CatalogParts extends Pick<SharedContent, "attachmentName" | "description"> {
	readonly tree: PDFRef;
	readonly profile: PDFRef;
	readonly expected: Expected;
}

/** With all that makes a file PDF/A-3 (ISO 19005-3 §6.2.3, §6.6.2 and §6.8). */
function catalog(context: PDFContext, { tree, profile, expected, attachmentName, description }: CatalogParts) {
	const { metadata, attachment } = expected;
	return context.obj({
		...archivalEntries({ tree, profile, metadata, language: description.language }),
		AF: [attachment],
		Names: { EmbeddedFiles: { Names: [textString(attachmentName), attachment] } },
	});
}

/** What a catalog says in every PDF/A file of ours. */
export function archivalEntries(parts: {
	readonly tree: PDFRef;
	readonly profile: PDFRef;
	readonly metadata: PDFRef;
	readonly language: string;
}) {
	const srgb = textString("sRGB IEC61966-2.1");
	return {
		Type: "Catalog",
		Pages: parts.tree,
		Lang: textString(parts.language),
		ViewerPreferences: { DisplayDocTitle: true },
		OutputIntents: [
			{
				Type: "OutputIntent",
				S: "GTS_PDFA1",
				OutputConditionIdentifier: srgb,
				Info: srgb,
				DestOutputProfile: parts.profile,
			},
		],
		Metadata: parts.metadata,
	};
}

/** A PDF/A-3b file (ISO 19005-3): equal content gives equal bytes, in any engine and at any time. */
export function writeDocument(shared: SharedStart, own: OwnContent): Uint8Array {
	const context = continued(shared.context);
	const { contents, resources, metadata, attachment } = shared.expected;
	contents.forEach((ref, index) => context.assign(ref, deflated(context, own.pages[index]?.toString() ?? "")));
	const forms = { ...shared.forms, ...embedForms(context, own.forms, resources) };
	const pictures = Object.entries(own.pictures).map(([name, one]) => [name, embedDots(context, one)] as const);
	const fonts = { ...shared.fonts, ...own.fonts.embed(context) };
	context.assign(resources, context.obj({ Font: fonts, XObject: { ...forms, ...Object.fromEntries(pictures) } }));
	context.assign(attachment, attachFile(context, shared.attachmentName, own));
	const description = new TextEncoder().encode(xmp(shared.description, own.date));
	context.assign(metadata, deflated(context, description, { Type: "Metadata", Subtype: "XML" }));
	const name = PDFHexString.fromBytes(own.fileId);
	const info = context.register(information(context, shared.description, own.date));
	context.trailerInfo = { Root: shared.root, Info: info, ID: context.obj([name, name]) };
	return writeObjects(context);
}

/** A file that goes on where another ends: their common objects are shared, and never changed. */
function continued(start: PDFContext): PDFContext {
	const context = PDFContext.create();
	for (const [ref, object] of start.enumerateIndirectObjects()) context.assign(ref, object);
	context.largestObjectNumber = start.largestObjectNumber;
	return context;
}

export function embedForms(context: PDFContext, forms: Forms, resources: PDFRef): Resources {
	const embedded = Object.entries(forms).map(([name, { operators, box }]) => {
		const entries = { Type: "XObject", Subtype: "Form", BBox: [...box], Resources: resources };
		return [name, context.register(deflated(context, operators, entries))] as const;
	});
	return Object.fromEntries(embedded);
}

/** A file that is the source of the pages (ISO 19005-3 §6.8). */
function attachFile(context: PDFContext, name: string, { attachment, date }: OwnContent): PDFDict {
	const { mimeType, description, bytes } = attachment;
	const day = PDFString.fromDate(date);
	const params = context.register(context.obj({ Size: bytes.length, CreationDate: day, ModDate: day }));
	const file = deflated(context, bytes, { Type: "EmbeddedFile", Subtype: mimeType, Params: params });
	return context.obj({
		Type: "Filespec",
		F: textString(name),
		UF: textString(name),
		EF: { F: context.register(file) },
		Desc: textString(description),
		AFRelationship: "Source",
	});
}
