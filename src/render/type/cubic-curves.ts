import { between, distance, type Place } from "./outline-piece.ts";
import type { Curve, Stations } from "./stations.ts";

/** A cubic curve from station to station, as its control points. */
export interface CubicCurve {
	readonly end: number;
	readonly controls: readonly [Place, Place];
	/** The stations that it should pass, and at which share of its way. */
	readonly passes: readonly { readonly place: Place; readonly share: number }[];
}

/**
 * The cubic curves that may stand for one or several quadratic ones, by the station where they begin: most of our fonts
 * were drawn in cubic curves, of which each became two or three quadratic ones.
 */
export function cubicCurves(
	{ stations, curves }: Stations,
	tolerance: number,
): ReadonlyMap<number, readonly CubicCurve[]> {
	const found = new Map<number, readonly CubicCurve[]>();
	for (const [index, first] of curves.entries()) {
		const [parts, joined]: [Curve[], CubicCurve[]] = [[], []];
		for (let next: Curve | undefined = first; next !== undefined; next = curves[index + parts.length]) {
			if (parts.length > 0 && parts.at(-1)?.end !== next.begin) break;
			parts.push(next);
			const at = (station: number): Place => stations[station] ?? first.control;
			const one = asOneCurve(parts, at);
			if (one === undefined || !follows(one, at(first.begin), one.controls, at(next.end), tolerance)) break;
			joined.push(one);
		}
		found.set(first.begin, joined);
	}
	return found;
}

/**
 * A curve that is run through at one speed tells by the sides of its parts at each joint how long the parts take
 * (de Casteljau); then its ends give its control points.
 */
function asOneCurve(parts: readonly Curve[], at: (station: number) => Place): CubicCurve | undefined {
	const [first, last] = [parts[0], parts.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	const times = timesOf(parts, at);
	const whole = times.reduce((sum, time) => sum + time, 0);
	if (!Number.isFinite(whole)) return undefined;
	const controls = [
		between(at(first.begin), first.control, (2 / 3) * whole),
		between(at(last.end), last.control, (2 / 3) * (whole / (times.at(-1) ?? 1))),
	] as const;
	let begun = 0;
	const passes = parts.flatMap(({ begin, end }, index) => {
		const [from, time] = [begun, times[index] ?? 0];
		begun += time;
		return Array.from({ length: end - begin }, (_, step) => {
			const share = (from + ((step + 1) / (end - begin)) * time) / whole;
			return { place: at(begin + step + 1), share };
		});
	});
	return { end: last.end, controls, passes: passes.slice(0, -1) };
}

/** How long each part takes, the first one 1. */
function timesOf(parts: readonly Curve[], at: (station: number) => Place): readonly number[] {
	let time = 1;
	return parts.map(({ begin, control }, index) => {
		const before = parts[index - 1];
		if (before !== undefined) time *= distance(at(begin), control) / distance(before.control, at(begin));
		return time;
	});
}

/** True when a curve passes all places that it should within a tolerance. */
export function follows(
	{ passes }: CubicCurve,
	from: Place,
	[one, two]: readonly [Place, Place],
	to: Place,
	tolerance: number,
): boolean {
	return passes.every(({ place, share }) => {
		const rest = 1 - share;
		const [a, b, c, d] = [rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share];
		const x = a * from.x + b * one.x + c * two.x + d * to.x - place.x;
		const y = a * from.y + b * one.y + c * two.y + d * to.y - place.y;
		return x * x + y * y <= tolerance * tolerance;
	});
}
