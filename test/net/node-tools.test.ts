import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { TamgaError } from "../../src/core/errors.ts";
import { base58btc } from "../../src/core/base58btc.ts";
import {
	bundledAddressOf,
	microCertificateContextPath,
	ownContextAddress,
	recognitionContextPath,
	verificationReportContextPath,
} from "../../src/core/own-contexts.ts";
import { ownContextDigests } from "../../src/core/verify/own-context-digests.ts";
import { vocabularyOf } from "../../src/core/verify/vocabulary.ts";
import { checkPins, readBundledContexts, readPins } from "../../src/net/bundled-contexts.ts";
import { loadContexts, nodeTools } from "../../src/net/node-tools.ts";
import { makeEcdsaIssuer } from "../support/sign.ts";

const utf8 = new TextEncoder();
const message = utf8.encode("message");

test("hashes are those of FIPS 180-4", () => {
	const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
	expect(hex(nodeTools.sha256(utf8.encode("abc")))).toBe(
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
	);
	expect(nodeTools.hashText("sha256", "abc")).toBe(hex(nodeTools.sha256(utf8.encode("abc"))));
	expect(nodeTools.hashText("sha256", "тамга 印")).toBe(hex(nodeTools.sha256(utf8.encode("тамга 印"))));
	expect(nodeTools.hashText("sha384", "abc")).toBe(
		"cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
	);
});

test("Ed25519: a signature of Node's own crypto is good, another message or key is not", () => {
	const [one, other] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];
	const raw = (pair: typeof one) => Buffer.from(pair.publicKey.export({ format: "jwk" }).x ?? "", "base64url");
	const signature = sign(null, message, one.privateKey);
	expect(nodeTools.verifyEd25519(raw(one), message, signature)).toBe(true);
	expect(nodeTools.verifyEd25519(raw(one), utf8.encode("massage"), signature)).toBe(false);
	expect(nodeTools.verifyEd25519(raw(other), message, signature)).toBe(false);
	expect(nodeTools.verifyEd25519(raw(one).subarray(1), message, signature)).toBe(false);
	expect(nodeTools.verifyEd25519(raw(one), message, signature.subarray(1))).toBe(false);
});

test("#32 the one signature that a lax verifier takes for any message is taken for none", () => {
	const identity = Uint8Array.from([1, ...Array<number>(31).fill(0)]);
	const signature = Uint8Array.from([...identity, ...Array<number>(32).fill(0)]);
	const accepted = Array.from({ length: 64 }, (_, index) => utf8.encode(`message ${index}`)).filter((one) =>
		nodeTools.verifyEd25519(identity, one, signature),
	);
	expect(accepted).toEqual([]);
});

test.each(["P-256", "P-384"] as const)("ECDSA on %s: raw signatures by compressed keys", (curve) => {
	const signer = makeEcdsaIssuer("tools", curve);
	const key = base58btc.decode(signer.publicKeyMultibase)?.slice(2) ?? new Uint8Array();
	const signature = signer.sign(message);
	expect(nodeTools.verifyEcdsa(curve, key, message, signature)).toBe(true);
	expect(nodeTools.verifyEcdsa(curve, key, utf8.encode("massage"), signature)).toBe(false);
	expect(nodeTools.verifyEcdsa(curve, key.fill(0xff, 1), message, signature)).toBe(false);
});

test("#52 gzip is inflated to the limit and no further", async () => {
	const bytes = new Uint8Array(1000).fill(7);
	expect(await nodeTools.gunzip(gzipSync(bytes), 1000)).toHaveLength(1000);
	expect(await nodeTools.gunzip(gzipSync(bytes), 999)).toBeUndefined();
	await expect(nodeTools.gunzip(bytes, 1000)).rejects.toThrow();
});

