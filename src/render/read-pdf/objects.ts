import { inflate } from "../inflate.ts";
import { PdfSyntax } from "./syntax.ts";
import { PdfDict, PdfName, PdfRef, PdfSyntaxError, type PdfValue } from "./values.ts";

/** A stream's dictionary, and where its raw bytes begin in the file. */
export class PdfStream {
	readonly dict: PdfDict;
	readonly start: number;
	constructor(dict: PdfDict, start: number) {
		this.dict = dict;
		this.start = start;
	}
}

export type PdfObject = PdfValue | PdfStream;

/** Where an object stands: at an offset of the file, or the so-manieth of an object stream. */
export type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

const maxObjects = 20_000;
const maxObjectStreams = 200;
const maxInflatedObjects = 4_000_000;
// Each may cost a walk to the end of the file.
const maxUnreadable = 20;

/**
 * The objects of a PDF by number, found by reading the file from front to back, so that a broken cross-reference
 * table cannot lead astray; of several objects with one number the last counts, as after an incremental update.
 */
export class PdfObjects {
	readonly #bytes: Uint8Array;
	/** The file, a character for each byte. */
	readonly text: string;
	readonly #objects = new Map<number, PdfObject>();
	readonly #places = new Map<number, Place>();
	#root: PdfValue = null;
	#encrypted = false;

	private constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.text = new TextDecoder("latin1").decode(bytes);
	}

	static async read(bytes: Uint8Array): Promise<PdfObjects> {
		const objects = new PdfObjects(bytes);
		await objects.#scan();
		return objects;
	}

	get encrypted(): boolean {
		return this.#encrypted;
	}

	/** The reference to the catalog, as the file's last trailer gives it. */
	get root(): PdfValue {
		return this.#root;
	}

	get catalog(): PdfObject {
		return this.resolve(this.#root);
	}

	/** All streams, those that nothing refers to included. */
	get streams(): readonly PdfStream[] {
		return [...this.#objects.values()].filter((object) => object instanceof PdfStream);
	}

	placeOf(number: number): Place | undefined {
		return this.#places.get(number);
	}

	/** What a reference points at; a reference to a reference is none that a PDF may have. */
	resolve(value: PdfObject): PdfObject {
		return value instanceof PdfRef ? (this.#objects.get(value.number) ?? null) : value;
	}

	/** A stream's content, inflated up to `limit` bytes; `undefined` when it is larger. */
	async contentOf({ dict, start }: PdfStream, limit: number): Promise<Uint8Array | undefined> {
		const raw = this.#bytes.subarray(start, this.#endOfStream(dict, start));
		const filters = filtersOf(this.resolve(dict.get("Filter")));
		if (filters.length === 0) return raw.length > limit ? undefined : raw;
		if (filters.length > 1 || filters[0] !== "FlateDecode") throw new PdfSyntaxError("an unknown filter");
		return inflate(raw, limit);
	}

	async #scan(): Promise<void> {
		const heads = /(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj\b|\btrailer\b/g;
		let inflated = 0;
		let packed = 0;
		let unreadable = 0;
		for (let head = heads.exec(this.text); head !== null; head = heads.exec(this.text)) {
			const syntax = new PdfSyntax(this.text, heads.lastIndex);
			const object = readObject(syntax);
			heads.lastIndex = syntax.position;
			if (object === undefined && ++unreadable > maxUnreadable) throw new PdfSyntaxError("too many unreadable objects");
			if (object === undefined) continue;
			if (head[1] === undefined) this.#noteTrailer(object);
			else this.#keep(Number(head[1]), object, { offset: head.index });
			if (!(object instanceof PdfStream)) continue;
			heads.lastIndex = this.#endOfStream(object.dict, object.start);
			if (typeOf(object) === "XRef") this.#noteTrailer(object.dict);
			if (typeOf(object) !== "ObjStm") continue;
			if (++packed > maxObjectStreams) throw new PdfSyntaxError("too many object streams");
			inflated += await this.#unpack(Number(head[1]), object, maxInflatedObjects - inflated);
		}
	}

	#keep(number: number, object: PdfObject, place: Place): void {
		this.#objects.set(number, object);
		this.#places.set(number, place);
		if (this.#objects.size > maxObjects) throw new PdfSyntaxError("too many objects");
	}

	#noteTrailer(trailer: PdfObject): void {
		if (!(trailer instanceof PdfDict)) return;
		if (trailer.get("Root") !== null) this.#root = trailer.get("Root");
		if (trailer.get("Encrypt") !== null) this.#encrypted = true;
	}

	/** The objects inside an object stream (ISO 32000-1 §7.5.7); answers how many bytes it held. */
	async #unpack(streamNumber: number, stream: PdfStream, limit: number): Promise<number> {
		const content = await this.contentOf(stream, limit);
		if (content === undefined) throw new PdfSyntaxError("object streams too large");
		const text = new TextDecoder("latin1").decode(content);
		const first = Number(stream.dict.get("First"));
		const count = Number(stream.dict.get("N"));
		const header = new PdfSyntax(text);
		for (let index = 0; index < count && index < maxObjects; index++) {
			const [number, offset] = [header.readValue(), header.readValue()];
			if (typeof number !== "number" || typeof offset !== "number") throw new PdfSyntaxError("a broken object stream");
			this.#keep(number, new PdfSyntax(text, first + offset).readValue(), { stream: streamNumber, index });
		}
		return content.length;
	}

	/** By /Length where `endstream` really follows there, else at the next `endstream`. */
	#endOfStream(dict: PdfDict, start: number): number {
		const length = this.resolve(dict.get("Length"));
		if (typeof length === "number" && length >= 0) {
			const after = this.text.slice(start + length, start + length + 12);
			if (/^[\s\0]{0,2}endstream/.test(after)) return start + length;
		}
		const end = this.text.indexOf("endstream", start);
		if (end < 0) throw new PdfSyntaxError("a stream does not end");
		return end - (/\r?\n$/.exec(this.text.slice(end - 2, end))?.[0].length ?? 0);
	}
}

/** An object, with its stream where one follows; `undefined` where there is none to be read. */
function readObject(syntax: PdfSyntax): PdfObject | undefined {
	const start = syntax.position;
	try {
		const value = syntax.readValue();
		if (!(value instanceof PdfDict) || !syntax.accept("stream")) return value;
		if (syntax.text[syntax.position] === "\r") syntax.position++;
		if (syntax.text[syntax.position] === "\n") syntax.position++;
		return new PdfStream(value, syntax.position);
	} catch (error) {
		if (!(error instanceof PdfSyntaxError)) throw error;
		syntax.position = start;
		return undefined;
	}
}

function typeOf({ dict }: PdfStream): string {
	const type = dict.get("Type");
	return type instanceof PdfName ? type.name : "";
}

function filtersOf(filter: PdfObject): readonly string[] {
	const list: readonly PdfValue[] = Array.isArray(filter) ? filter : [filter];
	return list.filter((one) => one instanceof PdfName).map(({ name }) => name);
}
