import { encodeXmlValue } from "../../core/baked/xml-text.ts";
import { inLanguage } from "../../core/languages.ts";
import type { PaperTemplate } from "../landscape-1/paper-template.ts";
import { Pen } from "../landscape-1/pen.ts";
import type { FontBook } from "../type/font-book.ts";
import { badgeColours } from "./badge-colours.ts";
import { plate, side } from "./badge-plate.ts";
import { codePath, levelMarks, levelWords, titlePaths } from "./badge-texts.ts";

/** All that a badge is drawn from: nothing of a holder. */
export type BadgeSource = Pick<PaperTemplate, "course" | "paper">;

/**
 * The badge of a course version in a paper's languages, as SVG: colour by track, the course's code large enough to tell
 * courses apart at 64 pixels, its level in words where one is set. All letters are outlines.
 */
export async function drawBadge({ course, paper }: BadgeSource, book: FontBook): Promise<string> {
	const colours = badgeColours(course.track);
	const [language = "en", second] = paper.languages;
	const texts = await book.complete(() => {
		const pen = new Pen(book);
		const titles = titlePaths(course.title, [language, second], pen);
		return [
			`<path fill="#fff" d="${codePath(course.code, pen)}"/>`,
			levelWords(course.level, language, colours, pen),
			`<path fill="${colours.deep}" d="${titles.first}"/><path fill="#55697f" d="${titles.second}"/>`,
		].join("");
	});
	const title = encodeXmlValue(`${course.code}: ${inLanguage(course.title, language)}`);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="1024" height="1024" role="img" aria-label="${title}">`,
		plate(colours),
		levelMarks(course.level),
		texts,
		"</svg>",
	].join("");
}