test("inflates what is long as well as what is short", async () => {
	const digests = Array.from({ length: 1000 }, (_, place) => createHash("sha256").update(`${place}`).digest());
	const long = Buffer.concat(digests);
	expect(gzipSync(long).length).toBeGreaterThan(long.length);
	expect(await nodeTools.gunzip(gzipSync(long), long.length)).toEqual(long);
	expect(await nodeTools.gunzip(gzipSync(long), long.length - 1)).toBeUndefined();
	await expect(nodeTools.gunzip(long, long.length)).rejects.toThrow();
});

test("#14 every bundled context is pinned, and the pins are no more than these", async () => {
	const { contexts } = await readBundledContexts();
	const pins = await readPins();
	expect(Object.keys(pins).toSorted()).toEqual([...contexts.keys()].toSorted());
	expect(() => checkPins(contexts, pins)).not.toThrow();
	expect([...contexts.keys()].filter((address) => /undefined-terms|examples/.test(address))).toEqual([]);
});

test("#14 one changed word in any of them, and nothing is judged at all", async () => {
	const { contexts } = await readBundledContexts();
	const pins = await readPins();
	for (const [address, context] of contexts) {
		const changed = new Map(contexts).set(address, { ...context, changed: true });
		expect(() => checkPins(changed, pins)).toThrow(TamgaError);
	}
	expect(() => checkPins(new Map([["https://evil.example/", {}]]), pins)).toThrow(TamgaError);
});

test.each([
	[microCertificateContextPath, "micro-certificate-v1.json"],
	[recognitionContextPath, "recognition-v1.json"],
	[verificationReportContextPath, "verification-report-v1.json"],
] as const)(
	"our own context %s is served as it is bundled, and its digests are those of the file",
	async (path, file) => {
		const { bundled, ownTexts } = await loadContexts();
		const bytes = readFileSync(new URL(`../../contexts/${file}`, import.meta.url));
		expect(ownTexts[path]).toBe(bytes.toString("utf8"));
		expect(bundled.get(bundledAddressOf(path) ?? "")).toEqual(JSON.parse(ownTexts[path]));
		const digests = ["sha256", "sha384"].map((name) => `${name}-${createHash(name).update(bytes).digest("base64")}`);
		expect(ownContextDigests[path]).toEqual(digests);
	},
);

test("certificates name the context by the digest of what is served", async () => {
	const { bundled, ours, digestSri } = await loadContexts();
	expect(bundled.get(ownContextAddress)).toEqual(ours);
	expect(ownContextDigests[microCertificateContextPath]).toContain(digestSri);
});

// The rules of src/core/verify/form.ts rest on what the bundled contexts do not use.
test("no bundled context uses a feature by which equal statements could be written in two ways", async () => {
	const { contexts } = await readBundledContexts();
	const all = JSON.stringify([...contexts.values()]);
	const banned = ["@nest", "@reverse", "@index", "@included", "@none", "@base", "@import", "@propagate", "@direction"];
	expect(banned.filter((keyword) => all.includes(`"${keyword}"`))).toEqual([]);
	expect(/"@(?:vocab|language)":"/.test(all)).toBe(false);
	const containers = new Set([...all.matchAll(/"@container":("[^"]*"|\[[^\]]*\])/g)].map(([, value]) => value));
	expect([...containers].filter((value) => !/^"@(?:set|list|language|graph)"$/.test(value ?? ""))).toEqual([]);
});

test("a vocabulary tells sets, lists, texts by language, and the addresses behind prefixes and other words", async () => {
	const { contexts } = await readBundledContexts();
	const badges = vocabularyOf(contexts.get("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json") ?? {});
	expect([badges.sets.has("tag"), badges.lists.has("allowedValue"), badges.sets.has("name")]).toEqual([
		true,
		true,
		false,
	]);
	const old = vocabularyOf(contexts.get("https://www.w3.org/2018/credentials/v1") ?? {});
	expect(old.addresses.has("https://www.w3.org/2018/credentials#expirationDate")).toBe(true);
	const own = vocabularyOf(contexts.get(ownContextAddress) ?? {});
	expect(own.languageMaps.has("nameTranslation")).toBe(true);
	expect([...own.addresses].some((address) => address.startsWith("https://w3id.org/tamga/terms#"))).toBe(true);
});
