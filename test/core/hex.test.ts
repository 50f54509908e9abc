import { expect, test } from "vitest";
import { bytesOfHex, hex } from "../../src/core/hex.ts";

test("every byte comes back from its hexadecimal digits", () => {
	const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
	expect(bytesOfHex(hex(bytes))).toEqual(bytes);
	expect(bytesOfHex("00ff10")).toEqual(Uint8Array.of(0, 255, 16));
	expect(bytesOfHex("")).toEqual(new Uint8Array());
});
