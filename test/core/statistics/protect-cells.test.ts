import { describe, expect, test } from "vitest";
import { protectCells, protectCount, type ShownCell } from "../../../src/core/statistics/protect-cells.ts";

const cellsOf = (counts: readonly number[]) => counts.map((count, index) => ({ key: `k${index}`, count }));
const shownOf = (...counts: number[]) => protectCells(cellsOf(counts)).map(({ count }) => count);

/** Every way of dividing at most so many people among so many cells, each with somebody. */
function* fillings(cells: number, people: number): Generator<readonly number[]> {
	if (cells === 0) yield [];
	else
		for (let count = 1; count <= people - cells + 1; count++) {
			for (const rest of fillings(cells - 1, people - count)) yield [count, ...rest];
		}
}

/**
 * The strongest attacker: knows the rule, the total and everything shown, tries every filling and keeps those that would
 * have been shown just so. Answers what each cell that is shown as `"<5"` can be.
 */
function attack(cells: number, people: number): ReadonlyMap<string, readonly ReadonlySet<number>[]> {
	const found = new Map<string, Set<number>[]>();
	for (const counts of fillings(cells, people)) {
		const shown: readonly ShownCell[] = protectCells(cellsOf(counts));
		const total = counts.reduce((sum, count) => sum + count, 0);
		const seen = JSON.stringify([total, shown]);
		const possible = found.get(seen) ?? counts.map(() => new Set<number>());
		found.set(seen, possible);
		for (const [index, cell] of shown.entries()) if (cell.count === "<5") possible[index]?.add(counts[index] ?? 0);
	}
	return found;
}

describe("a protected part of a known total", () => {
	test("shows everything where nothing is small", () => {
		expect(shownOf(5, 12, 700)).toEqual([5, 12, 700]);
	});

	test("keeps back the next smallest beside a single small one", () => {
		expect(shownOf(100, 3, 40, 9)).toEqual([100, "<5", 40, null]);
	});

	test("keeps back no more where the small ones hide each other", () => {
		expect(shownOf(2, 3, 50)).toEqual(["<5", "<5", 50]);
	});

	test("shows no cell where the total gives every one away", () => {
		expect([shownOf(4, 4), shownOf(1, 1, 1), shownOf(3)]).toEqual([[], [], []]);
	});

	test.each([
		[2, 60],
		[3, 40],
		[4, 30],
	])("of %i cells cannot be solved, not even by who tries all ways to divide %i people", (cells, people) => {
		const solved = [...attack(cells, people)].filter(([, possible]) => possible.some(({ size }) => size === 1));
		expect(solved.map(([seen]) => seen)).toEqual([]);
	});
});

test("a count that stands alone is shown from five on; nobody is recognised by a nought", () => {
	expect([0, 1, 4, 5].map(protectCount)).toEqual([0, "<5", "<5", 5]);
});
