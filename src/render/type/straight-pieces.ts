import { distance, type Piece, type Place } from "./outline-piece.ts";

/**
 * Pieces of a contour with shallow curves as straight lines, and lines that go on nearly straight as one. Either moves
 * the outline by no more than `tolerance`, both together by no more than twice as much.
 */
export function straightPieces(start: Place, pieces: readonly Piece[], tolerance: number): readonly Piece[] {
	return joinLines(start, flatten(start, pieces, tolerance), tolerance);
}

/** A curve comes half as near to its control point as its chord is away. */
function flatten(start: Place, pieces: readonly Piece[], tolerance: number): readonly Piece[] {
	let from = start;
	return pieces.map((piece) => {
		const { control, to } = piece;
		const flat = control !== undefined && offLine(from, control, to) / 2 <= tolerance;
		from = to;
		return flat ? { to } : piece;
	});
}

function joinLines(start: Place, pieces: readonly Piece[], tolerance: number): readonly Piece[] {
	const joined: Piece[] = [];
	let from = start;
	let corners: Place[] = [];
	for (const [index, piece] of pieces.entries()) {
		const next = pieces[index + 1];
		if (goesOn(from, [...corners, piece.to], piece, next, tolerance)) {
			corners.push(piece.to);
			continue;
		}
		joined.push(piece);
		from = piece.to;
		corners = [];
	}
	return joined;
}

/** True where a straight line from the last corner that stays to the next one passes all those between. */
function goesOn(from: Place, corners: readonly Place[], piece: Piece, next: Piece | undefined, tolerance: number) {
	if (next === undefined || piece.control !== undefined || next.control !== undefined) return false;
	return corners.every((corner) => offLine(from, corner, next.to) <= tolerance);
}

/** How far a place is from a line; without end for one that is not beside the line, but before or behind it. */
function offLine(from: Place, place: Place, to: Place): number {
	const length = distance(from, to);
	const [dx, dy, px, py] = [to.x - from.x, to.y - from.y, place.x - from.x, place.y - from.y];
	const along = px * dx + py * dy;
	if (length === 0 || along < 0 || along > length * length) return Infinity;
	return Math.abs(px * dy - py * dx) / length;
}
