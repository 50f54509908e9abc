import type { Contour, Point } from "./outline.ts";

interface Place {
	readonly x: number;
	readonly y: number;
}

/** A piece of a contour: straight, or a quadratic curve. */
interface Piece {
	readonly control?: Place;
	readonly to: Place;
}

/**
 * A contour on a grid so many units wide, in grid steps. Small letters need no finer outlines than a printer shows, and
 * coarse ones take half the bytes: two curves become one where that moves the line by no more than half a step.
 */
export function coarseContour(contour: Contour, grid: number): Contour {
	const { start, pieces } = piecesOf(contour);
	const fewer = grid === 1 ? pieces : joinCurves(start, pieces, grid / 2);
	return withoutNeedless(onGrid(start, fewer, grid));
}

/** Where two control points follow each other, the middle between them lies on the line. */
function piecesOf(contour: Contour): { readonly start: Place; readonly pieces: readonly Piece[] } {
	const first = contour.findIndex(({ on }) => on);
	const [a, b] = [contour[0], contour.at(-1)];
	if (a === undefined || b === undefined) return { start: { x: 0, y: 0 }, pieces: [] };
	const start = contour[first] ?? middle(a, b);
	const round = first < 0 ? contour : [...contour.slice(first + 1), ...contour.slice(0, first)];
	const pieces: Piece[] = [];
	let control: Point | undefined;
	for (const point of [...round, { ...start, on: true }]) {
		if (control !== undefined) pieces.push({ control, to: point.on ? point : middle(control, point) });
		else if (point.on) pieces.push({ to: point });
		control = point.on ? undefined : point;
	}
	return { start, pieces };
}

function joinCurves(start: Place, pieces: readonly Piece[], tolerance: number): readonly Piece[] {
	const joined: Piece[] = [];
	let from = start;
	for (let index = 0; index < pieces.length; ) {
		let [best, used] = [pieces[index], 1];
		for (let count = 2; index + count <= pieces.length; count++) {
			const one = asOneCurve(from, pieces.slice(index, index + count), tolerance);
			if (one === undefined) break;
			[best, used] = [one, count];
		}
		if (best === undefined) break;
		joined.push(best);
		from = best.to;
		index += used;
	}
	return joined;
}

/** One curve with the same tangents at its ends, if it runs close to all of the pieces. */
function asOneCurve(from: Place, pieces: readonly Piece[], tolerance: number): Piece | undefined {
	const [first, last] = [pieces[0]?.control, pieces.at(-1)];
	if (first === undefined || last?.control === undefined) return undefined;
	const control = crossing(from, first, last.control, last.to);
	if (control === undefined) return undefined;
	let at = from;
	for (const { control: bend, to } of pieces) {
		if (bend === undefined) return undefined;
		for (const share of [0.5, 1]) {
			if (distance(onCurve(at, bend, to, share), from, control, last.to) > tolerance) return undefined;
		}
		at = to;
	}
	return { control, to: last.to };
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

const samples = 16;

function distance(point: Place, from: Place, control: Place, to: Place): number {
	let nearest = Number.POSITIVE_INFINITY;
	for (let step = 0; step <= samples; step++) {
		const { x, y } = onCurve(from, control, to, step / samples);
		nearest = Math.min(nearest, (x - point.x) * (x - point.x) + (y - point.y) * (y - point.y));
	}
	return Math.sqrt(nearest);
}

function onCurve(from: Place, control: Place, to: Place, share: number): Place {
	const [a, b, c] = [(1 - share) * (1 - share), 2 * share * (1 - share), share * share];
	return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

function onGrid(start: Place, pieces: readonly Piece[], grid: number): Contour {
	const step = ({ x, y }: Place, on: boolean): Point => ({ x: Math.round(x / grid), y: Math.round(y / grid), on });
	const points = pieces.flatMap(({ control, to }) =>
		control === undefined ? [step(to, true)] : [step(control, false), step(to, true)],
	);
	return points.length === 0 ? [step(start, true)] : points;
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
		return before.x + after.x === 2 * point.x && before.y + after.y === 2 * point.y;
	}
	if (!before.on || !after.on) return false;
	const [ax, ay, bx, by] = [point.x - before.x, point.y - before.y, after.x - point.x, after.y - point.y];
	return ax * by === ay * bx && ax * bx + ay * by >= 0;
}

function middle(a: Place, b: Place): Place {
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
