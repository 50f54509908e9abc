import { describe, expect, test } from "vitest";
import { bakeSvg, readBakedSvg } from "../../../src/core/baked/baked-svg.ts";
import { svgHead, svgWith } from "../../support/pictures.ts";

const credential = '{ "name": "Бат-Эрдэнэ <b> & ]]> \\"x\\"" }';
const jwt = "eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln";
const cdata = (text: string): string => `<openbadges:credential><![CDATA[${text}]]></openbadges:credential>`;

const utf8 = new TextEncoder();
const read = (svg: Uint8Array | string): string =>
	new TextDecoder().decode(readBakedSvg(typeof svg === "string" ? utf8.encode(svg) : svg));
const refusal = (svg: Uint8Array | string): unknown => {
	try {
		return read(svg);
	} catch (error) {
		return error instanceof Error && "code" in error ? error.code : error;
	}
};

describe("a credential in an SVG", () => {
	test("is JSON in the element, or a JWT in its attribute", () => {
		expect(read(svgWith(cdata("\n{}\n")))).toBe("{}");
		expect(read(svgWith(`<openbadges:credential verify="${jwt}"></openbadges:credential>`))).toBe(jwt);
		expect(read(svgWith(`<openbadges:credential verify = '${jwt}' />`))).toBe(jwt);
	});

	test("is known by its namespace, whatever prefix names it and wherever it stands", () => {
		const ns = "https://purl.imsglobal.org/ob/v3p0";
		expect(read(svgWith(`<g><x:credential xmlns:x="${ns}">{}</x:credential></g>`))).toBe("{}");
		expect(read(svgWith(`<credential xmlns="${ns}">{}</credential>`))).toBe("{}");
		expect(refusal(svgWith("<credential>{}</credential>"))).toBe("BADGE_NO_CREDENTIAL");
		expect(
			refusal(svgWith(`<openbadges:credential xmlns:openbadges="https://openbadges.org">{}</openbadges:credential>`)),
		).toBe("BADGE_NO_CREDENTIAL");
	});

	test("may be escaped instead of standing in CDATA", () => {
		expect(
			read(
				svgWith("<openbadges:credential>{&quot;a&quot;:&#34;&lt;&#x411;&amp;&gt;&apos;&#34;}</openbadges:credential>"),
			),
		).toBe(`{"a":"<Б&>'"}`);
	});

	test("is not what stands in a comment, an instruction or other CDATA", () => {
		for (const hidden of [`<!--${cdata("{}")}-->`, "<?x <openbadges:credential verify='a'/>?>"])
			expect(refusal(svgWith(hidden))).toBe("BADGE_NO_CREDENTIAL");
		expect(refusal(svgWith("<style><![CDATA[<openbadges:credential verify='a'/>]]></style>"))).toBe(
			"BADGE_NO_CREDENTIAL",
		);
		expect(refusal(svgWith("<openbadges:credential verify=' '> </openbadges:credential>"))).toBe("BADGE_NO_CREDENTIAL");
	});

	test("stands there once", () => {
		expect(refusal(svgWith(cdata("{}") + cdata("{}")))).toBe("BADGE_MULTIPLE_CREDENTIALS");
		expect(refusal(svgWith(`<openbadges:credential verify="${jwt}">{}</openbadges:credential>`))).toBe(
			"BADGE_MULTIPLE_CREDENTIALS",
		);
	});

	test("has at most a megabyte", () => {
		expect(refusal(svgWith(cdata("x".repeat(1_000_001))))).toBe("BADGE_TOO_LARGE");
		expect(read(svgWith(cdata("x".repeat(1_000_000))))).toHaveLength(1_000_000);
	});
});

test("a prologue, a document type without declarations and a byte order mark are passed over", () => {
	const doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
	const inside = `${svgHead}${cdata("{}")}</svg>`;
	expect(read(`\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- x -->${doctype}\n${inside}\n<!-- end -->\n`)).toBe(
		"{}",
	);
});

describe("a picture is refused", () => {
	const whole = `${svgHead}${cdata("{}")}</svg>`;

	test.each([
		["that declares entities", `<!DOCTYPE svg [<!ENTITY a "aaaaaaaa">]>${whole}`],
		["that uses an entity that is not of XML", `${svgHead}<openbadges:credential>&a;</openbadges:credential></svg>`],
		["with an ampersand alone", `${svgHead}<openbadges:credential>a & b</openbadges:credential></svg>`],
		["with a reference to no character", `${svgHead}<openbadges:credential>&#x110000;</openbadges:credential></svg>`],
		["with U+0000 by reference", `${svgHead}<openbadges:credential>&#0;</openbadges:credential></svg>`],
		["with an element inside the credential", `${svgHead}<openbadges:credential><g/>{}</openbadges:credential></svg>`],
		["with an attribute twice", `${svgHead}<openbadges:credential verify="a" verify="b"/></svg>`],
		["whose elements do not match", `${svgHead}<g>${cdata("{}")}</a></svg>`],
		["that ends more than it begins", `${whole}</svg>`],
		["with a second root", `${whole}<svg/>`],
		["with text around it", `x${whole}`],
		["whose root is something else", '<html xmlns="http://www.w3.org/1999/xhtml"></html>'],
		["whose root only looks like SVG", `<svg>${cdata("{}")}</svg>`],
		["nested without end", `${svgHead}${"<g>".repeat(200)}${"</g>".repeat(200)}</svg>`],
		["of very many elements", `${svgHead}${"<g/>".repeat(100_001)}</svg>`],
		["that is empty", ""],
	])("%s", (_, svg) => {
		expect(refusal(svg)).toBe("BADGE_MALFORMED");
	});

	test("wherever it is cut off", () => {
		for (let length = 0; length < whole.length; length++)
			expect(refusal(whole.slice(0, length)), `${length}`).toBe("BADGE_MALFORMED");
	});

	test("that is not UTF-8", () => {
		expect(refusal(Uint8Array.of(0xff, 0xfe, 0x3c, 0))).toBe("BADGE_MALFORMED");
	});
});

describe("baking", () => {
	test("puts a credential directly after the svg tag and replaces one that was there", () => {
		const empty = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
		const baked = bakeSvg(utf8.encode(empty), credential);
		expect(read(baked)).toBe(credential);
		expect(new TextDecoder().decode(baked)).toMatch(
			/^<svg xmlns="[^"]+" xmlns:openbadges="https:\/\/purl\.imsglobal\.org\/ob\/v3p0"><openbadges:credential><!\[CDATA\[/,
		);
		const again = bakeSvg(baked, jwt);
		expect(read(again)).toBe(jwt);
		expect(new TextDecoder().decode(again)).toContain(`<openbadges:credential verify="${jwt}"/><path d="M0 0"/></svg>`);
	});

	test("refuses what has no room for it", () => {
		for (const svg of [
			'<svg xmlns="http://www.w3.org/2000/svg"/>',
			'<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="x"></svg>',
		])
			expect(() => bakeSvg(utf8.encode(svg), credential)).toThrow(/could not be read/);
	});
});
