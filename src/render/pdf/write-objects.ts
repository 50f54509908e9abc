import { zlibSync } from "fflate";
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, type PDFRef } from "pdf-lib";
import { joinBytes, latin1 } from "../type/bytes.ts";

/** Where an object is: at an offset of the file, or the so-manieth in the one object stream. */
type Place = readonly [kind: 1, offset: number] | readonly [kind: 2, index: number];

/**
 * The file of a document whose objects are all there (ISO 32000-1 §7.5). All but streams are packed into one object stream,
 * the catalog and the pages too, which pdf-lib's own writer leaves outside, and nothing is written that need not be.
 */
export function writeObjects(context: PDFContext): Uint8Array {
	const file = new ObjectFile();
	const packed: (readonly [PDFRef, PDFObject])[] = [];
	for (const [ref, object] of context.enumerateIndirectObjects()) {
		if (object instanceof PDFRawStream) file.add(ref.objectNumber, textOf(object.dict), object.contents);
		else packed.push([ref, object]);
	}
	const packNumber = context.largestObjectNumber + 1;
	packed.forEach(([ref], index) => file.places.set(ref.objectNumber, [2, index]));
	file.add(packNumber, ...objectStream(packed));
	const { Root, Info, ID } = context.trailerInfo;
	const entries = [
		["Root", Root],
		["Info", Info],
		["ID", ID],
	] as const;
	const trailer = entries.map(([key, value]) => (value === undefined ? "" : entry(`/${key}`, textOf(value)))).join("");
	return file.end(packNumber, trailer);
}

class ObjectFile {
	readonly places = new Map<number, Place>();
	readonly #parts: Uint8Array[] = [latin1("%PDF-1.7\n%\x81\x81\x81\x81\n")];
	#length = 15;

	/** Line feeds are where PDF/A asks for them (ISO 19005-3 §6.1.7, §6.1.9). */
	add(number: number, dict: string, content: Uint8Array): void {
		this.places.set(number, [1, this.#length]);
		const start = `${number} 0 obj\n${withLength(dict, content)}stream\n`;
		for (const part of [latin1(start), content, latin1("\nendstream\nendobj\n")]) {
			this.#parts.push(part);
			this.#length += part.length;
		}
	}

	/** The cross-reference stream (§7.5.8), which is an object too. */
	end(packNumber: number, trailer: string): Uint8Array {
		const [number, start] = [packNumber + 1, this.#length];
		this.places.set(number, [1, start]);
		const rows = Array.from({ length: number + 1 }, (_, object) => row(this.places.get(object), packNumber));
		const dict = `<</Type/XRef/W[1 3 1]/Size ${number + 1}${trailer}/Filter/FlateDecode>>`;
		this.add(number, dict, zlibSync(Uint8Array.from(rows.flat()), { level: 9 }));
		return joinBytes([...this.#parts, latin1(`startxref\n${start}\n%%EOF\n`)]);
	}
}

function row(place: Place | undefined, packNumber: number): readonly number[] {
	if (place === undefined) return [0, 0, 0, 0, 255];
	const [kind, at] = place;
	return kind === 1 ? [1, at >> 16, (at >> 8) & 0xff, at & 0xff, 0] : [2, 0, packNumber >> 8, packNumber & 0xff, at];
}

function objectStream(objects: readonly (readonly [PDFRef, PDFObject])[]): readonly [string, Uint8Array] {
	const texts = objects.map(([, object]) => textOf(object));
	let offset = 0;
	const starts = objects.map(([ref], index) => {
		const start = `${ref.objectNumber} ${offset}`;
		offset += (texts[index]?.length ?? 0) + 1;
		return start;
	});
	const head = `${starts.join(" ")} `;
	const content = zlibSync(latin1(head + texts.join(" ")), { level: 9 });
	return [`<</Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode>>`, content];
}

function withLength(dict: string, content: Uint8Array): string {
	return `${dict.slice(0, -2)}/Length ${content.length}>>`;
}

/** An object with no more white space than it needs (§7.2.2). */
function textOf(object: PDFObject): string {
	if (object instanceof PDFDict)
		return `<<${object
			.entries()
			.map(([key, value]) => entry(String(key), textOf(value)))
			.join("")}>>`;
	if (object instanceof PDFArray) return `[${object.asArray().map(textOf).join(" ")}]`;
	return String(object);
}

function entry(key: string, value: string): string {
	return /^[/<([]/.test(value) ? key + value : `${key} ${value}`;
}
