import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openBrowserTools } from "../../src/browser/browser-tools.ts";
import { loadVocabulary } from "../../src/browser/vocabularies.ts";
import { vocabularyAddresses } from "../../src/browser/vocabulary-addresses.ts";
import { verifyEcdsa } from "../../src/browser/verify-ecdsa.ts";
import { base58btc } from "../../src/core/base58btc.ts";
import { microCertificateContextPath } from "../../src/core/own-contexts.ts";
import { ownContextAddress } from "../../src/core/own-contexts.ts";
import { readBundledContexts } from "../../src/net/bundled-contexts.ts";
import { nodeTools } from "../../src/net/node-tools.ts";
import { makeEcdsaIssuer } from "../support/sign.ts";

const bases = ["https://certificates.example.mn", "http://old.example.mn:81"];
const withTools = await openBrowserTools(bases);
const pageTools = await withTools(async (tools) => tools);
const message = new TextEncoder().encode("message");
const lengths = [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 1000];
/** The same bytes in every run. */
const bytes = (length: number): Uint8Array =>
	Uint8Array.from({ length }, (_, at) => createHash("sha256").update(`${length} ${at}`).digest()[0] ?? 0);

test.each(lengths)("hashes of %i bytes are those of Node", (length) => {
	expect(pageTools.sha256(bytes(length))).toEqual(nodeTools.sha256(bytes(length)));
	const text = String.fromCharCode(...bytes(length));
	for (const hash of ["sha256", "sha384"] as const) {
		expect(pageTools.hashText(hash, text)).toBe(nodeTools.hashText(hash, text));
	}
});

/** Each byte changed in turn, ends cut off, and nothing at all. */
function* variants(good: Uint8Array): Generator<Uint8Array> {
	for (let at = 0; at < good.length; at++) yield good.map((byte, index) => (index === at ? byte ^ 0x80 : byte));
	yield good.subarray(1);
	yield Uint8Array.from([...good, 0]);
	yield new Uint8Array(0);
	yield new Uint8Array(good.length);
	yield new Uint8Array(good.length).fill(0xff);
}

describe("Ed25519", () => {
	const pair = generateKeyPairSync("ed25519");
	const key = Uint8Array.from(Buffer.from(pair.publicKey.export({ format: "jwk" }).x ?? "", "base64url"));
	const signature = Uint8Array.from(sign(null, message, pair.privateKey));

	test("a good signature is good, and whatever is changed has Node's answer", () => {
		expect(pageTools.verifyEd25519(key, message, signature)).toBe(true);
		for (const other of variants(signature)) {
			expect(pageTools.verifyEd25519(key, message, other)).toBe(nodeTools.verifyEd25519(key, message, other));
		}
		for (const other of variants(key)) {
			expect(pageTools.verifyEd25519(other, message, signature)).toBe(
				nodeTools.verifyEd25519(other, message, signature),
			);
		}
	});

	test("#32 the one signature that a lax verifier takes for any message is taken for none", () => {
		const identity = Uint8Array.from([1, ...Array<number>(31).fill(0)]);
		const universal = Uint8Array.from([...identity, ...Array<number>(32).fill(0)]);
		const accepted = lengths.filter((length) => pageTools.verifyEd25519(identity, bytes(length), universal));
		expect(accepted).toEqual([]);
	});
});

describe.each(["P-256", "P-384"] as const)("ECDSA on %s", (curve) => {
	const signer = makeEcdsaIssuer("page", curve);
	const key = base58btc.decode(signer.publicKeyMultibase)?.slice(2) ?? new Uint8Array();
	const half = curve === "P-256" ? 32 : 48;

	test("a good signature is good, and whatever is changed has Node's answer", () => {
		const signature = signer.sign(message);
		expect(verifyEcdsa(curve, key, message, signature)).toBe(true);
		for (const other of [...variants(signature)].filter((_, at) => at % 7 === 0 || at > 2 * half - 2)) {
			expect(verifyEcdsa(curve, key, message, other)).toBe(nodeTools.verifyEcdsa(curve, key, message, other));
		}
		for (const other of [...variants(key)].filter((_, at) => at % 7 === 0 || at >= half)) {
			expect(verifyEcdsa(curve, other, message, signature)).toBe(
				nodeTools.verifyEcdsa(curve, other, message, signature),
			);
		}
	});

	test("both values of s are good, as they are for Node", () => {
		const made = Array.from({ length: 12 }, (_, index) => bytes(index + 1)).map((text) => [text, signer.sign(text)]);
		const isHigh = made.map(([, signature]) => (signature?.[half] ?? 0) >= 0x80);
		expect(new Set(isHigh).size).toBe(2);
		for (const [text = message, signature = message] of made) {
			expect(verifyEcdsa(curve, key, text, signature)).toBe(true);
		}
	});
});

describe("gzip", () => {
	test("#52 is inflated to the limit and no further", async () => {
		const packed = gzipSync(new Uint8Array(1000).fill(7));
		expect(await pageTools.gunzip(packed, 1000)).toEqual(new Uint8Array(1000).fill(7));
		expect(await pageTools.gunzip(packed, 999)).toBeUndefined();
		expect(await pageTools.gunzip(gzipSync(new Uint8Array(64 * 1024 * 1024)), 1_000_000)).toBeUndefined();
	});

	test("what is none is refused, and so is what breaks off", async () => {
		const packed = gzipSync(randomBytes(1000));
		for (const broken of [message, packed.subarray(0, 500), new Uint8Array(0)]) {
			await expect(pageTools.gunzip(broken, 1000)).rejects.toThrow();
			await expect(nodeTools.gunzip(broken, 1000)).rejects.toThrow();
		}
	});
});

describe("vocabularies", () => {
	test("are the server's, word for word", async () => {
		const { contexts } = await readBundledContexts();
		expect(vocabularyAddresses.toSorted()).toEqual([...contexts.keys()].toSorted());
		for (const [address, context] of contexts) expect(await loadVocabulary(address)).toEqual(context);
	});

	test("#14 that have no pin are not read at all", async () => {
		await expect(loadVocabulary("https://www.w3.org/ns/credentials/undefined-terms/v2")).rejects.toMatchObject({
			code: "CONTEXT_CHANGED",
		});
	});

	test("an answer given without one that was asked for does not count", async () => {
		const [address = ""] = vocabularyAddresses;
		const fresh = await openBrowserTools(bases);
		const answers: string[] = [];
		await fresh(async ({ contexts }) => answers.push(contexts.get(address) === undefined ? "without" : "with"));
		await fresh(async ({ contexts }) => answers.push(contexts.get(address) === undefined ? "without" : "with"));
		expect(answers).toEqual(["without", "with", "with"]);
	});

	test("our own stands under the addresses of this service too, and others are unknown", async () => {
		const read = await withTools(async ({ contexts }) => [
			contexts.has("https://evil.example/"),
			contexts.get("https://evil.example/"),
			...bases.map((base) => contexts.get(base + microCertificateContextPath)),
		]);
		const ours = await loadVocabulary(ownContextAddress);
		expect(read).toEqual([false, undefined, ours, ours]);
	});
});

test("ECDSA is fetched when a signature asks for it, and only then does an answer count", async () => {
	const signer = makeEcdsaIssuer("page", "P-256");
	const key = base58btc.decode(signer.publicKeyMultibase)?.slice(2) ?? new Uint8Array();
	const fresh = await openBrowserTools(bases);
	let asked = 0;
	const isGood = await fresh(async (tools) => {
		asked++;
		return tools.verifyEcdsa("P-256", key, message, signer.sign(message));
	});
	expect([isGood, asked]).toEqual([true, 2]);
});
