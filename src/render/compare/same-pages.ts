import { PdfStream } from "../read-pdf/objects.ts";
import { SettledPdf } from "../read-pdf/settled-pdf.ts";
import { PdfDict, PdfName, PdfSyntaxError, type PdfValue } from "../read-pdf/values.ts";
import { joinBytes } from "../type/bytes.ts";
import { SameValues } from "./same-values.ts";

/** What a document may say besides its pages without anything more being seen or done. */
const quietEntries: ReadonlySet<string> = new Set(
	"Type Pages Version Extensions Lang Metadata OutputIntents ViewerPreferences PageLayout PageMode AF Names".split(" "),
);
/** What pages inherit (ISO 32000-1 §7.7.3.4). */
const inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];
const place: ReadonlySet<string> = new Set(["Type", "Parent", "Contents", "LastModified", "PieceInfo"]);
const boxes = ["CropBox", "BleedBox", "TrimBox", "ArtBox"];
const maxPages = 16;
const maxDepth = 8;

/**
 * True when every object that the pages of a file are drawn from is the same as in our own drawing: text, fonts, forms
 * and their order, whatever the objects' numbers, packing and places in the file. Such a file was saved again and shows
 * the same in every reader. False or an error says nothing about what can be seen.
 */
export async function haveSamePages(file: Uint8Array, drawn: Uint8Array): Promise<boolean> {
	const [a, b] = [await SettledPdf.read(file), await SettledPdf.read(drawn)];
	if (!isQuiet(a)) return false;
	const [pages, ours] = [pagesOf(a), pagesOf(b)];
	if (pages.length !== ours.length) return false;
	const values = new SameValues(a, b);
	for (const [index, page] of pages.entries()) {
		const own = ours[index];
		if (own === undefined || !(await values.sameEntries(plainly(page, a), plainly(own, b), place))) return false;
		if (!(await values.sameOperators(await contentOf(page, a), await contentOf(own, b)))) return false;
	}
	return true;
}

/** No forms, layers, scripts or actions; of all names only those of attachments. */
function isQuiet(file: SettledPdf): boolean {
	const { catalog } = file;
	const names = catalog.get("Names") === null ? [] : [...file.dict(catalog.get("Names")).entries.keys()];
	return (
		[...catalog.entries.keys()].every((key) => quietEntries.has(key)) && names.every((key) => key === "EmbeddedFiles")
	);
}

/** The pages in their order, each with what it inherits. */
function pagesOf(file: SettledPdf): readonly PdfDict[] {
	const pages: PdfDict[] = [];
	const visit = (value: PdfValue, heritage: ReadonlyMap<string, PdfValue>, depth: number): void => {
		const node = file.dict(value);
		const own = [...node.entries].filter(([key]) => inherited.includes(key));
		const entries = new Map([...heritage, ...own]);
		const kids = file.resolve(node.get("Kids"));
		if (depth > maxDepth || pages.length >= maxPages) throw new PdfSyntaxError("too many pages");
		const type = file.resolve(node.get("Type"));
		const isTree = type instanceof PdfName && type.name === "Pages";
		if (isTree !== Array.isArray(kids)) throw new PdfSyntaxError("neither a page nor a tree of pages");
		if (Array.isArray(kids)) for (const kid of kids) visit(kid, entries, depth + 1);
		else pages.push(new PdfDict(new Map([...entries, ...node.entries])));
	};
	visit(file.catalog.get("Pages"), new Map(), 0);
	return pages;
}

/** Without what writers add and what changes nothing: boxes as large as the page, turns, no annotations. */
function plainly(page: PdfDict, file: SettledPdf): PdfDict {
	const numbers = (key: string): string => JSON.stringify(file.resolve(page.get(key)));
	const nothing = ([key, value]: readonly [string, PdfValue]): boolean => {
		const resolved = file.resolve(value);
		if (boxes.includes(key)) return numbers(key) === numbers("MediaBox");
		if (key === "Annots") return Array.isArray(resolved) && resolved.length === 0;
		if (key === "Tabs") return resolved instanceof PdfName;
		// A page that somebody turned says what it said.
		return key === "Rotate" && typeof resolved === "number" && resolved % 90 === 0;
	};
	return new PdfDict(new Map([...page.entries].filter((entry) => !nothing(entry))));
}

async function contentOf(page: PdfDict, file: SettledPdf): Promise<Uint8Array> {
	const contents = file.resolve(page.get("Contents"));
	const parts: Uint8Array[] = [];
	for (const part of Array.isArray(contents) ? contents : [contents]) {
		const stream = file.resolve(part);
		if (!(stream instanceof PdfStream)) throw new PdfSyntaxError("a page without content");
		// Readers put white space between the streams (§7.8.2).
		parts.push(await file.content(stream), Uint8Array.of(0x0a));
	}
	return joinBytes(parts);
}
