import type { CubicContour } from "../type/outline-piece.ts";
import { charstringNumber } from "./charstring-number.ts";
import { type Step, shortestOperators } from "./charstring-operators.ts";

const [rmoveto, hmoveto, vmoveto] = [21, 22, 4];

/** An outline as a Type 2 charstring (Adobe Technical Note 5177) without its width and its end. */
export function charstring(contours: readonly CubicContour[]): Uint8Array {
	const bytes: number[] = [];
	let [x, y] = [0, 0];
	for (const contour of contours) {
		const { start, steps } = openedBest(contour);
		bytes.push(...move(start.x - x, start.y - y), ...shortestOperators(steps));
		[x, y] = [start.x, start.y];
		for (const step of steps) [x, y] = [x + step.x, y + step.y];
	}
	return Uint8Array.from(bytes);
}

function move(x: number, y: number): readonly number[] {
	if (y === 0) return [...charstringNumber(x), hmoveto];
	if (x === 0) return [...charstringNumber(y), vmoveto];
	return [...charstringNumber(x), ...charstringNumber(y), rmoveto];
}

/** A contour is closed by a line (§4.1): that one need not be written, best one that would take two numbers. */
function openedBest({ start, pieces }: CubicContour) {
	const places = [start, ...pieces.map(({ to }) => to)];
	const steps = pieces.map(({ controls, to }, index): Step => {
		const from = places[index] ?? start;
		const whole = { x: to.x - from.x, y: to.y - from.y };
		if (controls === undefined) return whole;
		const [one, two] = controls;
		return {
			...whole,
			curve: [one.x - from.x, one.y - from.y, two.x - one.x, two.y - one.y, to.x - two.x, to.y - two.y],
		};
	});
	const isLine = ({ curve }: Step): boolean => curve === undefined;
	const slanting = steps.findLastIndex((step) => isLine(step) && step.x !== 0 && step.y !== 0);
	const left = slanting >= 0 ? slanting : steps.findLastIndex(isLine);
	if (left < 0) return { start, steps };
	return { start: places[left + 1] ?? start, steps: [...steps.slice(left + 1), ...steps.slice(0, left)] };
}
