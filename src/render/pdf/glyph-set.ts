import { type TrueType, writeTrueType } from "../type/true-type.ts";

interface Member {
	readonly outlines: TrueType;
	readonly id: number;
}

// Flags of a composite glyph's components (OpenType "glyf").
const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreComponents = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

/**
 * The glyphs of one typeface that a document draws. The slices of a typeface have one design and one unit, so their
 * glyphs can share one small font file; number 0 is the first slice's empty box.
 */
export class GlyphSet {
	readonly #members: Member[];
	readonly #numbers = new Map<TrueType, Map<number, number>>();

	constructor(outlines: TrueType) {
		this.#members = [{ outlines, id: 0 }];
	}

	/** The glyph's number in the set, from 1. */
	add(outlines: TrueType, id: number): number {
		let numbers = this.#numbers.get(outlines);
		if (numbers === undefined) {
			numbers = new Map();
			this.#numbers.set(outlines, numbers);
		}
		const number = numbers.get(id) ?? this.#members.push({ outlines, id }) - 1;
		numbers.set(id, number);
		return number;
	}

	/** The set as a TrueType file with just the tables that a PDF needs (ISO 32000-1 §9.9). Call it once, at the end. */
	write(): Uint8Array {
		const glyphs = this.#glyphs();
		const { outlines } = this.#members[0] ?? {};
		if (outlines === undefined) throw new TypeError("a set has at least one glyph");
		const head = outlines.table("head");
		new DataView(head.buffer).setInt16(50, 1);
		const hhea = outlines.table("hhea");
		new DataView(hhea.buffer).setUint16(34, glyphs.length);
		const tables = [
			["glyf", joined(glyphs)],
			["head", head],
			["hhea", hhea],
			["hmtx", this.#horizontalMetrics()],
			["loca", offsetsOf(glyphs)],
			["maxp", this.#maximumProfile(glyphs.length)],
		] as const;
		return writeTrueType(0x00010000, tables);
	}

	/** All outlines, each on an even length; the list grows while components of composite glyphs join the set. */
	#glyphs(): readonly Uint8Array[] {
		const glyphs: Uint8Array[] = [];
		for (let number = 0; number < this.#members.length; number++) {
			const member = this.#members[number];
			if (member === undefined) break;
			const outline = member.outlines.glyph(member.id);
			this.#renumberComponents(member, outline);
			glyphs.push(outline);
		}
		return glyphs;
	}

	#renumberComponents({ outlines }: Member, outline: Uint8Array): void {
		const view = new DataView(outline.buffer);
		if (outline.length === 0 || view.getInt16(0) >= 0) return;
		let [position, flags] = [10, moreComponents];
		while ((flags & moreComponents) !== 0) {
			flags = view.getUint16(position);
			view.setUint16(position + 2, this.add(outlines, view.getUint16(position + 2)));
			position += 4 + ((flags & wordArguments) === 0 ? 2 : 4) + scaleLength(flags);
		}
	}

	#horizontalMetrics(): Uint8Array {
		const bytes = new Uint8Array(4 * this.#members.length);
		const view = new DataView(bytes.buffer);
		this.#members.forEach(({ outlines, id }, number) => {
			const { advance, bearing } = outlines.metrics(id);
			view.setUint16(4 * number, advance);
			view.setInt16(4 * number + 2, bearing);
		});
		return bytes;
	}

	/** `maxp`: each maximum the largest of the slices'. */
	#maximumProfile(count: number): Uint8Array {
		const profiles = [...new Set(this.#members.map(({ outlines }) => outlines))].map((one) => one.table("maxp"));
		const largest = profiles[0] ?? new Uint8Array(32);
		const view = new DataView(largest.buffer);
		for (const profile of profiles.slice(1)) {
			const other = new DataView(profile.buffer);
			for (let at = 6; at + 1 < largest.length; at += 2)
				view.setUint16(at, Math.max(view.getUint16(at), other.getUint16(at)));
		}
		view.setUint16(4, count);
		return largest;
	}
}

function scaleLength(flags: number): number {
	if ((flags & oneScale) !== 0) return 2;
	if ((flags & twoScales) !== 0) return 4;
	return (flags & matrix) === 0 ? 0 : 8;
}

function joined(glyphs: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(glyphs.reduce((size, { length }) => size + even(length), 0));
	let offset = 0;
	for (const glyph of glyphs) {
		bytes.set(glyph, offset);
		offset += even(glyph.length);
	}
	return bytes;
}

/** `loca` in its long form. */
function offsetsOf(glyphs: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(4 * (glyphs.length + 1));
	const view = new DataView(bytes.buffer);
	let offset = 0;
	glyphs.forEach((glyph, number) => {
		view.setUint32(4 * number, offset);
		offset += even(glyph.length);
	});
	view.setUint32(4 * glyphs.length, offset);
	return bytes;
}

function even(length: number): number {
	return length + (length % 2);
}
