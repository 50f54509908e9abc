import { type CubicCurve, cubicCurves, follows } from "./cubic-curves.ts";
import { LineReach } from "./line-reach.ts";
import type { CubicContour, CubicPiece, Place } from "./outline-piece.ts";
import type { Contour } from "./outline.ts";
import { type Station, type Stations, stationsOf } from "./stations.ts";

/**
 * `round` letters keep their curves. Those of `angular` ones become straight pieces as short as it takes: Chinese letters
 * have many strokes, of which few are bent.
 */
export type Look = "round" | "angular";

/** A place on the grid near a station, and the best way to it from the first station. Lengths are steps of the grid. */
interface Stop extends Place {
	/** How far it is from its station, squared. */
	readonly error: number;
	cost: number;
	before: Stop | undefined;
	/** Of the curve that leads to it; none where a straight piece does. */
	controls: readonly [Place, Place] | undefined;
}

/**
 * A contour on a grid so many units wide, in steps of the grid, of the fewest pieces that pass it nowhere farther than a
 * step; `undefined` where nothing of it is left. Small letters need no finer outlines than a printer shows, and coarse
 * ones take half the bytes.
 */
export function coarseContour(contour: Contour, grid: number, look: Look): CubicContour | undefined {
	const track = stationsOf(contour, grid);
	const stops = stopsOf(track.stations, look);
	const curves = look === "round" ? cubicCurves(track) : new Map<number, readonly CubicCurve[]>();
	const barriers = look === "round" ? barriersOf(track) : new Set<number>();
	const field = { stations: track.stations, stops, barriers };
	for (const [index, here] of stops.entries()) {
		const cheapest = here.reduce((least, { cost }) => Math.min(least, cost), Infinity);
		for (const from of here) {
			if (from.cost > cheapest + lineCost || from.cost === Infinity) continue;
			goStraight(from, index, field);
			for (const curve of curves.get(index) ?? []) goRound(from, curve, field);
		}
	}
	return contourTo(stops.at(-1)?.[0]);
}

interface Field {
	readonly stations: readonly Station[];
	readonly stops: readonly (readonly Stop[])[];
	readonly barriers: ReadonlySet<number>;
}

// How many bytes pieces take, more or less: one for each number, and a share in the operator.
const [levelCost, lineCost] = [1.25, 2.1];

/** What is shorter may lean by as much as it is simplified. */
const stemLength = 4;

function goStraight(from: Stop, index: number, { stations, stops, barriers }: Field): void {
	const reach = new LineReach(from, 1);
	// Stems that stand upright and bars that lie level do not come to lean.
	let [upright, level] = [false, false];
	for (let at = index + 1; at < stations.length && !reach.isEmpty && !barriers.has(at); at++) {
		const [before, station] = [stations[at - 1], stations[at]];
		if (before === undefined || station === undefined) break;
		upright ||= station.x === before.x && Math.abs(station.y - before.y) >= stemLength;
		level ||= station.y === before.y && Math.abs(station.x - before.x) >= stemLength;
		for (const to of stops[at] ?? []) {
			if ((upright && to.x !== from.x) || (level && to.y !== from.y)) continue;
			const cost = straightCost(from, to);
			if (from.cost + cost < to.cost && reach.reaches(to)) arrive(from, to, cost);
		}
		reach.pass(station);
	}
}

function straightCost(from: Place, to: Place): number {
	if (from.x === to.x && from.y === to.y) return 0;
	return from.x === to.x || from.y === to.y ? levelCost : lineCost;
}

function goRound(from: Stop, curve: CubicCurve, { stations, stops }: Field): void {
	const [one, two] = [onGrid(curve.controls[0]), onGrid(curve.controls[1])];
	for (const to of stops[curve.end] ?? []) {
		const isLevel = Number(one.x === from.x || one.y === from.y) + Number(two.x === to.x || two.y === to.y);
		const cost = 6 - isLevel;
		if (from.cost + cost < to.cost && follows(curve, stations, from, one, two, to)) {
			arrive(from, to, cost, [one, two]);
		}
	}
}

/** Of equally long ways the one whose stops are nearer to their stations is better. */
function arrive(from: Stop, to: Stop, cost: number, controls?: readonly [Place, Place]): void {
	const whole = from.cost + cost + 0.1 * to.error;
	if (whole >= to.cost) return;
	to.cost = whole;
	to.before = from;
	to.controls = controls;
}

function contourTo(end: Stop | undefined): CubicContour | undefined {
	const pieces: CubicPiece[] = [];
	for (let stop = end; stop?.before !== undefined; stop = stop.before) {
		const to = { x: stop.x, y: stop.y };
		if (stop.controls !== undefined) pieces.push({ controls: stop.controls, to });
		else if (straightCost(stop.before, stop) > 0) pieces.push({ to });
	}
	return end === undefined || pieces.length < 2
		? undefined
		: { start: { x: end.x, y: end.y }, pieces: pieces.toReversed() };
}

/** The first station, which is the last one too, has one stop only. */
function stopsOf(stations: readonly Station[], look: Look): readonly (readonly Stop[])[] {
	const last = stations.length - 1;
	const stops = stations.map((station, index) => {
		if (look === "round" && station.onCurve) return [];
		return stopsNear(station).slice(0, index === 0 || index === last ? 1 : maxStops[look]);
	});
	const [first] = stops[0] ?? [];
	if (first !== undefined) first.cost = 0;
	return stops;
}

/** Round letters have fewer ways to be written: more stops would cost more time than they save bytes. */
const maxStops = { round: 2, angular: 4 };

/** The corners of the grid's square that a station is in, the nearest one first. */
function stopsNear(station: Station): readonly Stop[] {
	const [left, bottom] = [Math.floor(station.x), Math.floor(station.y)];
	const stops: Stop[] = [];
	for (let corner = 0; corner < 4; corner++) {
		const [x, y] = [left + (corner & 1), bottom + (corner >> 1)];
		const error = (x - station.x) * (x - station.x) + (y - station.y) * (y - station.y);
		if (error <= 1) stops.push({ x, y, error, cost: Infinity, before: undefined, controls: undefined });
	}
	return stops.sort((a, b) => a.error - b.error);
}

/** Stations on curves that are half a step deep: no straight line may stand for them. */
function barriersOf({ curves }: Stations): ReadonlySet<number> {
	return new Set(curves.filter(({ depth }) => depth > 0.5).map(({ begin }) => begin + 1));
}

function onGrid({ x, y }: Place): Place {
	return { x: Math.round(x), y: Math.round(y) };
}
