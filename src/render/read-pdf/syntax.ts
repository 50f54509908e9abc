/** PDF objects (ISO 32000-1 §7.3) as far as finding attachments needs them. */
export type PdfValue = null | boolean | number | PdfName | PdfRef | PdfDict | readonly PdfValue[] | typeof someText;

export class PdfName {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

/** Stands for any string object; what is in it is never looked at. */
export const someText = Symbol("a string of a PDF");

export class PdfRef {
	readonly number: number;
	constructor(number: number) {
		this.number = number;
	}
}

export class PdfDict {
	readonly entries: ReadonlyMap<string, PdfValue>;
	constructor(entries: ReadonlyMap<string, PdfValue>) {
		this.entries = entries;
	}

	get(key: string): PdfValue {
		return this.entries.get(key) ?? null;
	}
}

const maxDepth = 40;
const endOfToken = /[\s\0()<>[\]{}/%]/;

/** Thrown inside this folder for bytes that are no PDF; the reader turns it into PDF_MALFORMED. */
export class PdfSyntaxError extends Error {}

/**
 * Reads objects out of a PDF's text (one character a byte). Every step moves forward and nesting has a limit, so that
 * broken input ends in an error, never in a loop.
 */
export class PdfSyntax {
	readonly text: string;
	position: number;

	constructor(text: string, position = 0) {
		this.text = text;
		this.position = position;
	}

	readValue(depth = 0): PdfValue {
		if (depth > maxDepth) throw new PdfSyntaxError("nested too deeply");
		this.#skipSpace();
		const next = this.text[this.position];
		if (next === "<" && this.text[this.position + 1] === "<") return this.#readDict(depth);
		if (next === "[") return this.#readArray(depth);
		if (next === "(") return this.#skipLiteralString();
		if (next === "<") return this.#skipHexString();
		if (next === "/") return this.#readName();
		return this.#readWord();
	}

	/** True, and moves behind it, when this keyword comes next. */
	accept(keyword: string): boolean {
		this.#skipSpace();
		if (!this.text.startsWith(keyword, this.position)) return false;
		this.position += keyword.length;
		return true;
	}

	#readDict(depth: number): PdfDict {
		this.position += 2;
		const entries = new Map<string, PdfValue>();
		while (!this.accept(">>")) {
			const key = this.readValue(depth + 1);
			if (!(key instanceof PdfName)) throw new PdfSyntaxError("a dictionary's key is no name");
			entries.set(key.name, this.readValue(depth + 1));
		}
		return new PdfDict(entries);
	}

	#readArray(depth: number): readonly PdfValue[] {
		this.position++;
		const values: PdfValue[] = [];
		while (!this.accept("]")) values.push(this.readValue(depth + 1));
		return values;
	}

	#readName(): PdfName {
		this.position++;
		const name = this.#token().replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		);
		return new PdfName(name);
	}

	#skipLiteralString(): typeof someText {
		let open = 0;
		do {
			const character = this.text[this.position++];
			if (character === undefined) throw new PdfSyntaxError("a string does not end");
			if (character === "\\") this.position++;
			if (character === "(") open++;
			if (character === ")") open--;
		} while (open > 0);
		return someText;
	}

	#skipHexString(): typeof someText {
		const end = this.text.indexOf(">", this.position);
		if (end < 0) throw new PdfSyntaxError("a string does not end");
		this.position = end + 1;
		return someText;
	}

	#readWord(): PdfValue {
		const word = this.#token();
		if (word === "true" || word === "false") return word === "true";
		if (word === "null") return null;
		if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw new PdfSyntaxError("an unknown word");
		const reference = /^\s+\d+\s+R(?=[\s\0()<>[\]{}/%]|$)/.exec(this.text.slice(this.position, this.position + 40));
		if (reference === null || !/^\d+$/.test(word)) return Number(word);
		this.position += reference[0].length;
		return new PdfRef(Number(word));
	}

	#token(): string {
		const start = this.position;
		while (this.position < this.text.length && !endOfToken.test(this.text.charAt(this.position))) this.position++;
		return this.text.slice(start, this.position);
	}

	#skipSpace(): void {
		for (;;) {
			const character = this.text[this.position];
			if (character === undefined) return;
			if (character === "%") this.#skipComment();
			else if (/[\s\0]/.test(character)) this.position++;
			else return;
		}
	}

	#skipComment(): void {
		const end = /[\r\n]/g;
		end.lastIndex = this.position;
		this.position = end.exec(this.text)?.index ?? this.text.length;
	}
}
