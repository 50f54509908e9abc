import type { Language } from "../../core/languages.ts";
import type { Coverage, Family } from "./coverage.ts";

/** A typeface as a page asks for it: the families are tried in turn. */
export interface Face {
	readonly families: readonly Family[];
	readonly weight: 400 | 600;
	/** Where Chinese letters have another weight. */
	readonly chineseWeight?: 400 | 600;
	/** Thousandths of an em to which outlines and widths are rounded: 1, 2, 4 or 8. */
	readonly grid: number;
}

/** A base character with the marks on it, and the slice that draws each of them. */
export interface Cluster {
	readonly points: readonly number[];
	readonly slices: readonly string[];
}

const cluster = /\P{M}\p{M}*|\p{M}+/gu;
const lookAlikes = new Map([
	["\u2010", "-"],
	["\u2011", "-"],
	["\u00a0", " "],
	["\u202f", "\u2009"],
]);
const replacement = "\ufffd";

/** Text in the form in which fonts have it: composed (NFC), with the few look-alikes that the fonts lack. */
function drawableForm(text: string): string {
	return text.normalize("NFC").replace(/[\u2010\u2011\u00a0\u202f]/g, (character) => lookAlikes.get(character) ?? " ");
}

/** True when every character of the text, with its marks, is in the face's fonts. */
export function canDraw(coverage: Coverage, face: Face, text: string): boolean {
	return (drawableForm(text).match(cluster) ?? []).every((part) => place(coverage, face, part) !== undefined);
}

/** The text's clusters with their slices; what no font has becomes U+FFFD, so that its absence shows. */
export function clustersOf(coverage: Coverage, face: Face, text: string, language: Language): readonly Cluster[] {
	const families = language === "zh" ? face.families.toSorted(chineseFirst) : face.families;
	let last: string | undefined;
	return (drawableForm(text).match(cluster) ?? []).map((part) => {
		const wide = language === "zh" && (part.codePointAt(0) ?? 0) >= 0x2000;
		const ordered = wide ? { ...face, families } : face;
		const placed = place(coverage, ordered, part, last) ?? place(coverage, face, replacement);
		if (placed === undefined) throw new TypeError("the fonts lack U+FFFD");
		last = placed.slices[0];
		return placed;
	});
}

/** Full-width quotation marks and dashes are of the Chinese design in Chinese text. */
function chineseFirst(a: Family, b: Family): number {
	return Number(b === "noto-sans-sc") - Number(a === "noto-sans-sc");
}

function place(coverage: Coverage, { families }: Face, part: string, last?: string): Cluster | undefined {
	const points = Array.from(part, (character) => character.codePointAt(0) ?? 0);
	for (const family of families) {
		const slices = slicesFor(coverage, family, points, last);
		if (slices !== undefined) return { points, slices };
	}
	return undefined;
}

/** One slice for all points where there is one, best the one that drew the letter before; else each point's own. */
function slicesFor(
	coverage: Coverage,
	family: Family,
	points: readonly number[],
	last: string | undefined,
): readonly string[] | undefined {
	const [first = 0] = points;
	const candidates = coverage.slicesOf(family, first);
	// Nearly all clusters are one point: this is the way that a page's thousands of letters take.
	const common =
		points.length === 1
			? candidates
			: candidates.filter((slice) => points.every((point) => coverage.slicesOf(family, point).includes(slice)));
	const chosen = last !== undefined && common.includes(last) ? last : common[0];
	if (chosen !== undefined) return points.map(() => chosen);
	const scattered = points.flatMap((point) => coverage.slicesOf(family, point).slice(0, 1));
	return scattered.length === points.length ? scattered : undefined;
}
