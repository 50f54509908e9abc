import { distance, type Place } from "./outline-piece.ts";

/**
 * Which straight lines from a place pass all the places after it within a tolerance (after Imai and Iri, "An optimal
 * algorithm for approximating a piecewise linear function", 1986): each leaves a wedge of directions, and the wedge that
 * is left by all only gets narrower. Numbers instead of places: all outlines of a paper go through here.
 */
export class LineReach {
	readonly #from: Place;
	readonly #tolerance: number;
	readonly #passed: Place[] = [];
	#farthest = 0;
	/** Both sides of the wedge, as directions; all are open before the first place that is far enough. */
	#isOpen = true;
	#rightX = 0;
	#rightY = 0;
	#leftX = 0;
	#leftY = 0;
	/** True when no line passes all places. */
	isEmpty = false;

	constructor(from: Place, tolerance: number) {
		this.#from = from;
		this.#tolerance = tolerance;
	}

	/** Lines must pass this place, too. */
	pass(place: Place): void {
		this.#passed.push(place);
		const [dx, dy] = [place.x - this.#from.x, place.y - this.#from.y];
		const away = Math.sqrt(dx * dx + dy * dy);
		if (away > this.#farthest) this.#farthest = away;
		if (away <= this.#tolerance) return;
		const sine = this.#tolerance / away;
		const cosine = Math.sqrt(1 - sine * sine);
		this.#narrow(
			(dx * cosine + dy * sine) / away,
			(dy * cosine - dx * sine) / away,
			(dx * cosine - dy * sine) / away,
			(dy * cosine + dx * sine) / away,
		);
	}

	#narrow(rightX: number, rightY: number, leftX: number, leftY: number): void {
		if (this.#isOpen) {
			[this.#rightX, this.#rightY, this.#leftX, this.#leftY] = [rightX, rightY, leftX, leftY];
			this.#isOpen = false;
			return;
		}
		if (this.#rightX * leftY < this.#rightY * leftX || rightX * this.#leftY < rightY * this.#leftX) this.isEmpty = true;
		if (this.#rightX * rightY > this.#rightY * rightX) [this.#rightX, this.#rightY] = [rightX, rightY];
		if (leftX * this.#leftY > leftY * this.#leftX) [this.#leftX, this.#leftY] = [leftX, leftY];
	}

	/** True when the line to a place passes all others. */
	reaches(to: Place): boolean {
		if (this.isEmpty) return false;
		const [dx, dy] = [to.x - this.#from.x, to.y - this.#from.y];
		if (!this.#isOpen && (this.#rightX * dy < this.#rightY * dx || dx * this.#leftY < dy * this.#leftX)) return false;
		// Places may also lie beyond the end of the line.
		const length = Math.sqrt(dx * dx + dy * dy);
		return (
			length >= this.#farthest || this.#passed.every((place) => offSegment(this.#from, place, to) <= this.#tolerance)
		);
	}
}

function offSegment(from: Place, place: Place, to: Place): number {
	const [dx, dy, px, py] = [to.x - from.x, to.y - from.y, place.x - from.x, place.y - from.y];
	const square = dx * dx + dy * dy;
	const share = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
	return distance({ x: from.x + share * dx, y: from.y + share * dy }, place);
}
