import type { PageDifference } from "../../core/report.ts";
import { type CanvasMaker, type DrawnPage, withPages } from "./drawn-pages.ts";
import { pictureDifferences } from "./picture-differences.ts";
import { overlap, roundPlace, textDifferences } from "./text-differences.ts";

const maxDifferences = 20;

/**
 * Where a PDF shows something else than our own drawing does: texts by their words and places, then the rest by the
 * picture. None means only that none was seen. Fails for a PDF that cannot be compared.
 */
export async function findDifferences(
	pdf: Uint8Array,
	drawn: Uint8Array,
	canvas: CanvasMaker,
): Promise<readonly PageDifference[]> {
	return withPages(pdf, canvas, (pages) =>
		withPages(drawn, canvas, async (own) => {
			const found: PageDifference[] = [];
			for (let index = 0; index < Math.max(pages.length, own.length); index++) {
				found.push(...(await pageDifferences(index + 1, pages[index], own[index])));
			}
			return found.slice(0, maxDifferences);
		}),
	);
}

async function pageDifferences(
	page: number,
	given: DrawnPage | undefined,
	own: DrawnPage | undefined,
): Promise<readonly PageDifference[]> {
	if (given !== undefined && own !== undefined && isDrawnAnew(given, own)) return [];
	const texts = textDifferences(page, given?.texts ?? [], own?.texts ?? []);
	if (given === undefined || own === undefined)
		return texts.length > 0 ? texts : [{ page, place: whole(given ?? own) }];
	const [picture, ownPicture] = [await given.picture(), await own.picture()];
	if (picture === undefined || ownPicture === undefined) return texts;
	const places = pictureDifferences(picture, ownPicture).filter(
		(place) => !texts.some((text) => overlap(place, text.place)),
	);
	return [...texts, ...places.map((place) => ({ page, place: roundPlace(place) }))];
}

/**
 * A picture of a page, or the same letters on paper of another size: printing and scaling make such pages, so that neither
 * places nor pixels tell an honest one from another.
 */
function isDrawnAnew(given: DrawnPage, own: DrawnPage): boolean {
	if (given.texts.length === 0) return true;
	const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;
	const sameSize = near(given.width, own.width) && near(given.height, own.height);
	return !sameSize && lettersOf(given) === lettersOf(own);
}

function lettersOf({ texts }: DrawnPage): string {
	const letters = texts.map(({ text }) => text.normalize("NFC").replace(/\s/gu, "")).join("");
	return Array.from(letters).toSorted().join("");
}

function whole(page: DrawnPage | undefined) {
	return { x: 0, y: 0, width: page?.width ?? 0, height: page?.height ?? 0 };
}
