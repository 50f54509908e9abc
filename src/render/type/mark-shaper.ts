import { create } from "fontkit";
import type { MarkShaper } from "./slice-font.ts";
import { unpackWoff } from "./woff.ts";

// Letters stay letters: a ligature cannot be searched for in every reader.
const features = { liga: false, clig: false, dlig: false, calt: false };

/**
 * A full shaper for the few names whose marks have no letter of their own: it takes dots away and stacks marks. Its
 * library takes longer to load than a page to draw, so nothing else uses it.
 */
export async function loadMarkShaper(woff: Uint8Array): Promise<MarkShaper> {
	const font = create(await unpackWoff(woff));
	return {
		place: (points) => {
			const { glyphs, positions } = font.layout(String.fromCodePoint(...points), features);
			if (glyphs.length !== points.length) return undefined;
			return glyphs.map(({ id }, index) => {
				const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
				return { id, advance: xAdvance, x: xOffset, y: yOffset };
			});
		},
	};
}
