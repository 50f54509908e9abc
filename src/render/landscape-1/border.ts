import type { Canvas } from "../pdf/canvas.ts";
import { number, numbers, rgb } from "../pdf/operators.ts";
import { bandTint, ink, paper } from "./palette.ts";
import { ulzii } from "./ulzii.ts";

// Points. The band runs round the page inside the margin, its middle line `inset` from the edge.
const inset = 30;
const band = 13;
const tile = 78;
const diamond = 17;
/** The strands of the band are drawn on a grid so fine. */
const fine = 0.1;

/** One tile of the guilloche band: it repeats along the sides without a seam. */
export interface GuillocheForm {
	readonly operators: string;
	readonly box: readonly number[];
}

/**
 * A guilloche drawn from a digest of the certificate's id: no two certificates have the same one, and each is drawn the
 * same for ever. Only sums and products, since engines do not agree on sines.
 */
export function guilloche(seed: Uint8Array, accent: string): GuillocheForm {
	const byte = (index: number): number => seed[index] ?? 0;
	const first = { waves: 3 + (byte(0) % 3), strands: 5, swell: byte(1) / 256, phase: byte(2) / 256 };
	const second = { waves: 4 + (byte(3) % 4), strands: 3, swell: byte(4) / 256, phase: byte(5) / 256 };
	const scale = `${fine} 0 0 ${fine} 0 0 cm ${number(0.32 / fine)} w`;
	const operators = [scale, `${rgb(bandTint)} RG`, ...strands(first), `${rgb(accent)} RG`, ...strands(second)];
	return { operators: operators.join("\n"), box: [0, -band / 2, tile, band / 2] };
}

interface Family {
	readonly waves: number;
	readonly strands: number;
	/** Where in the tile the strands swing widest, and where the first begins; 0…1. */
	readonly swell: number;
	readonly phase: number;
}

function strands({ waves, strands: count, swell, phase }: Family): readonly string[] {
	return Array.from({ length: count }, (_, index) => strand(waves, swell, (phase + index / count) % 1));
}

/** A wave over one tile and a little on both sides: half a wave is one Bézier curve from crest to trough. */
function strand(waves: number, swell: number, phase: number): string {
	const half = tile / waves / 2;
	const start = (phase - 1) * 2 * half;
	const crest = (index: number): readonly [number, number] => {
		const x = start + index * half;
		return [x, (index % 2 === 0 ? 1 : -1) * (band / 2 - 0.6) * amplitude((x / tile + swell + 1) % 1)];
	};
	const places = (...lengths: readonly number[]): string =>
		lengths.map((length) => Math.round(length / fine)).join(" ");
	let path = `${places(...crest(0))} m`;
	for (let index = 0; index < 2 * waves + 2; index++) {
		const [x1, y1] = crest(index);
		const [x2, y2] = crest(index + 1);
		// The control points that follow a sine best (0.3642 of the way).
		path += ` ${places(x1 + 0.3642 * half, y1, x2 - 0.3642 * half, y2, x2, y2)} c`;
	}
	return `${path} S`;
}

/** A smooth swell over one tile, from 0.3 to 1 and back. */
function amplitude(share: number): number {
	const rise = 4 * share * (1 - share);
	return 0.3 + 0.7 * rise * rise * (3 - 2 * rise);
}

/** Puts the border (form `B`) on a page. */
export function stampBorder(canvas: Canvas): void {
	canvas.stamp("B", [1, 0, 0, 1, 0, 0]);
}

/** What the form `B` holds: stamps the guilloche (form `G`) round the page and sets a small knot into each corner. */
export function drawBorder(canvas: Canvas, accent: string): void {
	const { width, height } = canvas;
	const tilesAcross = Math.round((width - 2 * inset) / tile);
	const tilesDown = Math.round((height - 2 * inset) / tile);
	const across = (width - 2 * inset) / tilesAcross / tile;
	const down = (height - 2 * inset) / tilesDown / tile;
	for (let index = 0; index < tilesAcross; index++) {
		canvas.stamp("G", [across, 0, 0, 1, inset + index * across * tile, inset]);
		canvas.stamp("G", [-across, 0, 0, -1, width - inset - index * across * tile, height - inset]);
	}
	for (let index = 0; index < tilesDown; index++) {
		canvas.stamp("G", [0, down, -1, 0, width - inset, inset + index * down * tile]);
		canvas.stamp("G", [0, -down, 1, 0, inset, height - inset - index * down * tile]);
	}
	frame(canvas, inset - band / 2, 0.7);
	frame(canvas, inset + band / 2, 0.35);
	const corner = cornerPiece(accent);
	for (const x of [inset, width - inset]) for (const y of [inset, height - inset]) canvas.ornament(corner, x, y);
}

function frame(canvas: Canvas, inset: number, weight: number): void {
	const [right, bottom] = [canvas.width - inset, canvas.height - inset];
	canvas.line(inset, inset, right, inset, ink, weight);
	canvas.line(inset, bottom, right, bottom, ink, weight);
	canvas.line(inset, inset, inset, bottom, ink, weight);
	canvas.line(right, inset, right, bottom, ink, weight);
}

function cornerPiece(accent: string): string {
	const edge = (reach: number): string =>
		`${numbers(0, reach)} m ${numbers(reach, 0)} l ${numbers(0, -reach)} l ${numbers(-reach, 0)} l h`;
	const knot = ulzii({ strands: 3, spacing: 5, width: 2.9, outline: 0.5, line: ink, fill: paper });
	return [
		`${rgb(paper)} rg ${rgb(ink)} RG 0.7 w 0 j ${edge(diamond)} B`,
		`${rgb(accent)} RG 0.5 w ${edge(diamond - 2.2)} S`,
		knot,
	].join("\n");
}
