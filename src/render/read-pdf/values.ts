/** PDF objects (ISO 32000-1 §7.3). */
export type PdfValue = null | boolean | number | PdfName | PdfRef | PdfDict | readonly PdfValue[] | PdfText;

export class PdfName {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

/** A string, a character for each byte. */
export class PdfText {
	readonly bytes: string;
	constructor(bytes: string) {
		this.bytes = bytes;
	}
}

export class PdfRef {
	readonly number: number;
	constructor(number: number) {
		this.number = number;
	}
}

export class PdfDict {
	readonly entries: ReadonlyMap<string, PdfValue>;
	/** True where a key stands more than once: readers differ in which one they take (here the last). */
	readonly ambiguous: boolean;
	constructor(entries: ReadonlyMap<string, PdfValue>, ambiguous = false) {
		this.entries = entries;
		this.ambiguous = ambiguous;
	}

	get(key: string): PdfValue {
		return this.entries.get(key) ?? null;
	}
}

/** What a page's content does with the values before it. */
export class PdfOperator {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

/** Thrown for bytes that are no PDF, or none that every reader would read alike. */
export class PdfSyntaxError extends Error {}
