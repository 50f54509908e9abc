import { hex } from "../hex.ts";
import { type Digit, type DigitReader, digit, takeBytes } from "./mixed-radix.ts";

/** What both sides know when a field is packed or unpacked. */
export interface Known {
	/** The issuing deployment's address without a slash at the end, from the template. */
	readonly base?: string | undefined;
	/** DID of the issuer, from the template. */
	readonly issuer?: string | undefined;
	/** ID of the certificate as it stands in the address beside the payload. */
	readonly id: string;
	/** The fields before this one. */
	readonly fields: ReadonlyMap<string, string>;
}

/** A way to write the texts of one kind shorter than as texts. Whoever packs tests that the text comes back. */
export interface Packing {
	/** `undefined` for a text of another kind. */
	pack(text: string, known: Known): readonly Digit[] | undefined;
	/** `undefined` where the digits say nothing. */
	unpack(reader: DigitReader, known: Known): string | undefined;
}

/** What follows from the rest takes no place at all. */
export function derived(make: (known: Known) => string | undefined): Packing {
	return { pack: (text, known) => (make(known) === text ? [] : undefined), unpack: (_, known) => make(known) };
}

export function oneOf(words: readonly string[]): Packing {
	return {
		pack: (text) => (words.includes(text) ? [digit(words.indexOf(text), words.length)] : undefined),
		unpack: (reader) => words[reader.takeNumber(words.length)],
	};
}

/** A whole number from 0 to below `limit`. */
export function wholeNumber(limit: number): Packing {
	return {
		pack: (text) => (/^\d{1,15}$/.test(text) && Number(text) < limit ? [digit(Number(text), limit)] : undefined),
		unpack: (reader) => String(reader.takeNumber(limit)),
	};
}

/** `urn:uuid:` and 32 hexadecimal digits. */
export const uuid: Packing = {
	pack: (text) => {
		const digits = /^urn:uuid:[0-9a-f-]{36}$/.test(text) ? text.slice(9).replaceAll("-", "") : "";
		return digits.length === 32 ? [digit(BigInt(`0x${digits}`), 1n << 128n)] : undefined;
	},
	unpack: (reader) => {
		const digits = hex(takeBytes(reader, 16));
		return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
	},
};
