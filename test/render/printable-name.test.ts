import { expect, test } from "vitest";
import { canPrintName } from "../../src/render/printable-name.ts";

test.each([
	"Ганболд Өнөрбаяр",
	"Әлішер Қуаныш",
	"Fúnmiláyọ̀",
	"Nguyễn",
	"M\u0302ba",
	"欧阳思远",
	"Παύλος",
	"Anne-Marie N’Golo",
	"Ө\u0301",
])("%s can be printed", (name) => {
	expect(canPrintName(name)).toBe(true);
});

test.each([
	["Arabic", "سارا"],
	["traditional Mongolian", "ᠮᠣᠩᠭᠣᠯ"],
	["a Han character that the fonts lack", "𠮷田"],
	["a mark that the fonts lack", "x\u0331"],
	["an emoji", "Zoë😀"],
])("%s cannot", (_, name) => {
	expect(canPrintName(name)).toBe(false);
});
