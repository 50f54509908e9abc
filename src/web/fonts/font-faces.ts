import { type FontFile, fontFiles } from "./font-files.ts";

/**
 * Fonts of systems, stretched to the widths and heights of ours (measured over a sentence of each language), so that
 * nothing jumps when ours arrive.
 */
const standIns = `
@font-face { font-family: "Sans stand-in"; src: local("Arial"), local("Roboto"), local("Liberation Sans"); size-adjust: 106.4%; ascent-override: 100.5%; descent-override: 27.5%; line-gap-override: 0%; }
@font-face { font-family: "Serif stand-in"; src: local("Georgia Bold"), local("Noto Serif Bold"), local("Times New Roman Bold"), local("Liberation Serif Bold"); font-weight: 600; size-adjust: 103%; ascent-override: 103.8%; descent-override: 28.4%; line-gap-override: 0%; }
`;

const isChinese = ({ family }: FontFile): boolean => family.name === "noto-sans-sc";

/** The two letters by which Chinese calls itself in the choice of languages; every page shows them. */
const ownName = "U+4E2D,U+6587";
const hasOwnName = ({ range }: FontFile): boolean => ownName.split(",").some((letter) => covers(range, letter));

const ownNameFaces = fontFiles
	.filter((file) => isChinese(file) && hasOwnName(file))
	.map((file) =>
		face({
			...file,
			range: ownName
				.split(",")
				.filter((letter) => covers(file.range, letter))
				.join(),
		}),
	);

/** Latin, Cyrillic and Greek letters: part of the style sheet of every page. */
export const alphabetFaces = [
	standIns,
	...fontFiles.filter((file) => !isChinese(file)).map(face),
	...ownNameFaces,
].join("\n");

/** Chinese in a hundred parts: a style sheet of its own, for pages that show any. */
export const chineseFaces = fontFiles.filter(isChinese).map(face).join("\n");

/** Style sheets stand in `/assets/` beside the fonts, so the address is the name alone. */
function face({ family, weight, name, range }: FontFile): string {
	const local = (family.local?.[weight] ?? []).map((font) => `local("${font}"),`).join("");
	return `@font-face{font-family:"${family.css}";font-weight:${weight};font-display:swap;src:${local}url(${name}) format("woff2");unicode-range:${range}}`;
}

function covers(range: string, letter: string): boolean {
	const point = Number.parseInt(letter.slice(2), 16);
	return range.split(",").some((part) => {
		const [first = "", last = first] = part.trim().slice(2).split("-");
		return Number.parseInt(first, 16) <= point && point <= Number.parseInt(last, 16);
	});
}
