import { expect, test } from "vitest";
import type { HolderName } from "../../src/core/holder-name.ts";
import { initialsOf } from "../../src/core/initials.ts";

const mongolian: HolderName = {
	order: "patronymic-first",
	native: { family: "Ганболд", given: "Өнөрбаяр" },
	latin: { family: "Ganbold", given: "Önörbayar" },
};

test.each<[string, HolderName, readonly string[]]>([
	["both spellings", mongolian, ["Г. Ө.", "G. Ö."]],
	["the holder's order", { ...mongolian, order: "given-first" }, ["Ө. Г.", "Ö. G."]],
	["one part", { order: "mononym", latin: { given: "Sukarno" } }, ["S."]],
	["a letter made of two characters", { order: "mononym", latin: { given: "O\u0308zge" } }, ["O\u0308."]],
])("%s", (_, name, lines) => {
	expect(initialsOf(name)).toEqual(lines);
});

test("a Chinese name, which one character may tell whole, is told by its Latin spelling or not at all", () => {
	const native = { family: "王", given: "伟" };
	expect(initialsOf({ order: "family-first", native })).toEqual([]);
	expect(initialsOf({ order: "family-first", native, latin: { family: "Wang", given: "Wei" } })).toEqual(["W. W."]);
});
