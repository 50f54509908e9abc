import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonText } from "../../../src/core/compiled/json-text.ts";
import { isWellFormed } from "../../../src/core/text.ts";
import { fill, slot, type Template } from "../../../src/core/template.ts";

const template: Template = { id: slot("id"), type: ["A"], name: slot("name"), inner: { again: slot("name"), n: 1.5 } };
const text = jsonText(template);
const utf8 = new TextEncoder();
const fields = { id: "urn:uuid:1", name: "Бат-Эрдэнэ" };

describe("a template's JSON text", () => {
	test("is written as JSON.stringify writes it and read back, whatever the fields hold", () => {
		const value = fc.string({ unit: "binary" }).filter(isWellFormed);
		fc.assert(
			fc.property(value, value, (id, name) => {
				const written = text.write({ id, name });
				expect(written).toBe(JSON.stringify(fill(template, { id, name })));
				expect(text.read(utf8.encode(written))).toEqual({ id, name });
			}),
			{ numRuns: 300, seed: 4 },
		);
	});

	test.each([
		["another order", (written: string) => JSON.stringify(JSON.parse(written), ["name", "id", "type", "inner"])],
		["a space more", (written: string) => written.replace(",", ", ")],
		["something after the end", (written: string) => `${written} `],
		["an end too early", (written: string) => written.slice(0, -1)],
		["a fixed text changed", (written: string) => written.replace('"A"', '"B"')],
		["a number written otherwise", (written: string) => written.replace("1.5", "1.50")],
		["a letter written as an escape", (written: string) => written.replace("urn", "\\u0075rn")],
		["one slot with two values", (written: string) => written.replace('again":"Бат', 'again":"Дорж')],
		["a number in a slot", (written: string) => written.replace('"urn:uuid:1"', "1")],
		["half a character", (written: string) => written.replaceAll("Бат", "\\ud800")],
		["a literal without an end", () => '{"id":"urn'],
	])("is not read with %s", (_what, change) => {
		const written = text.write(fields);
		expect(text.read(utf8.encode(written))).toEqual(fields);
		expect(text.read(utf8.encode(change(written)))).toBeUndefined();
	});

	test("is not read with a byte that is no UTF-8, in a slot or elsewhere", () => {
		const written = utf8.encode(text.write(fields));
		for (const place of [written.length - 3, written.indexOf(0xd0)]) {
			const changed = written.slice();
			changed[place] = 0xff;
			expect(text.read(changed)).toBeUndefined();
		}
	});

	test("is not written with a field missing, one too many, or half a character", () => {
		expect(() => text.write({ id: "x" })).toThrow(TypeError);
		expect(() => text.write({ ...fields, more: "x" })).toThrow(TypeError);
		expect(() => text.write({ ...fields, id: "\uD800" })).toThrow(TypeError);
	});

	test("is refused where a template holds what stands for slots", () => {
		expect(() => jsonText({ id: "https://slot.invalid/id" })).toThrow(TypeError);
	});
});
