export interface Place {
	readonly x: number;
	readonly y: number;
}

/** A piece of a contour: straight, or a quadratic curve, as TrueType has it. */
export interface Piece {
	readonly control?: Place;
	readonly to: Place;
}

/** A piece of a contour: straight, or a cubic curve, as PostScript has it. */
export interface CubicPiece {
	readonly controls?: readonly [Place, Place];
	readonly to: Place;
}

/** A closed contour from its first point on; it ends where it began. */
export interface CubicContour {
	readonly start: Place;
	readonly pieces: readonly CubicPiece[];
}

/** The place at a share of the way. */
export function between(a: Place, b: Place, share: number): Place {
	return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

export function distance(a: Place, b: Place): number {
	const [dx, dy] = [a.x - b.x, a.y - b.y];
	return Math.sqrt(dx * dx + dy * dy);
}
