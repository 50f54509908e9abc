import { describe, expect, test } from "vitest";
import { bakePng, readBakedPng } from "../../../src/core/baked/baked-png.ts";
import { crc32 } from "../../../src/core/baked/crc32.ts";
import { inflate } from "../../../src/render/inflate.ts";
import { plainPng, pngChunk, pngWith, textChunk } from "../../support/pictures.ts";

const credential = '{ "name": "Бат-Эрдэнэ" }';

const read = async (png: Uint8Array): Promise<string> => new TextDecoder().decode(await readBakedPng(png, inflate));
const refusal = async (png: Uint8Array): Promise<unknown> => {
	const error = await readBakedPng(png, inflate).catch((error: unknown) => error);
	return error instanceof Error && "code" in error ? error.code : error;
};

describe("a credential in a PNG", () => {
	test("is read byte for byte, whether it is compressed or not", async () => {
		expect(await read(pngWith(textChunk(credential)))).toBe(credential);
		expect(await read(pngWith(textChunk(credential, "compressed")))).toBe(credential);
	});

	test("may have a language and a translated keyword before it", async () => {
		const data = Buffer.concat([Buffer.from("openbadgecredential\0\0\0mn\0тэмдэг\0"), Buffer.from(credential)]);
		expect(await read(pngWith(pngChunk("iTXt", data)))).toBe(credential);
	});

	test("is not what stands behind the end of the picture, or under another keyword or in another kind of chunk", async () => {
		const behind = Buffer.concat([plainPng(), textChunk(credential)]);
		expect(await refusal(new Uint8Array(behind))).toBe("BADGE_NO_CREDENTIAL");
		expect(await refusal(pngWith(textChunk(credential, "plain", "openbadges")))).toBe("BADGE_NO_CREDENTIAL");
		expect(await refusal(pngWith(textChunk(credential, "plain", "openbadgecredential2")))).toBe("BADGE_NO_CREDENTIAL");
		expect(await refusal(pngWith(pngChunk("tEXt", `openbadgecredential\0${credential}`)))).toBe("BADGE_NO_CREDENTIAL");
		expect(await refusal(plainPng())).toBe("BADGE_NO_CREDENTIAL");
	});

	test("stands there once", async () => {
		const twice = pngWith(textChunk(credential), textChunk(credential));
		expect(await refusal(twice)).toBe("BADGE_MULTIPLE_CREDENTIALS");
	});

	test("has at most a megabyte, inflated too", async () => {
		expect(await read(pngWith(textChunk(" ".repeat(1_000_000), "compressed")))).toHaveLength(1_000_000);
		expect(await refusal(pngWith(textChunk(" ".repeat(1_000_001), "compressed")))).toBe("BADGE_TOO_LARGE");
		expect(await refusal(pngWith(textChunk(" ".repeat(1_000_001))))).toBe("BADGE_TOO_LARGE");
		expect(await refusal(pngWith(textChunk("\0".repeat(20_000_000), "compressed")))).toBe("BADGE_TOO_LARGE");
	});
});

describe("a picture is refused", () => {
	const whole = pngWith(textChunk(credential));
	const changed = (at: number): Uint8Array => whole.with(at, (whole[at] ?? 0) ^ 1);

	test("wherever it is cut off", async () => {
		for (let length = 0; length < whole.length; length++)
			expect(await refusal(whole.subarray(0, length)), `${length}`).toBe("BADGE_MALFORMED");
	});

	test("whichever of its bytes was changed", async () => {
		for (let at = 0; at < whole.length; at++) expect(await refusal(changed(at)), `${at}`).toBe("BADGE_MALFORMED");
	});

	test("when its text is broken", async () => {
		const texts = [
			"openbadgecredential\0",
			"openbadgecredential\0\0\0mn",
			"openbadgecredential\0\0\0mn\0тэмдэг",
			"openbadgecredential\0\x02\0\0\0text",
			"openbadgecredential\0\x01\x01\0\0text",
			"openbadgecredential\0\x01\0\0\0no zlib",
		];
		for (const text of texts) expect(await refusal(pngWith(pngChunk("iTXt", text))), text).toBe("BADGE_MALFORMED");
	});

	test("when it begins as something else, or is in more pieces than any picture", async () => {
		const png = plainPng();
		const withoutHeader = Buffer.concat([png.subarray(0, 8), png.subarray(33)]);
		expect(await refusal(new Uint8Array(withoutHeader))).toBe("BADGE_MALFORMED");
		const pieces = Array.from({ length: 5000 }, () => pngChunk("tEXt", "a\0b"));
		expect(await refusal(pngWith(...pieces))).toBe("BADGE_MALFORMED");
	});
});

describe("baking", () => {
	test("puts a credential in, replaces one that was there, and leaves the picture byte for byte", async () => {
		const baked = bakePng(plainPng(), credential);
		expect(baked).toEqual(pngWith(textChunk(credential)));
		expect(await read(bakePng(baked, "another"))).toBe("another");
		expect(bakePng(bakePng(baked, "another"), credential)).toEqual(baked);
	});

	test("refuses what is no picture", () => {
		expect(() => bakePng(new Uint8Array(8), credential)).toThrow(/could not be read/);
	});
});

test("the check sum is that of the standard", () => {
	expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
