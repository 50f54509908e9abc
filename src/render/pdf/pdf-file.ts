import { zlibSync } from "fflate";
import { joinBytes } from "../type/bytes.ts";
import { bytesOf, hexString } from "./syntax.ts";

/** Where an object is: at an offset of the file, or the so-manieth of an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** The first part of a file, which many files may share. */
export interface FileStart {
	readonly bytes: Uint8Array;
	readonly places: readonly (Place | undefined)[];
}

// Four bytes over 127 tell programs that move files that this one is binary (ISO 32000-1 §7.5.2).
const header: FileStart = { bytes: bytesOf("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), places: [undefined] };
/** Below this a stream is not deflated: it would save less than it takes. */
const leastDeflated = 120;

/**
 * Writes the objects of a PDF file one after the other (ISO 32000-1 §7.5). Deflating is a library's work, never the
 * engine's: engines differ in what they write.
 */
export class PdfFile {
	readonly #chunks: Uint8Array[];
	readonly #places: (Place | undefined)[];
	#packed: { readonly number: number; readonly content: string }[] = [];
	#length: number;

	constructor({ bytes, places }: FileStart = header) {
		this.#chunks = [bytes];
		this.#places = [...places];
		this.#length = bytes.length;
	}

	/** A number for an object that is written later. */
	reserve(): number {
		return this.#places.push(undefined) - 1;
	}

	/** A small object, which goes into the next object stream. */
	add(content: string, number = this.reserve()): number {
		this.#packed.push({ number, content });
		return number;
	}

	/** `entries` of the dictionary beside its length and filter. */
	stream(content: Uint8Array, entries = "", number = this.reserve()): number {
		const deflated = content.length < leastDeflated ? content : zlibSync(content, { level: 9 });
		return this.#write(deflated, `${entries}${deflated === content ? "" : "/Filter/FlateDecode"}`, number);
	}

	/** What is written so far, as the start of other files. */
	start(): FileStart {
		this.#pack();
		return { bytes: joinBytes(this.#chunks), places: this.#places };
	}

	/** The whole file. `id` names it (§14.4). */
	finish(root: number, info: number, id: Uint8Array): Uint8Array {
		this.#pack();
		const offset = this.#length;
		const [table, name] = [this.reserve(), hexString(id)];
		this.#places[table] = { offset };
		const entries = `/Type/XRef/Size ${this.#places.length}/W[1 3 1]/Root ${root} 0 R/Info ${info} 0 R/ID[${name}${name}]`;
		this.#write(joinBytes(this.#places.map(crossReference)), entries, table);
		this.#append(bytesOf(`startxref\n${offset}\n%%EOF\n`));
		return joinBytes(this.#chunks);
	}

	#write(content: Uint8Array, entries: string, number: number): number {
		this.#places[number] = { offset: this.#length };
		this.#append(bytesOf(`${number} 0 obj\n<<${entries}/Length ${content.length}>>stream\n`));
		this.#append(content);
		this.#append(bytesOf("\nendstream\nendobj\n"));
		return number;
	}

	/** Object streams (§7.5.7): first the numbers and offsets of the objects, then the objects. */
	#pack(): void {
		const packed = this.#packed;
		if (packed.length === 0) return;
		this.#packed = [];
		const stream = this.reserve();
		let offset = 0;
		const heads = packed.map(({ number, content }, index) => {
			this.#places[number] = { stream, index };
			const head = `${number} ${offset}`;
			offset += content.length + 1;
			return head;
		});
		const first = `${heads.join(" ")}\n`;
		const content = bytesOf(first + packed.map((one) => one.content).join("\n"));
		this.stream(content, `/Type/ObjStm/N ${packed.length}/First ${first.length}`, stream);
	}

	#append(bytes: Uint8Array): void {
		this.#chunks.push(bytes);
		this.#length += bytes.length;
	}
}

/** An entry of the cross-reference stream (§7.5.8.3): kind in one byte, offset or stream in three, index in one. */
function crossReference(place: Place | undefined): Uint8Array {
	if (place === undefined) return Uint8Array.of(0, 0, 0, 0, 0xff);
	if ("offset" in place) return Uint8Array.of(1, place.offset >> 16, place.offset >> 8, place.offset, 0);
	return Uint8Array.of(2, place.stream >> 16, place.stream >> 8, place.stream, place.index);
}
