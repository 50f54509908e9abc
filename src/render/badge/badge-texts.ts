import type { LanguageMap } from "../../core/language-map.ts";
import { inLanguage, type Language } from "../../core/languages.ts";
import type { CourseFacts } from "../../core/micro-certificate.ts";
import type { Block, Pen, Style } from "../landscape-1/pen.ts";
import { name, sans, sansBold } from "../landscape-1/type-scale.ts";
import { isWord, say } from "../landscape-1/words.ts";
import { outlinePath } from "../type/outline-path.ts";
import type { ShapedText } from "../type/shape.ts";
import { type BadgeColours, line } from "./badge-colours.ts";
import { fieldBottom, fieldTop, roomInField, side } from "./badge-plate.ts";

const middle = side / 2;
const anyColour = { colour: "" };

/** Height of capitals in Noto Serif, of the type size. */
const capitals = 0.714;
const codeZone = { top: 38, bottom: 238, width: 320, largest: 112, gap: 22 };

/** The code in one line or two, white on the knot: what tells courses apart in the smallest picture. */
export function codePath(code: string, pen: Pen): string {
	const style = (size: number): Style => ({ face: name, size, ...anyColour });
	const { top, bottom, width, largest, gap } = codeZone;
	const lines = codeLines(code).map((text) => {
		const size = Math.min(largest, (width / Math.max(1, pen.measure(text, style(100), "en"))) * 100);
		return { block: pen.block(text, Infinity, style(size), "en"), size };
	});
	const height = lines.reduce((sum, { size }) => sum + size * capitals, (lines.length - 1) * gap);
	let y = (top + bottom - height) / 2;
	const paths = lines.map(({ block, size }) => {
		y += size * capitals;
		const path = centred(block.lines[0], size, y);
		y += gap;
		return path;
	});
	return paths.join("");
}

/** "IIOE-AIE-101" as "AIE" over "101": the programme's own letters are the same on all its badges. */
function codeLines(code: string): readonly string[] {
	const parts = code.split("-").filter((part) => part !== "");
	const own = parts.length > 2 ? parts.slice(1) : parts;
	return own.length < 2 ? own : [own.slice(0, -1).join("-"), own.slice(-1).join("")];
}

type Level = CourseFacts["level"];

const steps = ["Acquire", "Deepen", "Create"];

/** One to three lozenges on either side of the code, for the level in its framework. */
export function levelMarks({ framework }: Level): string {
	const count = steps.indexOf(framework) + 1;
	const [reach, gap, centre] = [12, 38, (codeZone.top + codeZone.bottom) / 2];
	const marks = Array.from({ length: count }, (_, index) => {
		const y = centre + (index - (count - 1) / 2) * gap - reach;
		const lozenge = `l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`;
		return `M58 ${y}${lozenge}M${side - 58} ${y}${lozenge}`;
	});
	return count === 0 ? "" : `<path fill="${line}" d="${marks.join("")}"/>`;
}

/** The level on a band above the titles: only where the issuer or a framework has set one. */
export function levelWords({ framework, issuer }: Level, language: Language, colours: BadgeColours, pen: Pen): string {
	const isSet = (value: string): boolean => value !== "not-applicable";
	const word = `level.${framework.toLowerCase()}`;
	const words = [isWord(word) ? say(word, language) : framework, issuer].filter(isSet).join("  ·  ");
	if (words === "") return "";
	const width = side - 120;
	const style = (size: number): Style => ({ face: sansBold, size, ...anyColour });
	const size = [26, 23, 20, 17].find((size) => pen.measure(words, style(size), language) <= width) ?? 14;
	const { lines } = pen.block(words, Infinity, style(size), language);
	const height = 40;
	const band = `<path fill="${colours.band}" d="M32 ${fieldTop - height}H${side - 32}V${fieldTop}H32Z"/>`;
	return `${band}<path fill="${colours.deep}" d="${centred(lines[0], size, fieldTop - height / 2 + 0.36 * size)}"/>`;
}

/** The title in the paper's own language, and smaller in the second where that says something else. */
export function titlePaths(title: LanguageMap, languages: readonly [Language, Language | undefined], pen: Pen) {
	const linesAt = (size: number) => titleLines(title, languages, size, pen);
	const size = titleSizes.find((size) => linesAt(size).every(hasRoom)) ?? smallestTitle;
	const pathOf = (spoken: "first" | "second"): string =>
		linesAt(size)
			.filter((line) => line.spoken === spoken)
			.map(({ line, size, baseline }) => centred(line, size, baseline))
			.join("");
	return { first: pathOf("first"), second: pathOf("second") };
}

const titleSizes = [42, 39, 36, 33, 30, 27.5, 25, 23, 21];
const smallestTitle = 18;
const titleZone = { top: fieldTop + 12, bottom: fieldBottom - 14 };

interface TitleLine {
	readonly spoken: "first" | "second";
	readonly line: ShapedText;
	readonly size: number;
	readonly baseline: number;
}

function hasRoom({ line, size, baseline }: TitleLine): boolean {
	const foot = baseline + 0.25 * size;
	return foot <= titleZone.bottom && (line.width / 1000) * size <= roomInField(foot);
}

/** Both titles one under the other, in the middle of the field. */
function titleLines(
	title: LanguageMap,
	[language, second]: readonly [Language, Language | undefined],
	size: number,
	pen: Pen,
): readonly TitleLine[] {
	const own = inLanguage(title, language);
	const other = second === undefined ? own : inLanguage(title, second);
	const width = roomInField(fieldTop);
	const first = pen.block(own, width, { face: name, size, ...anyColour, leading: 1.2 }, language, true);
	const small = { face: sans, size: Math.max(15, size * 0.64), ...anyColour, leading: 1.3 };
	const below = other === own ? undefined : pen.block(other, roomInField(fieldBottom), small, second ?? "en", true);
	const gap = below === undefined ? 0 : size * 0.22;
	const top = (titleZone.top + titleZone.bottom - first.height - gap - (below?.height ?? 0)) / 2;
	const rest = below === undefined ? [] : linesOf("second", below, top + first.height + gap);
	return [...linesOf("first", first, top), ...rest];
}

function linesOf(spoken: TitleLine["spoken"], { lines, height, style: { size } }: Block, top: number) {
	const step = height / Math.max(1, lines.length);
	return lines.map((line, index) => {
		return { spoken, line, size, baseline: top + index * step + 0.5 * (step - size) + 0.88 * size };
	});
}

/** A line in the middle of the plate, on a baseline. */
function centred(line: ShapedText | undefined, size: number, y: number): string {
	return line === undefined ? "" : outlinePath(line, { x: middle - ((line.width / 1000) * size) / 2, y, size });
}
