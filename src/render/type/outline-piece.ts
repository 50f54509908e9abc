export interface Place {
	readonly x: number;
	readonly y: number;
}

/** A piece of a contour: straight, or a quadratic curve. */
export interface Piece {
	readonly control?: Place;
	readonly to: Place;
}

/** The place at a share of the way. */
export function between(a: Place, b: Place, share: number): Place {
	return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

export function distance(a: Place, b: Place): number {
	const [dx, dy] = [a.x - b.x, a.y - b.y];
	return Math.sqrt(dx * dx + dy * dy);
}
