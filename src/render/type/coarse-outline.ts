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

/** A place on the grid near a station, and the best way from the first station to it. */
interface Stop {
	/** In units, and in grid steps. */
	readonly place: Place;
	readonly step: Place;
	readonly error: number;
	cost: number;
	before: Stop | undefined;
	piece: CubicPiece | undefined;
}

/**
 * A contour on a grid so many units wide, in grid steps, of the fewest pieces that pass it nowhere farther than a step;
 * `undefined` where nothing of it is left. Small letters need no finer outlines than a printer shows, and coarse ones take
 * half the bytes.
 */
export function coarseContour(contour: Contour, grid: number, look: Look): CubicContour | undefined {
	const track = stationsOf(contour, grid / 4);
	const stops = stopsOf(track, grid, look);
	const curves = look === "round" ? cubicCurves(track, grid) : new Map<number, readonly CubicCurve[]>();
	const barriers = look === "round" ? barriersOf(track, grid / 2) : new Set<number>();
	const field = { stations: track.stations, stops, barriers, grid };
	for (const [index, here] of stops.entries()) {
		const cheapest = here.reduce((least, { cost }) => Math.min(least, cost), Infinity);
		const curvesHere = curves.get(index) ?? [];
		for (const from of here) {
			if (from.cost > cheapest + lineCost || from.cost === Infinity) continue;
			goStraight(from, index, field);
			for (const curve of curvesHere) goRound(from, curve, stops[curve.end] ?? [], grid);
		}
	}
	return contourTo(stops.at(-1)?.[0]);
}

interface Field {
	readonly stations: readonly Station[];
	readonly stops: readonly (readonly Stop[])[];
	readonly barriers: ReadonlySet<number>;
	readonly grid: number;
}

// How many bytes pieces take, more or less: a number each, and a share in the operator.
const [levelCost, lineCost] = [1.25, 2.1];

function goStraight(from: Stop, index: number, { stations, stops, barriers, grid }: Field): void {
	const reach = new LineReach(from.place, grid);
	for (let at = index + 1; at < stations.length && !reach.isEmpty && !barriers.has(at); at++) {
		for (const to of stops[at] ?? []) {
			const cost = straightCost(from.step, to.step);
			if (from.cost + cost < to.cost && reach.reaches(to.place)) arrive(from, to, cost, { to: to.step });
		}
		const station = stations[at];
		if (station !== undefined) reach.pass(station);
	}
}

function straightCost(from: Place, to: Place): number {
	if (from.x === to.x && from.y === to.y) return 0;
	return from.x === to.x || from.y === to.y ? levelCost : lineCost;
}

function goRound(from: Stop, curve: CubicCurve, ends: readonly Stop[], grid: number): void {
	const steps = curve.controls.map((place) => onGrid(place, grid));
	const [one, two] = steps;
	if (one === undefined || two === undefined) return;
	const controls = [inUnits(one, grid), inUnits(two, grid)] as const;
	for (const to of ends) {
		const isLevel = [one.x === from.step.x || one.y === from.step.y, two.x === to.step.x || two.y === to.step.y];
		const cost = 6 - isLevel.filter((level) => level).length;
		if (from.cost + cost < to.cost && follows(curve, from.place, controls, to.place, grid)) {
			arrive(from, to, cost, { controls: [one, two], to: to.step });
		}
	}
}

/** Of equally long ways the one whose stops are nearer to their stations is better. */
function arrive(from: Stop, to: Stop, cost: number, piece: CubicPiece): void {
	const whole = from.cost + cost + to.error;
	if (whole >= to.cost) return;
	to.cost = whole;
	to.before = from;
	to.piece = piece;
}

function contourTo(end: Stop | undefined): CubicContour | undefined {
	const pieces: CubicPiece[] = [];
	for (let stop = end; stop?.piece !== undefined && stop.before !== undefined; stop = stop.before) {
		const goesNowhere = stop.piece.controls === undefined && straightCost(stop.before.step, stop.step) === 0;
		if (!goesNowhere) pieces.push(stop.piece);
	}
	return end === undefined || pieces.length < 2 ? undefined : { start: end.step, pieces: pieces.toReversed() };
}

/** The first station, which is the last one too, has one stop only. */
function stopsOf({ stations }: Stations, grid: number, look: Look): readonly (readonly Stop[])[] {
	const stops = stations.map((station, index) => {
		if (look === "round" && station.onCurve) return [];
		const near = stopsNear(station, grid);
		return index === 0 || index === stations.length - 1 ? near.slice(0, 1) : near;
	});
	const [first] = stops[0] ?? [];
	if (first !== undefined) first.cost = 0;
	return stops;
}

/** The corners of the grid's square that a station is in, the nearest one first. */
function stopsNear(station: Station, grid: number): readonly Stop[] {
	const [x, y] = [Math.floor(station.x / grid), Math.floor(station.y / grid)];
	const stops: Stop[] = [];
	for (let corner = 0; corner < 4; corner++) {
		const step = { x: x + (corner & 1), y: y + (corner >> 1) };
		const [dx, dy] = [step.x - station.x / grid, step.y - station.y / grid];
		const square = dx * dx + dy * dy;
		if (square > 1) continue;
		stops.push({
			place: inUnits(step, grid),
			step,
			error: 0.1 * square,
			cost: Infinity,
			before: undefined,
			piece: undefined,
		});
	}
	return stops.sort((a, b) => a.error - b.error);
}

/** Stations on curves so deep that no straight line may stand for them. */
function barriersOf({ curves }: Stations, depth: number): ReadonlySet<number> {
	return new Set(curves.filter((curve) => curve.depth > depth).map(({ begin }) => begin + 1));
}

function onGrid({ x, y }: Place, grid: number): Place {
	return { x: Math.round(x / grid), y: Math.round(y / grid) };
}

function inUnits({ x, y }: Place, grid: number): Place {
	return { x: x * grid, y: y * grid };
}
