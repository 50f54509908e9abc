import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { base58btc } from "../../../src/core/base58btc.ts";
import { readDigestMultibase, readDigestSri } from "../../../src/core/data-model/digest.ts";

const digest = (name: string): Buffer => createHash(name).update("a resource").digest();
const named = (name: string): string => `${name} ${digest(name).toString("hex")}`;
const algorithms = ["sha256", "sha384", "sha512"];

describe("digestSRI", () => {
	test.each(algorithms)("%s is read", (name) => {
		expect(readDigestSri(`${name}-${digest(name).toString("base64")}`)).toEqual([named(name)]);
	});

	test("the padding may be left out, and options may follow", () => {
		const text = `sha256-${digest("sha256").toString("base64").replace("=", "")}`;
		expect(readDigestSri(text)).toEqual([named("sha256")]);
		expect(readDigestSri(`${text}?ct=application/ld+json`)).toEqual([named("sha256")]);
	});

	test("several hashes are all read", () => {
		const text = algorithms.map((name) => `${name}-${digest(name).toString("base64")}`).join("  ");
		expect(readDigestSri(text)).toEqual(algorithms.map(named));
	});

	test("the header M of the specification's own examples is passed over, but not a digest that starts with M", () => {
		expect(readDigestSri(`sha384-M${digest("sha384").toString("base64")}`)).toEqual([named("sha384")]);
		const withM = Buffer.from(`M${"A".repeat(41)}E`, "base64");
		expect(readDigestSri(`sha256-M${"A".repeat(41)}E=`)).toEqual([`sha256 ${withM.toString("hex")}`]);
	});

	test.each([
		"",
		"sha256",
		"sha256-",
		"md5-1B2M2Y8AsgTpgAmY7PhCfg==",
		"SHA256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=",
		`sha256-${digest("sha256").toString("hex")}`,
		`sha384-${digest("sha256").toString("base64")}`,
		`sha256-${digest("sha256").toString("base64")} nonsense`,
	])("%j is none", (text) => {
		expect(readDigestSri(text)).toBeUndefined();
	});
});

describe("digestMultibase", () => {
	const header = { sha256: [0x12, 32], sha384: [0x20, 48], sha512: [0x13, 64] } as const;
	const multihash = (name: keyof typeof header): Buffer => Buffer.concat([Buffer.from(header[name]), digest(name)]);

	test.each(["sha256", "sha384", "sha512"] as const)("%s is read as multihash and bare, in both bases", (name) => {
		for (const bytes of [multihash(name), digest(name)]) {
			expect(readDigestMultibase(`u${bytes.toString("base64url")}`)).toBe(named(name));
			expect(readDigestMultibase(base58btc.encode(bytes))).toBe(named(name));
		}
	});

	test.each([
		"",
		"u",
		"z0",
		digest("sha256").toString("base64url").replace(/^./, "x"),
		`u${Buffer.from("neither a digest nor a multihash, but long").toString("base64url")}`,
		`u${Buffer.concat([Buffer.from([0x12, 31]), digest("sha256")]).toString("base64url")}`,
		`z${"2".repeat(5000)}`,
	])("%.40j is none", (text) => {
		expect(readDigestMultibase(text)).toBeUndefined();
	});
});
