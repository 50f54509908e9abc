import { type HolderName, nameLine, type NameParts } from "../../core/holder-name.ts";
import type { Language } from "../../core/languages.ts";
import { ink, softInk } from "./palette.ts";
import type { Block, Pen } from "./pen.ts";
import { name as nameFace, serif, sizes } from "./type-scale.ts";

/** The spellings that the fonts can draw, the one that the paper's language puts first being first. */
export function spellings({ native, latin }: HolderName, language: Language, pen: Pen): readonly NameParts[] {
	const drawable =
		native !== undefined && [native.family, native.given].every((part) => pen.canDraw(part ?? "", nameFace));
	const first = drawable || latin === undefined ? native : undefined;
	const nativeFirst = language === "mn" || language === "zh";
	return (nativeFirst ? [first, latin] : [latin, first]).filter((parts) => parts !== undefined);
}

/** The holder's name, as large as it can be, and its other spelling in smaller letters. */
export function holderBlocks(holder: HolderName, language: Language, width: number, pen: Pen): readonly Block[] {
	const [name, other] = spellings(holder, language, pen).map((parts) => ({
		line: nameLine(parts, holder.order),
		parts: inOrder(parts, holder.order),
	}));
	if (name === undefined) return [];
	const blocks = [largest(name, width, pen)];
	if (other !== undefined && other.line !== name.line) blocks.push(smaller(other.line, width, pen));
	return blocks;
}

interface Name {
	readonly line: string;
	readonly parts: readonly string[];
}

const oneLineSizes = [sizes.name, 35, 32, 29, 26];
const partSizes = [30, 27, 24, 21, 18, 16];

/** On one line while it stays large; else one part to a line; else in 16 points, broken wherever it must be. */
function largest({ line, parts }: Name, width: number, pen: Pen): Block {
	const style = (size: number) => ({ face: nameFace, size, colour: ink, leading: 1.22 });
	const fits = (text: string, size: number): boolean => pen.measure(text, style(size), "en") <= width;
	const one = oneLineSizes.find((size) => fits(line, size));
	if (one !== undefined) return pen.block(line, width, style(one), "en");
	const two = partSizes.find((size) => parts.every((part) => fits(part, size)));
	if (two === undefined) return pen.block(line, width, { ...style(16), leading: 1.15 }, "en");
	return pen.lines(parts, style(two), "en");
}

function smaller(line: string, width: number, pen: Pen): Block {
	const style = (size: number) => ({ face: serif, size, colour: softInk, leading: 1.25 });
	const size = [sizes.title, 14, 12, sizes.large].find((size) => pen.measure(line, style(size), "en") <= width);
	return pen.block(line, width, style(size ?? sizes.text), "en");
}

function inOrder({ family, given }: NameParts, order: HolderName["order"]): readonly string[] {
	if (family === undefined) return [given];
	return order === "given-first" ? [given, family] : [family, given];
}
