import { between, type Piece, type Place } from "./outline-piece.ts";
import type { Contour, Point } from "./outline.ts";

/** A contour's pieces: where two control points follow each other, the middle between them lies on the line. */
export function piecesOf(contour: Contour): { readonly start: Place; readonly pieces: readonly Piece[] } {
	const first = contour.findIndex(({ on }) => on);
	const [a, b] = [contour[0], contour.at(-1)];
	if (a === undefined || b === undefined) return { start: { x: 0, y: 0 }, pieces: [] };
	const start = contour[first] ?? between(a, b, 0.5);
	const round = first < 0 ? contour : [...contour.slice(first + 1), ...contour.slice(0, first)];
	const pieces: Piece[] = [];
	let control: Point | undefined;
	for (const point of [...round, { ...start, on: true }]) {
		if (control !== undefined) pieces.push({ control, to: point.on ? point : between(control, point, 0.5) });
		else if (point.on) pieces.push({ to: point });
		control = point.on ? undefined : point;
	}
	return { start, pieces };
}
