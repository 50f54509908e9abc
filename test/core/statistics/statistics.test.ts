import { expect, test } from "vitest";
import { type IssuedGroup, statisticsOf } from "../../../src/core/statistics/statistics.ts";

const group = (change: Partial<IssuedGroup>): IssuedGroup => ({
	course: "AI-101",
	level: "Acquire",
	country: "MN",
	institution: "",
	result: "Pass",
	count: 10,
	...change,
});
const issuedOf = (...issued: IssuedGroup[]) => statisticsOf({ issued, months: [], changes: [] }).issued;

test("the courses of a level cannot be subtracted from it", () => {
	const { byLevel, byCourse } = issuedOf(
		group({ course: "A", count: 3 }),
		group({ course: "B", count: 10 }),
		group({ course: "C", level: "Create", count: 50 }),
	);
	expect(byLevel.map(({ count }) => count)).toEqual([13, 50]);
	expect(byCourse).toEqual([
		{ key: "A", count: "<5", within: "Acquire" },
		{ key: "B", count: null, within: "Acquire" },
		{ key: "C", count: 50, within: "Create" },
	]);
});

test("nothing is said of the courses of a level that is kept back", () => {
	const small = group({ course: "S", level: "Create", count: 3 });
	const { byCourse } = issuedOf(small, group({ course: "A", level: "Deepen", count: 20 }), group({ count: 90 }));
	expect(byCourse.map(({ key }) => key)).toEqual(["AI-101"]);
});

test("spellings of an institution that differ in white space and case are one; one with few people is not named", () => {
	const { byInstitution } = issuedOf(
		group({ institution: "Must", count: 2 }),
		group({ institution: " MUST ", count: 9 }),
		group({ institution: "Nobody’s", count: 4 }),
		group({ institution: "", count: 30 }),
	);
	expect(byInstitution).toEqual([{ key: "MUST", count: 11, within: "MN" }]);
});

test("a register of fewer than five tells only that", () => {
	const { total, byCountry, byCourse } = issuedOf(group({ count: 4 }));
	expect([total, byCountry, byCourse]).toEqual(["<5", [], []]);
});
