import type { PagePlace } from "../../core/report.ts";
import type { Picture } from "./drawn-pages.ts";

/** Pixels a side. */
const block = 8;
/** By how much of 255 a colour must differ, and on how many pixels of a block: soft edges differ by less. */
const leastStep = 64;
const leastPixels = 4;
/** Blocks that lie so many apart belong together. */
const reach = 2;

/** The parts of a page that look different, in points. */
export function pictureDifferences(a: Picture, b: Picture): readonly PagePlace[] {
	if (a.width !== b.width || a.height !== b.height) {
		return [{ x: 0, y: 0, width: a.width / a.scale, height: a.height / a.scale }];
	}
	const side = block / a.scale;
	return groups(differentBlocks(a, b)).map(({ left, top, right, bottom }) => ({
		x: left * side,
		y: top * side,
		width: (right + 1 - left) * side,
		height: (bottom + 1 - top) * side,
	}));
}

/** Of each row of blocks the columns that differ. */
function differentBlocks(a: Picture, b: Picture): readonly ReadonlySet<number>[] {
	const columns = Math.ceil(a.width / block);
	const counts = Array.from({ length: Math.ceil(a.height / block) }, () => new Uint16Array(columns));
	for (let y = 0; y < a.height; y++) {
		const row = counts[Math.floor(y / block)];
		if (row === undefined) continue;
		for (let x = 0; x < a.width; x++) {
			const column = Math.floor(x / block);
			if (isDifferent(a, b, 4 * (y * a.width + x))) row[column] = (row[column] ?? 0) + 1;
		}
	}
	return counts.map((row) => new Set(Array.from(row.keys()).filter((column) => (row[column] ?? 0) >= leastPixels)));
}

function isDifferent({ data }: Picture, { data: other }: Picture, at: number): boolean {
	for (let channel = at; channel < at + 3; channel++) {
		if (Math.abs((data[channel] ?? 0) - (other[channel] ?? 0)) >= leastStep) return true;
	}
	return false;
}

interface Group {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** The boxes of blocks that lie together, from top to bottom. */
function groups(rows: readonly ReadonlySet<number>[]): readonly Group[] {
	const open = rows.map((row) => new Set(row));
	const found: Group[] = [];
	for (const [top, row] of open.entries()) {
		for (const left of row) found.push(gather(open, left, top));
	}
	return found;
}

/** Takes a block and all that can be reached from it. */
function gather(open: readonly Set<number>[], x: number, y: number): Group {
	const group = { left: x, top: y, right: x, bottom: y };
	const waiting = [{ x, y }];
	open[y]?.delete(x);
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		group.left = Math.min(group.left, next.x);
		group.right = Math.max(group.right, next.x);
		group.top = Math.min(group.top, next.y);
		group.bottom = Math.max(group.bottom, next.y);
		for (let near = next.y - reach; near <= next.y + reach; near++) {
			for (let across = next.x - reach; across <= next.x + reach; across++) {
				if (open[near]?.delete(across) === true) waiting.push({ x: across, y: near });
			}
		}
	}
	return group;
}
