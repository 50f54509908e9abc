import { piecesOf } from "./contour-pieces.ts";
import { distance, type Place } from "./outline-piece.ts";
import type { Contour } from "./outline.ts";

/** A place on a contour, in steps of the grid. */
export interface Station extends Place {
	/** In the middle of a curve, not at an end of a piece. */
	readonly onCurve: boolean;
}

/** A quadratic curve of a contour, by the numbers of the stations where it begins and ends. */
export interface Curve {
	readonly begin: number;
	readonly end: number;
	readonly control: Place;
	/** How far it leaves the straight way. */
	readonly depth: number;
}

/** Along a closed contour: all ends of its pieces, and some places on its curves. The last station is the first again. */
export interface Stations {
	readonly stations: readonly Station[];
	readonly curves: readonly Curve[];
}

/** On a grid so many units wide. Between its stations no curve leaves the straight way by more than a quarter of a step. */
export function stationsOf(contour: Contour, grid: number): Stations {
	const { start, pieces } = piecesOf(fromFarthest(contour).map(({ x, y, on }) => ({ x: x / grid, y: y / grid, on })));
	const stations: Station[] = [{ x: start.x, y: start.y, onCurve: false }];
	const curves: Curve[] = [];
	let from = start;
	for (const { control, to } of pieces) {
		if (control !== undefined) {
			const [begin, depth] = [stations.length - 1, depthOf(from, control, to)];
			for (const share of depth > 1 ? quarters : half) stations.push(onCurve(from, control, to, share));
			curves.push({ begin, end: stations.length, control, depth });
		}
		if (control !== undefined || from.x !== to.x || from.y !== to.y) {
			stations.push({ x: to.x, y: to.y, onCurve: false });
		}
		from = to;
	}
	return { stations, curves };
}

const [half, quarters] = [[0.5], [0.25, 0.5, 0.75]];

function onCurve(from: Place, control: Place, to: Place, share: number): Station {
	const [a, b, c] = [(1 - share) * (1 - share), 2 * share * (1 - share), share * share];
	const [x, y] = [a * from.x + b * control.x + c * to.x, a * from.y + b * control.y + c * to.y];
	return { x, y, onCurve: true };
}

/** A curve comes half as near to its control point as its chord is away. */
function depthOf(from: Place, control: Place, to: Place): number {
	const length = distance(from, to);
	const [dx, dy, px, py] = [to.x - from.x, to.y - from.y, control.x - from.x, control.y - from.y];
	const along = px * dx + py * dy;
	if (length === 0 || along < 0 || along > length * length) return Infinity;
	return Math.abs(px * dy - py * dx) / length / 2;
}

/** The same contour from the point on it that is farthest from its first one: there it turns, and a coarser one must. */
function fromFarthest(contour: Contour): Contour {
	const [first, ...others] = contour.filter(({ on }) => on);
	if (first === undefined) return contour;
	const farthest = others.reduce((best, one) => (distance(first, one) > distance(first, best) ? one : best), first);
	const at = contour.indexOf(farthest);
	return [...contour.slice(at), ...contour.slice(0, at)];
}
