import { describe, expect, test } from "vitest";
import { type HolderName, nameLine, nameLines } from "../../src/core/holder-name.ts";

describe("a name as a line of text", () => {
	test.each([
		["patronymic-first", { family: "Ганболд", given: "Өнөрбаяр" }, "Ганболд Өнөрбаяр"],
		["family-first", { family: "王", given: "伟" }, "王伟"],
		["given-first", { family: "欧阳", given: "娜" }, "娜欧阳"],
		["family-first", { family: "Wang", given: "伟" }, "Wang 伟"],
		["given-first", { family: "Dupont", given: "Anaïs" }, "Anaïs Dupont"],
		["family-first", { family: "Nguyễn Thị", given: "Hương" }, "Nguyễn Thị Hương"],
		["mononym", { given: "Sukarno" }, "Sukarno"],
		["patronymic-first", { given: "Болд" }, "Болд"],
	] as const)("%s %j", (order, parts, line) => {
		expect(nameLine(parts, order)).toBe(line);
	});

	test("parts are printed as they are given: never inflected, cased or shortened", () => {
		expect(nameLine({ family: "бат-Эрдэнэ", given: "О'Нил" }, "patronymic-first")).toBe("бат-Эрдэнэ О'Нил");
	});
});

test("the native spelling comes first, and the first line is the name proper", () => {
	const native = { family: "Ганболд", given: "Болд" };
	const latin = { family: "Ganbold", given: "Bold" };
	const lines = (name: Omit<HolderName, "order">) => nameLines({ order: "patronymic-first", ...name });
	expect(lines({ native, latin })).toEqual(["Ганболд Болд", "Ganbold Bold"]);
	expect(lines({ latin })).toEqual(["Ganbold Bold"]);
	expect(lines({ native })).toEqual(["Ганболд Болд"]);
});
