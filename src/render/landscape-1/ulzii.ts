import { number, numbers, rgb } from "../pdf/operators.ts";

type Point = readonly [x: number, y: number];

export interface UlziiStyle {
	/** Odd: how many strands run each way. */
	readonly strands: number;
	/** Distance between strands, width of a strand and of its outline, in points. */
	readonly spacing: number;
	readonly width: number;
	readonly outline: number;
	readonly line: string;
	readonly fill: string;
}

/** A knot's one strand: the points at which it turns, and the pieces that lie above where it crosses itself. */
export interface Knot {
	readonly loop: readonly Point[];
	readonly overs: readonly (readonly [Point, Point])[];
}

const cos45 = Math.SQRT1_2;

/**
 * The endless knot (өлзий) around the origin, standing on its corner: one closed strand that runs to and fro both ways,
 * woven over and under itself in turn.
 */
export function knotOf(style: Pick<UlziiStyle, "strands" | "spacing" | "width">): Knot {
	const loop = tracePath(style.strands).map((point) => place(point, style));
	return { loop, overs: crossings(style.strands).map((crossing) => over(crossing, style)) };
}

/** The knot as operators of a PDF. */
export function ulzii(style: UlziiStyle): string {
	const { width, outline, line, fill } = style;
	const knot = knotOf(style);
	const path = `${knot.loop.map((point, index) => `${numbers(...point)} ${index === 0 ? "m" : "l"}`).join(" ")} h S`;
	const overs = `${knot.overs.map(([from, to]) => `${numbers(...from)} m ${numbers(...to)} l`).join("\n")} S`;
	const [edge, body] = [stroke(line, width), stroke(fill, width - 2 * outline)];
	return ["1 j", edge, path, body, path, edge, overs, body, overs].join("\n");
}

/**
 * The strand's turning points on the lattice, whose lines are numbered 0…n-1 each way: up and down the columns to the
 * top right corner, to and fro along the rows to the bottom left corner, where it began.
 */
function tracePath(n: number): readonly Point[] {
	const [low, high] = [-0.5, n - 0.5];
	const points: Point[] = [[low, low]];
	for (let x = 0; x < n; x++) {
		const [from, to] = x % 2 === 0 ? [low, high] : [high, low];
		points.push([x, from], [x, to]);
	}
	points.push([high, high]);
	for (let y = n - 1; y >= 0; y--) {
		const [from, to] = y % 2 === 0 ? [high, low] : [low, high];
		points.push([from, y], [to, y]);
	}
	return points;
}

function crossings(n: number): readonly { readonly at: Point; readonly upright: boolean }[] {
	const lines = Array.from({ length: n }, (_, index) => index);
	return lines.flatMap((x) => lines.map((y) => ({ at: [x, y] as const, upright: (x + y) % 2 === 0 })));
}

/** The piece of the upper strand where it covers the lower one; no two such pieces touch. */
function over(
	{ at: [x, y], upright }: { readonly at: Point; readonly upright: boolean },
	style: Pick<UlziiStyle, "strands" | "spacing" | "width">,
): readonly [Point, Point] {
	const half = style.width / 2 / style.spacing;
	const [dx, dy] = upright ? [0, half] : [half, 0];
	return [place([x - dx, y - dy], style), place([x + dx, y + dy], style)];
}

function place([x, y]: Point, { strands, spacing }: Pick<UlziiStyle, "strands" | "spacing">): Point {
	const middle = (strands - 1) / 2;
	const [right, up] = [(x - middle) * spacing, (y - middle) * spacing];
	return [(right - up) * cos45, (right + up) * cos45];
}

function stroke(colour: string, width: number): string {
	return `${rgb(colour)} RG ${number(width)} w`;
}
