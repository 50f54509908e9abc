import { createHash } from "node:crypto";
import * as ed25519 from "@noble/ed25519";
import { describe, expect, test } from "vitest";
import { verifyEd25519, verifyEd25519Aside } from "../../src/net/verify-ed25519.ts";

const { Point } = ed25519;
const order = Point.CURVE().n;
const message = new TextEncoder().encode("message");

/** RFC 8032 §5.1.5: bytes as a little-endian number. */
function numberOf(bytes: Uint8Array): bigint {
	return BigInt(`0x${Buffer.from(bytes.toReversed()).toString("hex")}`);
}

function bytesOf(number: bigint): Uint8Array {
	return Uint8Array.from(Buffer.from(number.toString(16).padStart(64, "0"), "hex")).toReversed();
}

/** A signature by `secret` whose R has `torsion` added, and S raised by `more`. */
function signed(secret: bigint, torsion: ed25519.Point, more = 0n) {
	const key = Point.BASE.multiply(secret).toBytes();
	const nonce = 987_654_321n;
	const r = Point.BASE.multiply(nonce).add(torsion).toBytes();
	const k = numberOf(createHash("sha512").update(r).update(key).update(message).digest()) % order;
	const s = bytesOf(((nonce + k * secret) % order) + more);
	return { key, signature: Uint8Array.from([...r, ...s]) };
}

/** A point of order 8: multiplied by the group's order, only the small part of a point remains. */
const small = (() => {
	for (let y = 2n; ; y++) {
		try {
			const found = Point.fromBytes(bytesOf(y));
			const part = found.multiply(order - 1n).add(found);
			if (!part.is0() && !part.double().double().is0()) return part;
		} catch {
			// No point has this y.
		}
	}
})();

describe.each([
	["here", verifyEd25519],
	["in another thread", verifyEd25519Aside],
])("checked %s", (_where, verify) => {
	test("an ordinary signature is good, and a changed one is not", async () => {
		const { key, signature } = signed(12_345n, Point.ZERO);
		expect(await verify(key, message, signature)).toBe(true);
		for (const place of [0, 31, 32, 63]) {
			const changed = signature.map((byte, index) => (index === place ? byte ^ 1 : byte));
			expect(await verify(key, message, changed), `byte ${place}`).toBe(false);
		}
	});

	test("#33 S is below the order of the group: the same signature in another writing is none", async () => {
		const { key, signature } = signed(12_345n, Point.ZERO, order);
		expect(await verify(key, message, signature)).toBe(false);
	});

	test("a signature that holds only with the cofactor has the answer that browsers give", async () => {
		const { key, signature } = signed(12_345n, small);
		expect(ed25519.verify(signature, message, key, { zip215: false })).toBe(true);
		expect(await verify(key, message, signature)).toBe(true);
	});

	test("#32 keys of small order and keys that are not written in the one way sign nothing", async () => {
		const { signature } = signed(12_345n, Point.ZERO);
		const prime = 2n ** 255n - 19n;
		for (const key of [small.toBytes(), bytesOf(1n), bytesOf(prime + 1n), bytesOf(prime + 3n), bytesOf(2n)]) {
			expect(await verify(key, message, signature)).toBe(false);
		}
	});

	test("a key is remembered as itself: after 600 others the first still verifies", async () => {
		const first = signed(12_345n, Point.ZERO);
		for (let secret = 2n; secret < 602n; secret++) {
			await verify(Point.BASE.multiply(secret).toBytes(), message, first.signature);
		}
		expect(await verify(first.key, message, first.signature)).toBe(true);
	});
});
