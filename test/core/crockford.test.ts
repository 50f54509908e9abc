import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certificateNumber, encodeId, parseId, parseNumber, printedNumber } from "../../src/core/crockford.ts";

const alphabet = Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const digest = fc.uint8Array({ minLength: 8, maxLength: 32 });
const idBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

function replaced(text: string, place: number, character: string): string {
	return text.slice(0, place) + character + text.slice(place + 1);
}

describe("ids", () => {
	test("128 bits are written most significant first", () => {
		expect(encodeId(new Uint8Array(16))).toBe("0".repeat(26));
		expect(encodeId(new Uint8Array(16).fill(255))).toBe(`7${"Z".repeat(25)}`);
		expect(encodeId(Uint8Array.from([...new Uint8Array(15), 33]))).toBe(`${"0".repeat(24)}11`);
	});

	test("every id is the number that its bytes write, in base 32", () => {
		fc.assert(
			fc.property(idBytes, (bytes) => {
				const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
				const read = Array.from(encodeId(bytes)).reduce(
					(sum, digit) => sum * 32n + BigInt(alphabet.indexOf(digit)),
					0n,
				);
				expect(read).toBe(number);
			}),
			{ seed: 2 },
		);
	});

	test("an id is read back however it was typed", () => {
		fc.assert(
			fc.property(idBytes, (bytes) => {
				const id = encodeId(bytes);
				expect(parseId(id)).toBe(id);
				expect(parseId(` ${id.toLowerCase().replaceAll("1", "l").replaceAll("0", "o")}\n`)).toBe(id);
			}),
			{ seed: 3 },
		);
	});

	test.each([
		["nothing", ""],
		["too short", "0".repeat(25)],
		["too long", "0".repeat(27)],
		["more than 128 bits", `8${"0".repeat(25)}`],
		["U, which the alphabet has not", `U${"0".repeat(25)}`],
		["a path", "../../../etc/passwd0000000"],
		["an id somewhere in a long text", `${"0".repeat(26)}${" ".repeat(60)}`],
	])("no id: %s", (_, text) => {
		expect(parseId(text)).toBeUndefined();
	});

	test("another number of bytes is the caller's mistake", () => {
		expect(() => encodeId(new Uint8Array(15))).toThrow(TypeError);
		expect(() => certificateNumber(new Uint8Array(7))).toThrow(TypeError);
	});
});

describe("numbers", () => {
	const number = certificateNumber(Uint8Array.of(0xde, 0xad, 0xbe, 0xef, 0xca, 0xfe, 0xf0, 0x0d));

	test("are printed in groups of four with the check character last", () => {
		expect(number).toHaveLength(13);
		expect(printedNumber(number)).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]$/);
		expect(parseNumber(printedNumber(number))).toBe(number);
	});

	test("take the first 60 bits of the digest and no more", () => {
		const bytes = new Uint8Array(32).fill(0x5a);
		const [sameStart, otherStart] = [bytes.with(31, 0), bytes.with(0, 0)];
		expect(certificateNumber(sameStart)).toBe(certificateNumber(bytes));
		expect(certificateNumber(otherStart)).not.toBe(certificateNumber(bytes));
	});

	test("are read however they were typed: case, spaces, dashes, I, L and O", () => {
		const typed = printedNumber(certificateNumber(Uint8Array.of(0, 0x44, 0x32, 0x10, 0, 0, 8, 0x42)));
		const forms = [typed.toLowerCase(), typed.replaceAll("-", " "), typed.replaceAll("-", "–"), ` ${typed} `];
		const letters = [typed.replaceAll("1", "I").replaceAll("0", "O"), typed.replaceAll("1", "l").replaceAll("0", "o")];
		expect(new Set([...forms, ...letters].map(parseNumber))).toEqual(new Set([typed.replaceAll("-", "")]));
	});

	test("every single wrong character is noticed", () => {
		fc.assert(
			fc.property(digest, (bytes) => {
				const good = certificateNumber(bytes);
				const places = Array.from(good).keys();
				const wrong = [...places].flatMap((place) =>
					alphabet.filter((other) => other !== good[place]).map((other) => replaced(good, place, other)),
				);
				expect(wrong).toHaveLength(13 * 31);
				expect(wrong.filter((text) => parseNumber(text) !== undefined)).toEqual([]);
			}),
			{ seed: 4 },
		);
	});

	test("every swap of two characters is noticed, the check character included", () => {
		fc.assert(
			fc.property(digest, fc.nat(12), fc.nat(12), (bytes, one, other) => {
				const good = certificateNumber(bytes);
				fc.pre(good[one] !== good[other]);
				const swapped = replaced(replaced(good, one, good[other] ?? ""), other, good[one] ?? "");
				expect(parseNumber(swapped)).toBeUndefined();
			}),
			{ seed: 5, numRuns: 2_000 },
		);
	});

	test.each(["", "0", number.slice(1), `${number}0`, `U${number.slice(1)}`, "0".repeat(500), "🙂".repeat(13)])(
		"%j is no number",
		(text) => {
			expect(parseNumber(text)).toBeUndefined();
		},
	);
});
