import { numbers } from "../pdf/operators.ts";
import { piecesOf } from "./contour-pieces.ts";
import type { Piece, Place } from "./outline-piece.ts";
import { readOutline } from "./outline.ts";
import type { PlacedGlyph, ShapedText } from "./shape.ts";

/** Where a line of text stands: its baseline's left end, y running downwards, and its size. */
export interface LinePlace {
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

/** A line of text as the path of its outlines (SVG 2 §9.3): it looks the same everywhere, whatever fonts there are. */
export function outlinePath({ glyphs }: ShapedText, { x, y, size }: LinePlace): string {
	let pen = 0;
	const paths = glyphs.map((glyph) => {
		const path = glyphPath(glyph, { x: x + ((pen + glyph.x) / 1000) * size, y: y - (glyph.y / 1000) * size, size });
		pen += glyph.advance;
		return path;
	});
	return paths.join("");
}

function glyphPath({ source, id }: PlacedGlyph, { x, y, size }: LinePlace): string {
	const at = (point: Place): string => numbers(x + (point.x / 1000) * size, y - (point.y / 1000) * size);
	const draw = ({ control, to }: Piece): string => (control === undefined ? `L${at(to)}` : `Q${at(control)} ${at(to)}`);
	const contours = readOutline(source.font, id).map((contour) => {
		const { start, pieces } = piecesOf(contour);
		return `M${at(start)}${pieces.map(draw).join("")}Z`;
	});
	return contours.join("");
}
