import { expect, test } from "vitest";
import { uuidUrn } from "../../src/core/uuid.ts";

test("sixteen bytes are a UUID of version 4 and variant 1, whatever they are", () => {
	expect(uuidUrn(new Uint8Array(16))).toBe("urn:uuid:00000000-0000-4000-8000-000000000000");
	expect(uuidUrn(new Uint8Array(16).fill(255))).toBe("urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff");
	expect(uuidUrn(Uint8Array.from({ length: 16 }, (_, place) => place))).toBe(
		"urn:uuid:00010203-0405-4607-8809-0a0b0c0d0e0f",
	);
});

test("any other number of bytes is a mistake of the caller's", () => {
	expect(() => uuidUrn(new Uint8Array(15))).toThrow(TypeError);
});
