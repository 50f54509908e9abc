import { equalBytes } from "../../core/bytes.ts";
import { type PdfObject, PdfStream } from "../read-pdf/objects.ts";
import type { SettledPdf } from "../read-pdf/settled-pdf.ts";
import { PdfSyntax } from "../read-pdf/syntax.ts";
import { PdfDict, PdfName, PdfOperator, PdfRef, PdfSyntaxError, PdfText } from "../read-pdf/values.ts";

/** How a stream is packed, or what no reader looks at any more: writers change it freely. */
const packing: ReadonlySet<string> = new Set(["Length", "Filter", "ProcSet"]);
const maxPairs = 2_000;

type Part = PdfObject | PdfOperator;

/** Tells whether objects of two files are the same: all that they consist of and refer to, whatever its numbers are. */
export class SameValues {
	readonly #a: SettledPdf;
	readonly #b: SettledPdf;
	/** Numbers that have been compared or are being compared, so that a circle comes to its end. */
	readonly #pairs = new Set<string>();

	constructor(a: SettledPdf, b: SettledPdf) {
		this.#a = a;
		this.#b = b;
	}

	async same(a: Part, b: Part): Promise<boolean> {
		if (a instanceof PdfRef && b instanceof PdfRef && this.#isKnown(a, b)) return true;
		const [x, y] = [resolve(a, this.#a), resolve(b, this.#b)];
		if (x instanceof PdfStream && y instanceof PdfStream) return await this.#sameStream(x, y);
		if (x instanceof PdfDict && y instanceof PdfDict) return await this.sameEntries(x, y);
		if (Array.isArray(x) && Array.isArray(y)) return await this.#sameList(x, y);
		return sameAtom(x, y);
	}

	/** `passedOver`: keys of both that need not be the same. */
	async sameEntries(a: PdfDict, b: PdfDict, passedOver = packing): Promise<boolean> {
		if (a.ambiguous || b.ambiguous) return false;
		for (const key of new Set([...a.entries.keys(), ...b.entries.keys()])) {
			if (!passedOver.has(key) && !(await this.same(a.get(key), b.get(key)))) return false;
		}
		return true;
	}

	/** The same operators with the same values, however they are written. */
	async sameOperators(a: Uint8Array, b: Uint8Array): Promise<boolean> {
		return equalBytes(a, b) || (await this.#sameList(partsOf(a), partsOf(b)));
	}

	async #sameStream(a: PdfStream, b: PdfStream): Promise<boolean> {
		if (!(await this.sameEntries(a.dict, b.dict))) return false;
		const [x, y] = [await this.#a.content(a), await this.#b.content(b)];
		const kind = b.dict.get("Subtype");
		return kind instanceof PdfName && kind.name === "Form" ? await this.sameOperators(x, y) : equalBytes(x, y);
	}

	async #sameList(a: readonly Part[], b: readonly Part[]): Promise<boolean> {
		if (a.length !== b.length) return false;
		for (const [index, part] of a.entries()) if (!(await this.same(part, b[index] ?? null))) return false;
		return true;
	}

	#isKnown(a: PdfRef, b: PdfRef): boolean {
		const pair = `${a.number} ${b.number}`;
		if (this.#pairs.has(pair)) return true;
		if (this.#pairs.size >= maxPairs) throw new PdfSyntaxError("too many objects to be compared");
		this.#pairs.add(pair);
		return false;
	}
}

function resolve(part: Part, file: SettledPdf): Part {
	return part instanceof PdfOperator ? part : file.resolve(part);
}

function sameAtom(a: Part, b: Part): boolean {
	if (a instanceof PdfName && b instanceof PdfName) return a.name === b.name;
	if (a instanceof PdfOperator && b instanceof PdfOperator) return a.name === b.name;
	if (a instanceof PdfText && b instanceof PdfText) return a.bytes === b.bytes;
	return a === b;
}

function partsOf(content: Uint8Array): readonly Part[] {
	const syntax = new PdfSyntax(new TextDecoder("latin1").decode(content));
	const parts: Part[] = [];
	for (let part = syntax.readPart(); part !== undefined; part = syntax.readPart()) parts.push(part);
	return parts;
}
