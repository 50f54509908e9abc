import { expect, test } from "vitest";
import { testBitOrder } from "../../../src/core/verify/self-test.ts";
import { tools } from "../../support/tools.ts";

/** A host that hands on what it inflates in another order of bits or bytes. */
function host(change: (bytes: Uint8Array) => Uint8Array): Pick<typeof tools, "gunzip"> {
	return {
		gunzip: async (bytes, limit) => {
			const whole = await tools.gunzip(bytes, limit);
			return whole && change(whole);
		},
	};
}

const turned = (byte: number): number =>
	Array.from({ length: 8 }, (_, bit) => ((byte >> bit) & 1) << (7 - bit)).reduce((sum, bit) => sum | bit, 0);

test("threat 55: a known status list is read rightly", async () => {
	await expect(testBitOrder(tools)).resolves.toBeUndefined();
});

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
	["the bits of each byte turned round", (bytes) => bytes.map(turned)],
	["the bytes turned round", (bytes) => bytes.toReversed()],
	["every bit the other way", (bytes) => bytes.map((byte) => byte ^ 0xff)],
	["nothing set", (bytes) => bytes.map(() => 0)],
	["a byte too many", (bytes) => Uint8Array.from([...bytes, 0])],
])("threat 55: with %s the service does not start", async (_, change) => {
	await expect(testBitOrder(host(change))).rejects.toMatchObject({ code: "SELF_TEST_FAILED" });
});
