import { between, distance, type Place } from "./outline-piece.ts";
import type { Curve, Station, Stations } from "./stations.ts";

/** A cubic curve from station to station. */
export interface CubicCurve {
	readonly begin: number;
	readonly end: number;
	readonly controls: readonly [Place, Place];
	/** At which share of its way it should pass each of the stations between. */
	readonly shares: readonly number[];
}

/**
 * The cubic curves that may stand for one or several quadratic ones, by the station where they begin: most of our fonts
 * were drawn in cubic curves, of which each became two or three quadratic ones. They pass all stations within a step.
 */
export function cubicCurves({ stations, curves }: Stations): ReadonlyMap<number, readonly CubicCurve[]> {
	const found = new Map<number, readonly CubicCurve[]>();
	for (const [index, first] of curves.entries()) {
		const parts: Curve[] = [];
		const joined: CubicCurve[] = [];
		for (let next: Curve | undefined = first; next !== undefined; next = curves[index + parts.length]) {
			if (parts.length > 0 && parts.at(-1)?.end !== next.begin) break;
			parts.push(next);
			const one = asOneCurve(parts, stations);
			if (one === undefined) break;
			joined.push(one);
		}
		found.set(first.begin, joined);
	}
	return found;
}

/** The parts as one curve; `undefined` where it would leave a station by more than a step. */
function asOneCurve(parts: readonly Curve[], stations: readonly Station[]): CubicCurve | undefined {
	const [first, last] = [parts[0], parts.at(-1)];
	const [from, to] = [stations[first?.begin ?? -1], stations[last?.end ?? -1]];
	if (first === undefined || last === undefined || from === undefined || to === undefined) return undefined;
	const times = timesOf(parts, stations);
	const whole = times.reduce((sum, time) => sum + time, 0);
	if (!Number.isFinite(whole)) return undefined;
	const controls = [
		between(from, first.control, (2 / 3) * whole),
		between(to, last.control, (2 / 3) * (whole / (times.at(-1) ?? 1))),
	] as const;
	const curve = { begin: first.begin, end: last.end, controls, shares: sharesOf(parts, times, whole) };
	return follows(curve, stations, from, ...controls, to) ? curve : undefined;
}

/**
 * How long each part takes, the first one 1: a curve that is run through at one speed tells it by the sides of its parts at
 * each joint (de Casteljau).
 */
function timesOf(parts: readonly Curve[], stations: readonly Station[]): readonly number[] {
	let time = 1;
	return parts.map(({ begin, control }, index) => {
		const [before, joint] = [parts[index - 1], stations[begin]];
		if (before !== undefined && joint !== undefined) time *= distance(joint, control) / distance(before.control, joint);
		return time;
	});
}

function sharesOf(parts: readonly Curve[], times: readonly number[], whole: number): readonly number[] {
	const shares: number[] = [];
	let begun = 0;
	for (const [index, { begin, end }] of parts.entries()) {
		const time = times[index] ?? 0;
		for (let step = 1; step <= end - begin; step++) shares.push((begun + (step / (end - begin)) * time) / whole);
		begun += time;
	}
	return shares.slice(0, -1);
}

/** True when a curve with these ends and control points passes all stations between them within a step of the grid. */
export function follows(
	{ begin, shares }: CubicCurve,
	stations: readonly Station[],
	from: Place,
	one: Place,
	two: Place,
	to: Place,
): boolean {
	for (let index = 0; index < shares.length; index++) {
		const [share = 0, place = from] = [shares[index], stations[begin + 1 + index]];
		const rest = 1 - share;
		const [a, b, c, d] = [rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share];
		const x = a * from.x + b * one.x + c * two.x + d * to.x - place.x;
		const y = a * from.y + b * one.y + c * two.y + d * to.y - place.y;
		if (x * x + y * y > 1) return false;
	}
	return true;
}
