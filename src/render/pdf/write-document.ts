import type { Canvas } from "./canvas.ts";
import type { DocumentFonts } from "./document-fonts.ts";
import { type Description, information, xmp } from "./metadata.ts";
import { srgbProfile } from "./output-intent.ts";
import { type FileStart, PdfFile } from "./pdf-file.ts";
import { bytesOf, dateString, numbers, textString } from "./syntax.ts";

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

/** The common part, written; and the numbers of the objects that it expects of each document. */
export interface SharedStart {
	readonly attachmentName: string;
	readonly file: FileStart;
	readonly description: Description;
	readonly root: number;
	/** Entries for the pages' resources. */
	readonly fonts: string;
	readonly forms: string;
	readonly contents: readonly number[];
	readonly resources: number;
	readonly metadata: number;
	readonly attachment: number;
}

/** What one document has of its own. */
export interface OwnContent {
	/** A canvas for each of the shared pages, drawn over it. */
	readonly pages: readonly Canvas[];
	readonly fonts: DocumentFonts;
	readonly forms: Forms;
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

/** Writes once what is the same in all documents of a kind. */
export function startDocuments({ pages, fonts, forms, description, attachmentName }: SharedContent): SharedStart {
	const file = new PdfFile();
	const [resources, metadata, attachment, tree] = [file.reserve(), file.reserve(), file.reserve(), file.reserve()];
	const contents = pages.map(() => file.reserve());
	const kids = pages.map((page, index) => {
		const shared = file.stream(bytesOf(page.toString()));
		return file.add(
			`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${numbers(page.width, page.height)}]/Resources ${resources} 0 R/Contents[${shared} 0 R ${contents[index]} 0 R]>>`,
		);
	});
	file.add(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`, tree);
	const profile = file.stream(srgbProfile(), "/N 3");
	const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>`;
	const root = file.add(
		`<</Type/Catalog/Pages ${tree} 0 R/Lang${textString(description.language)}/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[${intent}]/Metadata ${metadata} 0 R/AF[${attachment} 0 R]/Names<</EmbeddedFiles<</Names[${textString(attachmentName)}${attachment} 0 R]>>>>>>`,
	);
	return {
		attachmentName,
		description,
		root,
		fonts: fonts.embed(file),
		forms: embedForms(file, forms, resources),
		file: file.start(),
		contents,
		resources,
		metadata,
		attachment,
	};
}

/** A PDF/A-3b file (ISO 19005-3): equal content gives equal bytes, in any engine and at any time. */
export function writeDocument(shared: SharedStart, own: OwnContent): Uint8Array {
	const file = new PdfFile(shared.file);
	shared.contents.forEach((number, index) => {
		file.stream(bytesOf(own.pages[index]?.toString() ?? ""), "", number);
	});
	const forms = shared.forms + embedForms(file, own.forms, shared.resources);
	const fonts = shared.fonts + own.fonts.embed(file);
	file.add(`<</Font<<${fonts}>>/XObject<<${forms}>>>>`, shared.resources);
	attach(file, own, shared);
	const description = new TextEncoder().encode(xmp(shared.description, own.date));
	file.stream(description, "/Type/Metadata/Subtype/XML", shared.metadata);
	return file.finish(shared.root, file.add(information(shared.description, own.date)), own.fileId);
}

function embedForms(file: PdfFile, forms: Forms, resources: number): string {
	const embedded = Object.entries(forms).map(([name, { operators, box }]) => {
		const entries = `/Type/XObject/Subtype/Form/BBox[${numbers(...box)}]/Resources ${resources} 0 R`;
		return `/${name} ${file.stream(bytesOf(operators), entries)} 0 R`;
	});
	return embedded.join("");
}

/** A file that is the source of the pages (ISO 19005-3 §6.8, ISO 32000-2 §7.11.4). */
function attach(file: PdfFile, { attachment, date }: OwnContent, shared: SharedStart): void {
	const { mimeType, description, bytes } = attachment;
	const name = textString(shared.attachmentName);
	const day = dateString(date);
	const type = mimeType.replace("/", "#2f");
	const content = file.stream(
		bytes,
		`/Type/EmbeddedFile/Subtype/${type}/Params<</Size ${bytes.length}/CreationDate${day}/ModDate${day}>>`,
	);
	file.add(
		`<</Type/Filespec/F${name}/UF${name}/Desc${textString(description)}/AFRelationship/Source/EF<</F ${content} 0 R/UF ${content} 0 R>>>>`,
		shared.attachment,
	);
}
