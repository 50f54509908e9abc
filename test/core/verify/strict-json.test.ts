import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TamgaError } from "../../../src/core/errors.ts";
import { limits } from "../../../src/core/verify/limits.ts";
import { parseStrictJson } from "../../../src/core/verify/strict-json.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function codeOf(input: string | Uint8Array): string {
	try {
		parseStrictJson(typeof input === "string" ? bytes(input) : input);
		return "accepted";
	} catch (error) {
		if (error instanceof TamgaError) return error.code;
		throw error;
	}
}

test("reads what JSON.parse reads", () => {
	const text = '{"a":[1,-0.5,1e3,true,false,null,"x\\n\\u00e9\\ud83d\\ude00",{}],"б":"\u007f"}';
	expect(parseStrictJson(bytes(` \t\r\n${text} `))).toEqual(JSON.parse(text));
});

test("reads every JSON document as JSON.parse does", () => {
	const keys = fc.string().filter((key) => !["__proto__", "constructor", "prototype"].includes(key));
	const { json } = fc.letrec((tie) => ({
		json: fc.oneof(
			fc.string({ unit: "binary" }),
			fc.double(),
			fc.boolean(),
			fc.constant(null),
			tie("list"),
			tie("map"),
		),
		list: fc.array(tie("json"), { maxLength: 4 }),
		map: fc.dictionary(keys, tie("json"), { maxKeys: 4 }),
	}));
	const whole = json.map((value) => JSON.stringify(value)).filter((text) => !text.includes("\\u0000"));
	fc.assert(
		fc.property(whole, (text) => {
			expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text));
		}),
		{ seed: 7, numRuns: 300 },
	);
});

test.each([
	["a name twice", '{"a":1,"a":2}', "JSON_DUPLICATE_KEY"],
	["the same name hidden by an escape", '{"name":1,"n\\u0061me":2}', "JSON_DUPLICATE_KEY"],
	["a name twice deep inside", '[{"a":{"b":1,"b":1}}]', "JSON_DUPLICATE_KEY"],
])("#64 refuses %s", (_, text, code) => {
	expect(codeOf(text)).toBe(code);
});

test.each(["__proto__", "constructor", "prototype", "__pr\\u006fto__"])("#65 refuses the name %s", (name) => {
	expect(codeOf(`{"credentialSubject":{"${name}":{"isAdmin":true}}}`)).toBe("JSON_FORBIDDEN_KEY");
});

test("#65 refuses an id that libraries would use as such a name, and leaves prototypes alone", () => {
	expect(codeOf('{"id":"__proto__"}')).toBe("JSON_FORBIDDEN_KEY");
	expect(Object.prototype).not.toHaveProperty("isAdmin");
});

test.each(["9007199254740993", "95.00000000000000001", "1e400", "-1e400", "0.1000000000000000055", "1".repeat(65)])(
	"#66 refuses the number %s, which a double does not hold",
	(number) => {
		expect(codeOf(`{"score":${number}}`)).toBe("JSON_NUMBER_PRECISION");
	},
);

test.each(["9007199254740992", "95.0", "1E2", "0.1", "-0", "1e-7", "5e-324", "100000000000000000000000"])(
	"#66 accepts the number %s",
	(number) => {
		expect(parseStrictJson(bytes(number))).toBe(Number(number));
	},
);

test.each(['"\\ud800"', '"\\udc00x"', '"\\ud800\\ud800\\udc00"', '{"\\ud800":1}'])(
	"#67 refuses half a character: %s",
	(text) => {
		expect(codeOf(text)).toBe("JSON_LONE_SURROGATE");
	},
);

test.each([
	["invalid UTF-8", Uint8Array.from([0x22, 0xff, 0x22]), "JSON_ENCODING"],
	["a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, 0x31]), "JSON_ENCODING"],
	["U+0000 as it is", bytes('"a\0b"'), "JSON_FORBIDDEN_CHARACTER"],
	["U+0000 escaped", bytes('"a\\u0000b"'), "JSON_FORBIDDEN_CHARACTER"],
	["text after the end", bytes('{"a":1}{"a":2}'), "JSON_SYNTAX"],
	["nothing", bytes(""), "JSON_SYNTAX"],
	["a comma too many", bytes("[1,]"), "JSON_SYNTAX"],
	["a control character in a text", bytes('"a\u0001"'), "JSON_SYNTAX"],
	["an unknown escape", bytes('"\\x41"'), "JSON_SYNTAX"],
	["a short escape", bytes('"\\u12"'), "JSON_SYNTAX"],
	["a number with a leading zero", bytes("01"), "JSON_SYNTAX"],
	["NaN", bytes("NaN"), "JSON_SYNTAX"],
	["an unclosed text", bytes('"abc'), "JSON_SYNTAX"],
	["a comment", bytes("/* */1"), "JSON_SYNTAX"],
])("#68 refuses %s", (_, input, code) => {
	expect(codeOf(input)).toBe(code);
});

test("#69 refuses five megabytes before reading any", () => {
	expect(codeOf(new Uint8Array(5 * 1024 * 1024))).toBe("BODY_TOO_LARGE");
});

test("#71 reads to the greatest depth and no further, without using up the stack", () => {
	const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
	expect(codeOf(nested(limits.depth + 1))).toBe("accepted");
	expect(codeOf(nested(limits.depth + 2))).toBe("JSON_TOO_DEEP");
	expect(codeOf(nested(10_000))).toBe("JSON_TOO_DEEP");
	expect(codeOf('{"a":'.repeat(10_000))).toBe("JSON_TOO_DEEP");
});

test("refuses a name and a text that are too long", () => {
	expect(codeOf(`{"${"k".repeat(limits.keyCharacters + 1)}":1}`)).toBe("STRING_LIMIT");
	expect(codeOf(`"${"k".repeat(limits.textCharacters + 1)}"`)).toBe("STRING_LIMIT");
	expect(codeOf(`"${"k".repeat(limits.textCharacters)}"`)).toBe("accepted");
});

test("takes time in proportion to the input: a quarter megabyte never seconds, whatever is in it", () => {
	const size = 256 * 1024;
	const inputs = [
		"[" + "1,".repeat(size / 2) + "1]",
		`"${"\\n".repeat(size / 2)}"`,
		"0".repeat(size),
		" ".repeat(size),
	];
	for (const input of inputs) {
		const start = performance.now();
		codeOf(input);
		expect(performance.now() - start).toBeLessThan(2_000);
	}
});
