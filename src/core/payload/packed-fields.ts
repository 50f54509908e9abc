import type { Fields } from "../template.ts";
import { type Digit, DigitReader, digit, joinDigits } from "./mixed-radix.ts";
import { takeText, textDigits } from "./packed-text.ts";
import type { Known, Packing } from "./packings.ts";
import type { SlotPackings } from "./slot-packings.ts";

type Given = Omit<Known, "fields">;

/** The fields of these slots one after the other; `undefined` where a text is too long for a payload. */
export function packFields(fields: Fields, given: Given, packings: SlotPackings): readonly Digit[] | undefined {
	const before = new Map<string, string>();
	const digits: Digit[] = [];
	for (const [name, known] of inOrder(Object.keys(fields), packings)) {
		const text = fields[name] ?? "";
		const packed = packField(text, { ...given, fields: before }, known);
		if (packed === undefined) return undefined;
		digits.push(...packed);
		before.set(name, text);
	}
	return digits;
}

/** The reverse; `undefined` where the digits say nothing. */
export function unpackFields(
	slots: readonly string[],
	reader: DigitReader,
	given: Given,
	packings: SlotPackings,
): Fields | undefined {
	const fields = new Map<string, string>();
	for (const [name, known] of inOrder(slots, packings)) {
		const packing = known[reader.takeNumber(known.length + 1)];
		const text = packing === undefined ? takeText(reader) : packing.unpack(reader, { ...given, fields });
		if (text === undefined) return undefined;
		fields.set(name, text);
	}
	return Object.fromEntries(fields);
}

/** The slots with packings of their own in their order, then all others by name (UTF-16). */
function inOrder(slots: readonly string[], packings: SlotPackings): SlotPackings {
	const special = packings.filter(([name]) => slots.includes(name));
	const plain = slots.filter((slot) => !packings.some(([name]) => name === slot)).toSorted();
	return [...special, ...plain.map((name) => [name, []] as const)];
}

/** The number of the first packing that gives the text back, and its digits; else the text itself. */
function packField(text: string, known: Known, packings: readonly Packing[]): readonly Digit[] | undefined {
	for (const [place, packing] of packings.entries()) {
		const digits = packing.pack(text, known);
		if (digits === undefined || packing.unpack(new DigitReader(joinDigits(digits)), known) !== text) continue;
		return [digit(place, packings.length + 1), ...digits];
	}
	const digits = textDigits(text);
	return digits && [digit(packings.length, packings.length + 1), ...digits];
}
