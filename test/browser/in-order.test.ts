import { expect, test } from "vitest";
import { inOrder } from "../../src/browser/in-order.ts";

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
	const list: Item[] = [];
	for await (const item of items) list.push(item);
	return list;
}

test("results come in the order of the items, whichever is done first, and no more is begun than may be", async () => {
	let underWay = 0;
	let most = 0;
	const work = async (item: number): Promise<number> => {
		most = Math.max(most, ++underWay);
		for (let turn = 0; turn < (item % 3) * 5; turn++) await Promise.resolve();
		underWay--;
		return item * 10;
	};
	expect(await all(inOrder([1, 2, 3, 4, 5, 6, 7], 3, work))).toEqual([10, 20, 30, 40, 50, 60, 70]);
	expect(most).toBe(3);
	expect(await all(inOrder([], 3, work))).toEqual([]);
});

test("work that fails fails the whole, and nothing is begun for a reader who has left", async () => {
	const begun: number[] = [];
	const work = async (item: number): Promise<number> => {
		begun.push(item);
		if (item === 2) throw new TypeError("no");
		return item;
	};
	await expect(all(inOrder([1, 2, 3, 4], 2, work))).rejects.toThrow("no");
	begun.length = 0;
	for await (const result of inOrder([1, 3, 4, 5, 6], 2, work)) if (result === 1) break;
	expect(begun).toEqual([1, 3]);
});
