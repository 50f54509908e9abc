import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asList, canonicalJson, isObject, type Json } from "../../src/core/json.ts";

describe("canonical JSON (RFC 8785)", () => {
	test("orders members by UTF-16 code units and leaves out white space", () => {
		expect(canonicalJson({ "\u20ac": 1, "\r": 2, "1": 3, "\u00f6": 4, "\ud83d\ude02": 5, "\ufb33": 6 })).toBe(
			'{"\\r":2,"1":3,"\u00f6":4,"\u20ac":1,"\ud83d\ude02":5,"\ufb33":6}',
		);
	});

	test("writes numbers as ECMAScript does", () => {
		expect(canonicalJson([1 / 3, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe("[0.3333333333333333,1e+30,4.5,0.002,1e-27,0]");
	});

	test("is the same value again when it is parsed", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const json = JSON.parse(JSON.stringify(value)) as Json;
				expect(JSON.parse(canonicalJson(json))).toEqual(json);
			}),
			{ seed: 8 },
		);
	});

	test("keeps a member named __proto__", () => {
		expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}') as Json)).toBe('{"__proto__":{"a":1}}');
	});
});

test("only a JSON object is an object", () => {
	expect([{}, [], null, "a", 1, undefined].map(isObject)).toEqual([true, false, false, false, false, false]);
});

test("one value and a set of one read the same", () => {
	expect([undefined, "a", ["a"], null].map(asList)).toEqual([[], ["a"], ["a"], [null]]);
});
