import type { Contour, Point } from "./outline.ts";
import { between, distance, type Piece, type Place } from "./outline-piece.ts";
import { straightPieces } from "./straight-pieces.ts";

/**
 * A contour on a grid so many units wide, in grid steps. Small letters need no finer outlines than a printer shows, and
 * coarse ones take half the bytes: two curves become one, and what is nearly straight becomes straight, where that moves
 * the line by no more than half a step.
 */
export function coarseContour(contour: Contour, grid: number): Contour {
	const { start, pieces } = piecesOf(contour);
	if (grid === 1) return withoutNeedless(onGrid(start, pieces, grid));
	const fewer = straightPieces(start, joinCurves(start, pieces, grid / 2), grid / 2);
	return withoutNeedless(onGrid(start, fewer, grid));
}

/** Where two control points follow each other, the middle between them lies on the line. */
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

/** Each curve is joined to the one before it where that is possible. */
function joinCurves(start: Place, pieces: readonly Piece[], tolerance: number): readonly Piece[] {
	const joined: Piece[] = [];
	let [from, last] = [start, pieces[0]];
	for (const piece of pieces.slice(1)) {
		if (last === undefined) break;
		const one = asOneCurve(from, last, piece, tolerance);
		if (one === undefined) {
			joined.push(last);
			from = last.to;
		}
		last = one ?? piece;
	}
	return last === undefined ? joined : [...joined, last];
}

/**
 * The curve of which two are the parts, if there is one. A curve cut in two at a share of its way has its control points
 * at that share of the sides (de Casteljau), so these tell how far the two are from being such parts.
 */
function asOneCurve(from: Place, one: Piece, two: Piece, tolerance: number): Piece | undefined {
	if (one.control === undefined || two.control === undefined) return undefined;
	const control = crossing(from, one.control, two.control, two.to);
	if (control === undefined) return undefined;
	const share = shareOf(from, one.control, control) / 2 + shareOf(control, two.control, two.to) / 2;
	const [first, second] = [between(from, control, share), between(control, two.to, share)];
	const error = Math.max(
		distance(first, one.control) / 2,
		distance(second, two.control) / 2,
		distance(between(first, second, share), one.to),
	);
	return error <= tolerance ? { control, to: two.to } : undefined;
}

/** Where the tangents at both ends meet, ahead of the one and behind the other. */
function crossing(from: Place, first: Place, second: Place, to: Place): Place | undefined {
	const [ax, ay, bx, by] = [first.x - from.x, first.y - from.y, to.x - second.x, to.y - second.y];
	const determinant = ax * by - ay * bx;
	if (Math.abs(determinant) < 1e-6) return undefined;
	const ahead = ((to.x - from.x) * by - (to.y - from.y) * bx) / determinant;
	const behind = ((to.y - from.y) * ax - (to.x - from.x) * ay) / determinant;
	return ahead > 0 && behind > 0 ? { x: from.x + ahead * ax, y: from.y + ahead * ay } : undefined;
}

/** How far along a way a point is that lies on it. */
function shareOf(from: Place, point: Place, to: Place): number {
	return distance(from, point) / distance(from, to);
}

function onGrid(start: Place, pieces: readonly Piece[], grid: number): Contour {
	const step = ({ x, y }: Place, on: boolean): Point => ({ x: Math.round(x / grid), y: Math.round(y / grid), on });
	const points: Point[] = pieces.length === 0 ? [step(start, true)] : [];
	for (const { control, to } of pieces) {
		if (control !== undefined) points.push(step(control, false));
		points.push(step(to, true));
	}
	return points;
}

/** Without points that say nothing: doubled ones, those on a straight line, and middles between two control points. */
function withoutNeedless(contour: Contour): Contour {
	const points = [...contour];
	for (let index = points.length - 1; index >= 0 && points.length > 3; index--) {
		const [before, point, after] = [points.at(index - 1), points[index], points[(index + 1) % points.length]];
		if (before === undefined || point === undefined || after === undefined || !point.on) continue;
		if (isNeedless(before, point, after)) points.splice(index, 1);
	}
	return points;
}

function isNeedless(before: Point, point: Point, after: Point): boolean {
	if (before.on && point.x === before.x && point.y === before.y) return true;
	if (!before.on && !after.on) {
		// Half a step off, as the middle of an odd distance is once it was rounded.
		return Math.abs(before.x + after.x - 2 * point.x) <= 1 && Math.abs(before.y + after.y - 2 * point.y) <= 1;
	}
	if (!before.on || !after.on) return false;
	const [ax, ay, bx, by] = [point.x - before.x, point.y - before.y, after.x - point.x, after.y - point.y];
	return ax * by === ay * bx && ax * bx + ay * by >= 0;
}
