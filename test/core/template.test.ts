import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { hex } from "../../src/core/hex.ts";
import { type Fields, fill, slot, templateHash } from "../../src/core/template.ts";
import { nodeTools } from "../../src/net/node-tools.ts";

const template = { id: slot("id"), fixed: [1, true, null, "text"], deep: [{ name: slot("name") }, slot("id")] };
const text = fc.string({ unit: "grapheme" }).filter((value) => !value.includes("\0"));

describe("filling a template", () => {
	test("puts each field where its slot stands, however deep and often", () => {
		expect(fill(template, { id: "a", name: "Б" })).toEqual({
			id: "a",
			fixed: [1, true, null, "text"],
			deep: [{ name: "Б" }, "a"],
		});
	});

	test("different fields never give the same credential", () => {
		fc.assert(
			fc.property(text, text, text, text, (id, name, otherId, otherName) => {
				const same = id === otherId && name === otherName;
				const filled = [fill(template, { id, name }), fill(template, { id: otherId, name: otherName })];
				expect(JSON.stringify(filled[0]) === JSON.stringify(filled[1])).toBe(same);
			}),
			{ seed: 6 },
		);
	});

	test("a field can add no structure: what looks like a slot or JSON stays text", () => {
		const filled = fill({ a: slot("a"), b: slot("b") }, { a: '{"$slot":"b"}', b: '","c":"' });
		expect(filled).toEqual({ a: '{"$slot":"b"}', b: '","c":"' });
	});

	test.each<[string, Fields]>([
		["a field is missing", { id: "a" }],
		["a field is to spare", { id: "a", name: "b", other: "c" }],
		["a field is half a character", { id: "a", name: "\ud800" }],
		["a field holds U+0000, which no verifier accepts", { id: "a", name: "a\0" }],
	])("refuses when %s", (_, fields) => {
		expect(() => fill(template, fields)).toThrow(TypeError);
	});

	test("takes no field from the prototype", () => {
		expect(() => fill({ a: slot("constructor") }, {})).toThrow(/constructor is missing/);
	});

	test("leaves the template as it is", () => {
		const before = JSON.stringify(template);
		fill(template, { id: "a", name: "b" });
		expect(JSON.stringify(template)).toBe(before);
	});
});

describe("the address of a template", () => {
	const shuffled = (value: Json): Json => {
		if (Array.isArray(value)) return value.map(shuffled);
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(
			Object.entries(value)
				.map(([key, item]) => [key, shuffled(item)] as const)
				.toReversed(),
		);
	};

	test("is the SHA-256 of its canonical form", () => {
		expect(templateHash({}, nodeTools)).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
	});

	test("does not depend on the order of members, at any depth", () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
				const one = JSON.parse(JSON.stringify(object)) as JsonObject;
				expect(templateHash(shuffled(one) as JsonObject, nodeTools)).toBe(templateHash(one, nodeTools));
			}),
			{ seed: 7 },
		);
	});

	test("differs for another value, another order of a list and another slot", () => {
		const others = [
			template,
			{ ...template, fixed: [true, 1] },
			{ ...template, id: slot("other") },
			{ id: slot("id") },
		];
		expect(new Set(others.map((one) => templateHash(one, nodeTools))).size).toBe(others.length);
	});
});

test("bytes in hexadecimal keep their zeros", () => {
	expect(hex(Uint8Array.of(0, 1, 171, 255))).toBe("0001abff");
});
