import { TamgaError } from "../errors.ts";
import type { Json, JsonObject } from "../json.ts";
import { limits } from "./limits.ts";

/** Names with which JavaScript code could be led astray; no vocabulary needs them (threat 65). */
const pollutingName = "__proto__";
const forbiddenKeys: ReadonlySet<string> = new Set([pollutingName, "constructor", "prototype"]);

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const anySurrogate = /[\uD800-\uDFFF]|\\u[dD]/;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literals: readonly (readonly [string, Json])[] = [
	["true", true],
	["false", false],
	["null", null],
];
const escapes: Readonly<Record<string, string>> = {
	'"': '"',
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "\t",
};

/**
 * Parses JSON (RFC 8259) so that two readers can never see two documents in the same bytes: no name twice, no number
 * that a double cannot hold, no half characters. Linear in the size of the input.
 * Throws BODY_TOO_LARGE, STRING_LIMIT or a code that starts with JSON_.
 */
export function parseStrictJson(bytes: Uint8Array): Json {
	if (bytes.length > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
	return new Parser(decode(bytes)).document();
}

function decode(bytes: Uint8Array): string {
	let text: string;
	try {
		text = utf8.decode(bytes);
	} catch {
		throw new TamgaError("JSON_ENCODING");
	}
	if (text.startsWith("\uFEFF")) throw new TamgaError("JSON_ENCODING", "It starts with a byte order mark.");
	if (text.includes("\0")) throw new TamgaError("JSON_FORBIDDEN_CHARACTER");
	return text;
}

class Parser {
	readonly #text: string;
	/** Most documents have none of the characters that half characters are made of. */
	readonly #hasSurrogates: boolean;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
		this.#hasSurrogates = anySurrogate.test(text);
	}

	document(): Json {
		const value = this.#value(0);
		this.#skipSpace();
		if (this.#at < this.#text.length) throw this.#wrong("There is text after the end.");
		return value;
	}

	#value(depth: number): Json {
		if (depth > limits.depth) throw new TamgaError("JSON_TOO_DEEP");
		this.#skipSpace();
		const character = this.#text[this.#at];
		if (character === "{") return this.#object(depth);
		if (character === "[") return this.#array(depth);
		if (character === '"') return this.#textValue();
		if (character === "-" || (character !== undefined && character >= "0" && character <= "9")) return this.#number();
		return this.#literal();
	}

	/** A text that libraries use as a name (an id becomes the key of a node map) must be no forbidden one either. */
	#textValue(): string {
		const value = this.#string(limits.textCharacters);
		if (value === pollutingName) throw new TamgaError("JSON_FORBIDDEN_KEY");
		return value;
	}

	#object(depth: number): JsonObject {
		const object: Record<string, Json> = {};
		for (let isNext = this.#opens("}"); isNext; isNext = this.#goesOn("}")) {
			this.#skipSpace();
			const key = this.#string(limits.keyCharacters);
			if (forbiddenKeys.has(key)) throw new TamgaError("JSON_FORBIDDEN_KEY");
			if (Object.hasOwn(object, key)) throw new TamgaError("JSON_DUPLICATE_KEY");
			this.#skipSpace();
			this.#expect(":");
			object[key] = this.#value(depth + 1);
		}
		return object;
	}

	#array(depth: number): Json[] {
		const items: Json[] = [];
		for (let isNext = this.#opens("]"); isNext; isNext = this.#goesOn("]")) items.push(this.#value(depth + 1));
		return items;
	}

	/** Reads an opening bracket; false where the closing one follows, which is read too. */
	#opens(closing: string): boolean {
		this.#at++;
		this.#skipSpace();
		return !this.#take(closing);
	}

	/** Reads a comma, after which there is more, or else the closing bracket. */
	#goesOn(closing: string): boolean {
		this.#skipSpace();
		if (this.#take(",")) return true;
		this.#expect(closing);
		return false;
	}

	#string(limit: number): string {
		this.#expect('"');
		let value = this.#plainText();
		for (;;) {
			if (value.length > limit) throw new TamgaError("STRING_LIMIT");
			if (this.#take('"')) break;
			this.#expect("\\");
			value += this.#escaped() + this.#plainText();
		}
		if (this.#hasSurrogates && loneSurrogate.test(value)) throw new TamgaError("JSON_LONE_SURROGATE");
		return value;
	}

	/** Characters that stand for themselves (RFC 8259 §7): no quotation mark, backslash or control character. */
	#plainText(): string {
		const [text, start] = [this.#text, this.#at];
		let end = start;
		for (let code = text.charCodeAt(end); code >= 0x20 && code !== 0x22 && code !== 0x5c; )
			code = text.charCodeAt(++end);
		this.#at = end;
		return text.slice(start, end);
	}

	#escaped(): string {
		const letter = this.#text[this.#at++] ?? "";
		if (letter !== "u") {
			const plain = escapes[letter];
			if (plain === undefined) throw this.#wrong("An escape is not known.");
			return plain;
		}
		const digits = this.#text.slice(this.#at, this.#at + 4);
		if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.#wrong("An escape is not complete.");
		if (digits === "0000") throw new TamgaError("JSON_FORBIDDEN_CHARACTER");
		this.#at += 4;
		return String.fromCharCode(Number.parseInt(digits, 16));
	}

	#literal(): Json {
		const found = literals.find(([word]) => this.#text.startsWith(word, this.#at));
		if (found === undefined) throw this.#wrong("A value is missing.");
		this.#at += found[0].length;
		return found[1];
	}

	#number(): number {
		numberToken.lastIndex = this.#at;
		if (!numberToken.test(this.#text)) throw this.#wrong("A number is not complete.");
		const token = this.#text.slice(this.#at, numberToken.lastIndex);
		this.#at = numberToken.lastIndex;
		if (token.length > limits.numberCharacters || !isExact(token)) throw new TamgaError("JSON_NUMBER_PRECISION");
		return Number(token);
	}

	#skipSpace(): void {
		while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
	}

	#take(character: string): boolean {
		if (this.#text[this.#at] !== character) return false;
		this.#at++;
		return true;
	}

	#expect(character: string): void {
		if (!this.#take(character)) throw this.#wrong(`A ${character} is missing.`);
	}

	#wrong(detail: string): TamgaError {
		return new TamgaError("JSON_SYNTAX", `At character ${this.#at}: ${detail}`);
	}
}

function isSpace(code: number): boolean {
	return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** True when a double holds the very number that is written, so that every reader sees the same one. */
function isExact(token: string): boolean {
	// Fifteen decimal digits always survive the way into a double and back (IEEE 754 §5.12.2).
	if (token.length <= 15 && !/[eE]/.test(token)) return true;
	const value = Number(token);
	return Number.isFinite(value) && decimal(token) === decimal(String(value));
}

/** A decimal number as sign, digits without outer zeros, and power of ten: equal for equal numbers only. */
function decimal(token: string): string {
	const [, sign = "", whole = "", fraction = "", exponent = "0"] =
		/^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
	const digits = (whole + fraction).replace(/^0+/, "");
	const significant = digits.replace(/0+$/, "");
	if (significant === "") return "0";
	return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
