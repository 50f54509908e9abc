import { assert, nat, property, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { base58btc } from "../../src/core/base58btc.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

// The three examples of draft-msporny-base58-03 §5.
test.each([
	["zUSm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z", "The quick brown fox jumps over the lazy dog."],
	["z2NEpo7TZRRrLZSi2U", "Hello World!"],
	["z11233QC4", "\u0000\u0000\u0028\u007f\u00b4\u00cd"],
])("%s is read and written", (text, meaning) => {
	const expected = text === "z11233QC4" ? Uint8Array.from(meaning, (c) => c.charCodeAt(0)) : bytes(meaning);
	expect(base58btc.decode(text)).toEqual(expected);
	expect(base58btc.encode(expected)).toBe(text);
});

test("whatever is written is read back, leading zeros included", () => {
	assert(
		property(nat(3), uint8Array({ maxLength: 60 }), (zeros, rest) => {
			const value = Uint8Array.from([...new Uint8Array(zeros), ...rest]);
			expect(base58btc.decode(base58btc.encode(value))).toEqual(value);
		}),
	);
});

test.each(["", "Hello", "uSGVsbG8", "z0", "zO", "zI", "zl", "z 2", "z2é"])("%j is no base58btc", (text) => {
	expect(base58btc.decode(text)).toBeUndefined();
});

test("the largest signature is read, one character more is not", () => {
	const largest = base58btc.encode(new Uint8Array(64).fill(255));
	expect(largest).toHaveLength(89);
	expect(base58btc.decode(largest)).toHaveLength(64);
	expect(base58btc.decode(`${largest}1`)).toBeUndefined();
});

test("#74: 200,000 characters are refused before any decoding", () => {
	const start = performance.now();
	expect(base58btc.decode(`z${"2".repeat(200_000)}`)).toBeUndefined();
	expect(performance.now() - start).toBeLessThan(50);
});
