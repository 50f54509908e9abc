import { piecesOf } from "./contour-pieces.ts";
import { between, distance, type Place } from "./outline-piece.ts";
import type { Contour } from "./outline.ts";

/** A place on a contour. */
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

/** So near at hand, a curve is as good as straight from station to station when it is four times as deep as that. */
export function stationsOf(contour: Contour, near: number): Stations {
	const { start, pieces } = piecesOf(fromFarthest(contour));
	const stations: Station[] = [{ ...start, onCurve: false }];
	const curves: Curve[] = [];
	let from = start;
	for (const { control, to } of pieces) {
		if (control !== undefined) {
			const [begin, depth] = [stations.length - 1, depthOf(from, control, to)];
			for (const share of depth > 4 * near ? [0.25, 0.5, 0.75] : [0.5]) {
				stations.push({ ...between(between(from, control, share), between(control, to, share), share), onCurve: true });
			}
			curves.push({ begin, end: stations.length, control, depth });
		}
		if (control !== undefined || from.x !== to.x || from.y !== to.y) stations.push({ ...to, onCurve: false });
		from = to;
	}
	return { stations, curves };
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
