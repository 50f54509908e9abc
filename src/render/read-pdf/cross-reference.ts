import { type PdfObjects, PdfStream, type Place } from "./objects.ts";
import { withoutPredictor } from "./predictor.ts";
import { PdfSyntax } from "./syntax.ts";
import { PdfDict, PdfRef, PdfSyntaxError, type PdfValue } from "./values.ts";

/** What the file's own table says: where each object stands, and which one is the catalog. */
export interface CrossReference {
	/** `undefined` for a number that is free. */
	readonly places: ReadonlyMap<number, Place | undefined>;
	readonly root: PdfValue;
}

interface Section {
	readonly places: ReadonlyMap<number, Place | undefined>;
	readonly trailer: PdfDict;
}

const maxSections = 64;
const maxTable = 1_000_000;

/**
 * The cross-reference table (ISO 32000-1 §7.5.4, §7.5.8), newest section first, as readers follow it that do not read a
 * file from front to back. Throws PdfSyntaxError for one that readers may follow in different ways.
 */
export async function readCrossReference(objects: PdfObjects): Promise<CrossReference> {
	const places = new Map<number, Place | undefined>();
	let root: PdfValue | undefined;
	const seen = new Set<number>();
	for (let offset: number | undefined = startOf(objects.text); offset !== undefined; ) {
		if (seen.has(offset) || seen.size >= maxSections) throw new PdfSyntaxError("a table without end");
		seen.add(offset);
		const { trailer, places: more } = await readSection(objects, offset);
		for (const [number, place] of more) if (!places.has(number)) places.set(number, place);
		root ??= trailer.get("Root");
		offset = previousOf(trailer);
	}
	return { places, root: root ?? null };
}

/** §7.5.5: nothing but the last marker may follow, or readers look for another one. */
function startOf(text: string): number {
	const start = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-64))?.[1];
	if (start === undefined) throw new PdfSyntaxError("no table at the end");
	return Number(start);
}

function previousOf(trailer: PdfDict): number | undefined {
	const previous = trailer.get("Prev");
	if (trailer.ambiguous || trailer.get("XRefStm") !== null) throw new PdfSyntaxError("two tables in one");
	return typeof previous === "number" ? previous : undefined;
}

async function readSection(objects: PdfObjects, offset: number): Promise<Section> {
	const syntax = new PdfSyntax(objects.text, offset);
	return syntax.accept("xref") ? readTable(syntax) : await readTableStream(objects, syntax);
}

function readTable(syntax: PdfSyntax): Section {
	const places = new Map<number, Place | undefined>();
	while (!syntax.accept("trailer")) {
		const [first, count] = [syntax.readValue(), syntax.readValue()];
		if (typeof first !== "number" || typeof count !== "number") throw new PdfSyntaxError("a broken table");
		for (let number = first; number < first + count; number++) {
			const [offset] = [syntax.readValue(), syntax.readValue()];
			const used = syntax.accept("n");
			if (typeof offset !== "number" || (!used && !syntax.accept("f"))) throw new PdfSyntaxError("a broken table");
			places.set(number, used ? { offset } : undefined);
		}
	}
	const trailer = syntax.readValue();
	if (!(trailer instanceof PdfDict)) throw new PdfSyntaxError("a table without a trailer");
	return { places, trailer };
}

async function readTableStream(objects: PdfObjects, syntax: PdfSyntax): Promise<Section> {
	const offset = syntax.position;
	const [number] = [syntax.readValue(), syntax.readValue()];
	const stream = typeof number === "number" && syntax.accept("obj") ? objects.resolve(new PdfRef(number)) : null;
	if (typeof number !== "number" || !(stream instanceof PdfStream)) throw new PdfSyntaxError("no table to be read");
	if (!isAt(objects, number, offset)) throw new PdfSyntaxError("two tables of one number");
	const content = (await objects.contentOf(stream, maxTable)) ?? new Uint8Array();
	const rows = withoutPredictor(content, stream.dict.get("DecodeParms"));
	return { places: placesIn(rows, stream.dict), trailer: stream.dict };
}

/** True where the object was found at this very place, or behind the white space there. */
export function isAt(objects: PdfObjects, number: number, offset: number): boolean {
	const place = objects.placeOf(number);
	if (place === undefined || !("offset" in place) || place.offset < offset) return false;
	return place.offset === offset || /^\s*$/.test(objects.text.slice(offset, place.offset));
}

function placesIn(rows: Uint8Array, dict: PdfDict): ReadonlyMap<number, Place | undefined> {
	const [kind = 0, second = 0, third = 0] = numbersIn(dict.get("W"));
	const width = kind + second + third;
	const field = (row: number, from: number, length: number): number =>
		wordOf(rows.subarray(row * width + from, row * width + from + length));
	const numbers = numbersOf(dict).slice(0, width === 0 ? 0 : Math.floor(rows.length / width));
	return new Map(
		numbers.map((number, row) => {
			const type = kind === 0 ? 1 : field(row, 0, kind);
			return [number, placeFrom(type, field(row, kind, second), field(row, kind + second, third))];
		}),
	);
}

/** The numbers of the objects that the rows are about. */
function numbersOf(dict: PdfDict): readonly number[] {
	const ranges = numbersIn(dict.get("Index") ?? [0, dict.get("Size")]);
	return ranges.flatMap((first, at) => {
		const count = at % 2 === 0 ? (ranges[at + 1] ?? 0) : 0;
		if (count > maxTable) throw new PdfSyntaxError("a broken table");
		return Array.from({ length: count }, (_, index) => first + index);
	});
}

function placeFrom(type: number, second: number, third: number): Place | undefined {
	if (type === 1) return { offset: second };
	return type === 2 ? { stream: second, index: third } : undefined;
}

function wordOf(bytes: Uint8Array): number {
	return bytes.reduce((word, byte) => word * 256 + byte, 0);
}

function numbersIn(value: PdfValue): readonly number[] {
	const numbers = Array.isArray(value) ? value.filter((one) => typeof one === "number") : [];
	if (numbers.some((one) => !Number.isInteger(one) || one < 0)) throw new PdfSyntaxError("a broken table");
	return numbers;
}
