import { AFRelationship, PDFDocument, PDFHexString, PDFName, type PDFRef } from "pdf-lib";
import type { Canvas } from "./canvas.ts";
import type { DocumentFonts } from "./document-fonts.ts";

export interface DocumentContent {
	readonly pages: readonly Canvas[];
	readonly fonts: DocumentFonts;
	/** Forms that the pages stamp, by name: operators in their own space, and the box that they stay in. */
	readonly forms: Readonly<Record<string, { readonly operators: string; readonly box: readonly number[] }>>;
	readonly title: string;
	readonly author: string;
	readonly subject: string;
	/** BCP 47 */
	readonly language: string;
	readonly date: Date;
	/** 16 bytes that name the document. */
	readonly fileId: Uint8Array;
	readonly attachment: {
		readonly name: string;
		readonly mimeType: string;
		readonly description: string;
		readonly bytes: Uint8Array;
	};
}

/** The content as a PDF/A-3b file (ISO 19005-3): equal content gives equal bytes, in any engine and at any time. */
export async function writeDocument(content: DocumentContent): Promise<Uint8Array> {
	const document = await PDFDocument.create({ updateMetadata: false });
	addPages(document, content);
	describe(document, content);
	await attach(document, content);
	// pdf-lib would draw a random /ID.
	const id = PDFHexString.fromBytes(content.fileId);
	document.context.trailerInfo.ID = document.context.obj([id, id]);
	document.convertToPDFA({ conformance: "3B" });
	return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function addPages(document: PDFDocument, { pages, fonts, forms }: DocumentContent): void {
	const { context } = document;
	const contents = pages.map((page) => context.register(context.flateStream(page.toString())));
	const resources = context.register(context.obj({ Font: fonts.embed(context), XObject: embedForms(document, forms) }));
	pages.forEach(({ width, height }, index) => {
		const { node } = document.addPage([width, height]);
		node.set(PDFName.of("Resources"), resources);
		const content = contents[index];
		if (content !== undefined) node.set(PDFName.of("Contents"), content);
	});
}

function embedForms({ context }: PDFDocument, forms: DocumentContent["forms"]): Record<string, PDFRef> {
	const embedded = Object.entries(forms).map(([name, { operators, box }]) => {
		const stream = context.flateStream(operators, { Type: "XObject", Subtype: "Form", BBox: [...box] });
		return [name, context.register(stream)] as const;
	});
	return Object.fromEntries(embedded);
}

function describe(document: PDFDocument, { title, author, subject, language, date }: DocumentContent): void {
	document.setTitle(title, { showInWindowTitleBar: true });
	document.setAuthor(author);
	document.setSubject(subject);
	document.setLanguage(language);
	document.setCreator("Tamga");
	document.setProducer("Tamga");
	document.setCreationDate(date);
	document.setModificationDate(date);
}

async function attach(document: PDFDocument, { attachment, date }: DocumentContent): Promise<void> {
	const { bytes, name, mimeType, description } = attachment;
	await document.attach(bytes, name, {
		mimeType,
		description,
		creationDate: date,
		modificationDate: date,
		afRelationship: AFRelationship.Source,
	});
}
