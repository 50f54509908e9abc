import { expect, test } from "vitest";
import type { HolderName } from "../../src/core/holder-name.ts";
import { maskedNames } from "../../src/web/masked-name.ts";

const cases: readonly [HolderName, readonly string[]][] = [
	[
		{
			order: "patronymic-first",
			native: { family: "Ганболд", given: "Өнөрбаяр" },
			latin: { family: "Ganbold", given: "Önörbayar" },
		},
		["Г••• Ө•••", "G••• Ö•••"],
	],
	[{ order: "given-first", latin: { family: "Dupont", given: "Élodie" } }, ["É••• D•••"]],
	[{ order: "family-first", native: { family: "王", given: "小明" } }, ["••• 小•••"]],
	[{ order: "mononym", native: { given: "Е" } }, ["•••"]],
	[{ order: "mononym", latin: { given: "A\u0301" } }, ["•••"]],
	[{ order: "mononym", latin: { given: "A\u0301b" } }, ["A\u0301•••"]],
	[
		{ order: "family-first", native: { family: "王", given: "伟" }, latin: { family: "Wang", given: "Wei" } },
		["••• •••", "W••• W•••"],
	],
	[{ order: "mononym", latin: { given: "" } }, ["•••"]],
];

test.each(cases)("of %j only first letters are shown", (name, masked) => {
	expect(maskedNames(name)).toEqual(masked);
});

test("not even the length of a name is told", () => {
	const [short] = maskedNames({ order: "mononym", native: { given: "Бо" } });
	const [long] = maskedNames({ order: "mononym", native: { given: "Баянмөнх".repeat(9) } });
	expect(short).toBe(long);
});
