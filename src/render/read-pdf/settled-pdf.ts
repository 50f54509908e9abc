import { type CrossReference, isAt, readCrossReference } from "./cross-reference.ts";
import { PdfObjects, type PdfObject, PdfStream } from "./objects.ts";
import { PdfDict, PdfName, PdfRef, PdfSyntaxError } from "./values.ts";

const maxContent = 2_000_000;
const endOfStream = /^[\s\0]{0,2}endstream/;
/** Of streams that lie in other files, or are packed in ways that readers undo differently. */
const unusualEntries = ["F", "FFilter", "DecodeParms", "DP"];

/**
 * A PDF as far as there are no two ways to read it: its table and a reader from front to back find the same objects, no
 * key stands twice, every stream ends where it says. All else throws PdfSyntaxError.
 */
export class SettledPdf {
	readonly #objects: PdfObjects;
	readonly #reference: CrossReference;

	private constructor(objects: PdfObjects, reference: CrossReference) {
		this.#objects = objects;
		this.#reference = reference;
	}

	static async read(bytes: Uint8Array): Promise<SettledPdf> {
		const objects = await PdfObjects.read(bytes);
		if (objects.encrypted) throw new PdfSyntaxError("encrypted");
		return new SettledPdf(objects, await readCrossReference(objects));
	}

	get catalog(): PdfDict {
		const { root } = this.#objects;
		const other = this.#reference.root;
		const same = root instanceof PdfRef && other instanceof PdfRef && root.number === other.number;
		if (!same) throw new PdfSyntaxError("two catalogs");
		return this.dict(root);
	}

	resolve(value: PdfObject): PdfObject {
		if (!(value instanceof PdfRef)) return value;
		if (!this.#isSettled(value.number)) throw new PdfSyntaxError("an object that readers find in different places");
		return this.#objects.resolve(value);
	}

	dict(value: PdfObject): PdfDict {
		const dict = this.resolve(value);
		if (!(dict instanceof PdfDict) || dict.ambiguous)
			throw new PdfSyntaxError("no dictionary, or one that says two things");
		return dict;
	}

	async content(stream: PdfStream): Promise<Uint8Array> {
		this.#checkPlain(stream);
		const content = await this.#objects.contentOf(stream, maxContent);
		if (content === undefined) throw new PdfSyntaxError("a stream too large");
		return content;
	}

	#isSettled(number: number): boolean {
		const [found, told] = [this.#objects.placeOf(number), this.#reference.places.get(number)];
		if (found === undefined || told === undefined) return found === told;
		if ("offset" in told) return isAt(this.#objects, number, told.offset);
		if ("offset" in found || found.stream !== told.stream || found.index !== told.index) return false;
		const packed = this.resolve(new PdfRef(told.stream));
		if (packed instanceof PdfStream) this.#checkPlain(packed);
		return packed instanceof PdfStream;
	}

	/** Deflated once or not at all, from the file itself, and as long as it says. */
	#checkPlain({ dict, start }: PdfStream): void {
		const filter = this.resolve(dict.get("Filter"));
		const filters = Array.isArray(filter) ? filter : filter === null ? [] : [filter];
		const named = filters.every((one) => one instanceof PdfName);
		const odd = dict.ambiguous || unusualEntries.some((key) => dict.get(key) !== null);
		const length = this.resolve(dict.get("Length"));
		const { text } = this.#objects;
		const ends =
			typeof length === "number" && length >= 0 && endOfStream.test(text.slice(start + length, start + length + 12));
		if (!named || odd || !ends) throw new PdfSyntaxError("a stream of an uncommon kind");
	}
}
