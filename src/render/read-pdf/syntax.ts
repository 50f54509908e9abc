import { PdfDict, PdfName, PdfOperator, PdfRef, PdfSyntaxError, PdfText, type PdfValue } from "./values.ts";

const maxDepth = 40;
const endOfToken = /[\s\0()<>[\]{}/%]/;

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
		if (next === "(") return this.#readLiteralString();
		if (next === "<") return this.#readHexString();
		if (next === "/") return this.#readName();
		return this.#readWord();
	}

	/** The next value or operator of a page's content (§7.8.2); `undefined` at its end. */
	readPart(): PdfValue | PdfOperator | undefined {
		this.#skipSpace();
		if (this.position >= this.text.length) return undefined;
		if (!/[A-Za-z'"]/.test(this.text.charAt(this.position))) return this.readValue();
		const word = this.#token();
		// What follows would be the bytes of a picture.
		if (word === "BI") throw new PdfSyntaxError("a picture within the content");
		return new PdfOperator(word);
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
		let count = 0;
		while (!this.accept(">>")) {
			const key = this.readValue(depth + 1);
			if (!(key instanceof PdfName)) throw new PdfSyntaxError("a dictionary's key is no name");
			entries.set(key.name, this.readValue(depth + 1));
			count++;
		}
		return new PdfDict(entries, count > entries.size);
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

	#readLiteralString(): PdfText {
		const start = this.position + 1;
		let open = 0;
		do {
			const character = this.text[this.position++];
			if (character === undefined) throw new PdfSyntaxError("a string does not end");
			if (character === "\\") this.position++;
			if (character === "(") open++;
			if (character === ")") open--;
		} while (open > 0);
		return new PdfText(unescaped(this.text.slice(start, this.position - 1)));
	}

	#readHexString(): PdfText {
		const end = this.text.indexOf(">", this.position);
		if (end < 0) throw new PdfSyntaxError("a string does not end");
		const digits = this.text.slice(this.position + 1, end).replace(/[\s\0]/g, "");
		this.position = end + 1;
		if (!/^[0-9a-f]*$/i.test(digits)) throw new PdfSyntaxError("a string of other digits");
		// §7.3.4.3: a last digit that is missing is a zero.
		return new PdfText(digits.replace(/..?/g, (pair) => fromCode(Number.parseInt(pair.padEnd(2, "0"), 16))));
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

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** §7.3.4.2: escaped characters, octal codes, lines that go on; any end of a line is a line feed. */
function unescaped(text: string): string {
	return text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (_, escape: string | undefined) => {
		if (escape === undefined) return "\n";
		if (/^[\r\n]/.test(escape)) return "";
		return /^[0-7]/.test(escape) ? fromCode(Number.parseInt(escape, 8) & 0xff) : (escapes[escape] ?? escape);
	});
}

function fromCode(code: number): string {
	return String.fromCharCode(code);
}
