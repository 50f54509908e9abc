import { renderToString } from "hono/jsx/dom/server";
import { expect, test } from "vitest";
import { SignedText, visibleText } from "../../src/web/signed-text.tsx";

const html = (text: string): string => renderToString(<SignedText text={text} />);

test("plain text of any script is isolated and otherwise left alone", () => {
	for (const text of ["Ганболд Өнөрбаяр", "王小明", "Önörbayar", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "Ж.Ү’Ө-Ё", "á"]) {
		expect(html(text)).toBe(`<bdi>${text}</bdi>`);
		expect(visibleText(text)).toBe(text);
	}
});

test.each([
	["\u202E", "U+202E"],
	["\u2066", "U+2066"],
	["\u200B", "U+200B"],
	["\u200D", "U+200D"],
	["\uFEFF", "U+FEFF"],
	["\u00AD", "U+00AD"],
	["\u0007", "U+0007"],
	["\n", "U+000A"],
	["\u2028", "U+2028"],
	["\u3164", "U+3164"],
	["\u{E0041}", "U+E0041"],
	["\uD800", "U+D800"],
])("the hidden character %j is written out", (character, name) => {
	expect(html(`Бат${character}Болд`)).toBe(`<bdi>Бат<span class="escape">${name}</span>Болд</bdi>`);
	expect(visibleText(`Бат${character}Болд`)).toBe(`Бат[${name}]Болд`);
});

test("variation selectors of the Mongolian script are spelling, not disguise", () => {
	expect(html("ᠨ\u180Bᠠ\u180Eᠠ")).not.toContain("escape");
});

test("markup in a text stays text", () => {
	expect(html(`<img src=x onerror="alert(1)">`)).toBe("<bdi>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</bdi>");
});
