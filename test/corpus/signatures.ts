import { base58btc } from "../../src/core/base58btc.ts";
import type { Code } from "../../src/core/codes.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { credential, signed } from "../support/judging.ts";
import { addProof, makeEcdsaIssuer } from "../support/sign.ts";
import { type Case, casesOf, type Expectation, expects, type Row, without } from "./case.ts";
import { base, oldCredential, proofOf, signatureOf, signedSo, signOld, withProof } from "./controls.ts";

const good = await signed();
const old = await signOld(oldCredential());
const refused = (code: Code): Expectation => expects("invalid", code);
const forged = refused("SIGNATURE_INVALID");
const unsupported = refused("CRYPTOSUITE_UNSUPPORTED");
const unwritten = refused("PROOF_INVALID");

const suites: readonly Row[] = [
	["of an unknown suite", withProof(good, { cryptosuite: "eddsa-2099" }), unsupported],
	["without a suite", { ...good, proof: without(proofOf(good), "cryptosuite") }, unsupported],
	["of a list of suites", withProof(good, { cryptosuite: ["eddsa-rdfc-2022"] }), unsupported],
	["with the suite in capitals", withProof(good, { cryptosuite: "EDDSA-RDFC-2022" }), unsupported],
	["of the type of 2018", withProof(good, { type: "Ed25519Signature2018" }), unsupported],
	["of a list of types", withProof(good, { type: ["DataIntegrityProof"] }), expects("invalid")],
	["over statements labelled as over JSON", withProof(good, { cryptosuite: "eddsa-jcs-2022" }), forged],
	[
		"over JSON labelled as over statements",
		withProof(await signedSo({ cryptosuite: "eddsa-jcs-2022" }), { cryptosuite: "eddsa-rdfc-2022" }),
		forged,
	],
	["of Ed25519 labelled as ECDSA", withProof(good, { cryptosuite: "ecdsa-rdfc-2019" }), refused("KEY_TYPE_MISMATCH")],
	["of today labelled as of 2020", withProof(good, { type: "Ed25519Signature2020" }), unsupported],
	["of 2020 with a suite besides", withProof(old, { cryptosuite: "eddsa-rdfc-2022" }), unsupported],
	["that may be split (ecdsa-sd-2023)", withProof(good, { cryptosuite: "ecdsa-sd-2023" }), unsupported],
].map(([name, input, expect]) => [27, `a proof ${name as string}`, input, expect] as Row);

const envelope = (id: Json, members: JsonObject = {}): JsonObject => ({
	"@context": [base],
	id,
	type: "EnvelopedVerifiableCredential",
	...members,
});
const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify(credential())).toString("base64url")}.`;
const envelopes: readonly Row[] = [
	["alg none in a data URL", envelope(`data:application/vc+jwt,${none}`)],
	["alg none under another media type", envelope(`data:application/vc-ld+jwt,${none}`)],
	["an SD-JWT", envelope("data:application/vc+sd-jwt,eyJhbGciOiJFZERTQSJ9.e30.AAAA~")],
	["an mdoc", envelope("data:application/mdoc,AAAA")],
	["HTML", envelope("data:text/html,<script>alert(1)</script>")],
	["an address instead of data", envelope("https://evil.example/credential.jwt")],
	["nothing", envelope("data:,")],
].map(([name, input]) => [28, `an envelope with ${name as string}`, input as Json, expects("invalid")]);

const value = signatureOf(good);
const bytes = base58btc.decode(value) ?? new Uint8Array();
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const scalar = BigInt(`0x${Buffer.from(bytes.slice(32).toReversed()).toString("hex")}`) + order;
const malleated = Buffer.from(scalar.toString(16).padStart(64, "0"), "hex").toReversed();
const encoded = (...parts: readonly Iterable<number>[]): string =>
	base58btc.encode(Uint8Array.from(parts.flatMap((part) => [...part])));
const nist = makeEcdsaIssuer("low s", "P-256");
const byNist = await addProof(credential({ issuer: nist.did }), nist);

const values: readonly Row[] = [
	[29, "cut by ten characters", value.slice(0, -10), forged],
	[29, "cut by one character", value.slice(0, -1), forged],
	[29, "with a bit flipped in R", encoded(bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte))), forged],
	[29, "with a bit flipped in S", encoded(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))), forged],
	[29, "of 65 bytes", encoded(bytes, [0]), forged],
	[29, "of 63 bytes", encoded(bytes.slice(1)), forged],
	[29, "of zeros", encoded(new Uint8Array(64)), forged],
	[29, "of R and S exchanged", encoded(bytes.slice(32), bytes.slice(0, 32)), forged],
	[29, "that is empty", "", unwritten],
	[29, "that is a number", 5, unwritten],
	[29, "that is null", null, unwritten],
	[29, "in a list", [value], unwritten],
	[29, "of nothing but its prefix", "z", forged],
	[30, "in base64url", `u${Buffer.from(bytes).toString("base64url")}`, refused("PROOF_ENCODING")],
	[30, "in base16", `f${Buffer.from(bytes).toString("hex")}`, refused("PROOF_ENCODING")],
	[30, "without its prefix", value.slice(1), refused("PROOF_ENCODING")],
	[30, "under the prefix of another base 58", `Z${value.slice(1)}`, refused("PROOF_ENCODING")],
	[30, "with letters that base 58 lacks", `z0OIl${value.slice(5)}`, refused("PROOF_ENCODING")],
	[30, "with a blank at its end", `${value} `, refused("PROOF_ENCODING")],
	[30, "with a digit 1 before it, a zero byte", `z1${value.slice(1)}`, forged],
	[31, "with S + L for S", encoded(bytes.slice(0, 32), malleated), forged],
].map(
	([threat, name, proofValue, expect]) =>
		[threat, `a signature ${name as string}`, withProof(good, { proofValue: proofValue as Json }), expect] as Row,
);

export const signatureCases: readonly Case[] = [
	...casesOf([...suites, ...envelopes, ...values]),
	{
		threat: 28,
		name: "a credential that calls itself an envelope besides",
		input: { ...good, type: ["VerifiableCredential", "EnvelopedVerifiableCredential"] },
		expect: expects("invalid"),
	},
	{
		threat: 29,
		name: "an ECDSA signature of zeros",
		input: withProof(byNist, { proofValue: base58btc.encode(new Uint8Array(64)) }),
		policy: { recognised: new Map([[nist.did, "EC"]]) },
		expect: forged,
	},
];
