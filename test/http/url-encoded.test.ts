import { assert, property, string, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { readUrlEncoded } from "../../src/http/url-encoded.ts";

const utf8 = new TextEncoder();

/** Names and values as texts, the way that the platform's decoder gives them. */
function pairs(body: Uint8Array): readonly (readonly [string, string])[] {
	const fields = readUrlEncoded(body, 1000) ?? [];
	return fields.map(({ name, value }) => [name, new TextDecoder("utf-8", { ignoreBOM: true }).decode(value)]);
}

describe("a url-encoded form", () => {
	test.each<[string, readonly (readonly [string, string])[]]>([
		["", []],
		["credential=%7B%22a%22%3A1%7D", [["credential", '{"a":1}']]],
		["a=1+2%2B3", [["a", "1 2+3"]]],
		[
			"a=b=c&&a",
			[
				["a", "b=c"],
				["a", ""],
			],
		],
		["n%61me=%e4%BD%a0", [["name", "你"]]],
		[
			"a=%&b=%4&c=%zz&d=%%41",
			[
				["a", "%"],
				["b", "%4"],
				["c", "%zz"],
				["d", "%A"],
			],
		],
		["=%00", [["", "\0"]]],
	])("%s", (text, expected) => {
		expect(pairs(utf8.encode(text))).toEqual(expected);
	});

	test("is read as the platform reads it", () => {
		assert(
			property(string({ unit: "grapheme" }), string({ unit: "grapheme" }), (name, value) => {
				const text = new URLSearchParams([
					[name, value],
					["last", "1"],
				]).toString();
				expect(pairs(utf8.encode(text))).toEqual([...new URLSearchParams(text)]);
			}),
			{ numRuns: 300, seed: 67 },
		);
	});

	test("of any bytes is read, and never becomes longer", () => {
		assert(
			property(uint8Array({ maxLength: 200 }), (body) => {
				const fields = readUrlEncoded(body, 1000) ?? [];
				expect(fields.reduce((sum, { value }) => sum + value.length, 0)).toBeLessThanOrEqual(body.length);
			}),
			{ numRuns: 300, seed: 68 },
		);
	});

	test("keeps what is no UTF-8 as it is, for a stricter reader", () => {
		expect(readUrlEncoded(utf8.encode("a=%ff%C0"), 1)?.[0]?.value).toEqual(Uint8Array.of(0xff, 0xc0));
	});

	test("of more fields than may be is not read on", () => {
		expect(readUrlEncoded(utf8.encode("a&b&c"), 3)).toHaveLength(3);
		expect(readUrlEncoded(utf8.encode("a&b&c&d"), 3)).toBeUndefined();
	});
});
