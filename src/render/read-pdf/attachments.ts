import type { PdfObjects } from "./objects.ts";
import { PdfStream } from "./objects.ts";
import { PdfDict, PdfRef, PdfSyntaxError, type PdfValue } from "./values.ts";

const maxAttachments = 16;
const maxNodes = 200;

/** The embedded files of a PDF: those in the name tree and those that the document says are associated with it. */
export function attachmentsOf(objects: PdfObjects): readonly PdfStream[] {
	const { catalog } = objects;
	if (!(catalog instanceof PdfDict)) throw new PdfSyntaxError("no catalog");
	const named = namedFiles(objects, catalog);
	const associated = listOf(objects, catalog.get("AF"));
	const streams = new Set([...named, ...associated].flatMap((value) => streamsOf(objects, value)));
	if (streams.size > maxAttachments) throw new PdfSyntaxError("too many attachments");
	return [...streams];
}

/** The values of the name tree /Names /EmbeddedFiles (ISO 32000-1 §7.9.6), walked without following a loop. */
function namedFiles(objects: PdfObjects, catalog: PdfDict): readonly PdfValue[] {
	const names = objects.resolve(catalog.get("Names"));
	const open: PdfValue[] = names instanceof PdfDict ? [names.get("EmbeddedFiles")] : [];
	const seen = new Set<unknown>();
	const files: PdfValue[] = [];
	for (let value = open.pop(); value !== undefined; value = open.pop()) {
		const node = objects.resolve(value);
		if (!(node instanceof PdfDict) || seen.has(node)) continue;
		seen.add(node);
		if (seen.size > maxNodes) throw new PdfSyntaxError("a name tree without end");
		files.push(...listOf(objects, node.get("Names")).filter((_, index) => index % 2 === 1));
		open.push(...listOf(objects, node.get("Kids")));
	}
	return files;
}

/** The streams of one file specification: its plain and its Unicode name may point at different ones. */
function streamsOf(objects: PdfObjects, value: PdfValue): readonly PdfStream[] {
	const specification = objects.resolve(value);
	if (!(specification instanceof PdfDict)) return [];
	const embedded = objects.resolve(specification.get("EF"));
	if (!(embedded instanceof PdfDict)) return [];
	const streams = ["F", "UF"].map((key) => objects.resolve(embedded.get(key)));
	return streams.filter((stream) => stream instanceof PdfStream);
}

function listOf(objects: PdfObjects, value: PdfValue): readonly PdfValue[] {
	const list = objects.resolve(value);
	if (Array.isArray(list)) return list;
	return value instanceof PdfRef && list !== null ? [value] : [];
}
