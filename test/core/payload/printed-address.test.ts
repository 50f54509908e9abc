import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/core/json.ts";
import { rebuildCredential, templateHashIn } from "../../../src/core/payload/payload.ts";
import { printedAddress } from "../../../src/core/payload/printed-address.ts";
import { type Template, templateHash } from "../../../src/core/template.ts";
import { templateOf } from "../../../src/core/template-of.ts";
import { answer } from "../../support/judging.ts";
import { textOf } from "../../support/json.ts";
import { demoCatalogue } from "../../support/sample-certificate.ts";
import { makeIssuer } from "../../support/sign.ts";
import { evidenceFor, recognised, signedSample } from "../../support/signed-sample.ts";
import { tools } from "../../support/tools.ts";

const printed = (credential: JsonObject): string =>
	printedAddress(textOf(credential["id"]), JSON.stringify(credential), tools);

/** What a reader of the code has: an address, and a payload where there is one. */
function scan(text: string): { readonly address: string; readonly payload: string } {
	const [address = "", payload = ""] = text.split("#");
	return { address, payload };
}

function templateFor(credential: JsonObject): Template {
	const { template } = templateOf(credential) ?? {};
	if (template === undefined) throw new TypeError("this certificate has no template");
	return template;
}

const credential = await signedSample();

describe("the printed code is the certificate", () => {
	test.each(demoCatalogue.courses.map(({ code }) => code))("of %s, byte for byte", async (course) => {
		const certificate = await signedSample({ course });
		const { address, payload } = scan(printed(certificate));
		const template = templateFor(certificate);
		expect(address).toBe(certificate["id"]);
		expect(templateHashIn(payload)).toBe(templateHash(template, tools));
		expect(rebuildCredential(payload, template, address, tools)).toBe(JSON.stringify(certificate));
	});

	test("an ordinary one takes at most 500 digits", () => {
		expect(scan(printed(credential)).payload.length).toBeLessThan(500);
	});

	test("one by a did:key takes 32 bytes less", async () => {
		const shorter = scan(printed(await signedSample({}, makeIssuer("a key"))));
		expect(scan(printed(credential)).payload.length - shorter.payload.length).toBeGreaterThan(75);
	});
});

describe("what is rebuilt is judged like any other credential", async () => {
	const { address, payload } = scan(printed(credential));
	const evidence = await evidenceFor(credential);
	const judgedAt = async (address: string) =>
		answer(JSON.parse(rebuildCredential(payload, templateFor(credential), address, tools)), { evidence, recognised });

	test("at its own address it is valid, and at a mirror's", async () => {
		expect(await judgedAt(address)).toEqual(["valid"]);
		expect(await judgedAt("https://mirror.example/c/6AJY0H5JGVQQ5FNGHHPED27Q2D")).toEqual(["valid"]);
	});

	test("under another ID it is a forgery", async () => {
		const other = "https://certificates.example.mn/c/7ZZZZZZZZZZZZZZZZZZZZZZZZZ";
		expect(await judgedAt(other)).toEqual(["invalid", "SIGNATURE_INVALID"]);
	});
});

describe("the address alone is printed", () => {
	test.each<[string, JsonObject]>([
		["where there is no proof", { ...credential, proof: null }],
		["where two proofs are", { ...credential, proof: [{}, {}] }],
		["where the proof says more than ours do", withProof({ expires: "2030-01-01T00:00:00Z" })],
		["where the proof is of another suite", withProof({ cryptosuite: "eddsa-jcs-2022" })],
		["where the proof has no signature", withProof({ proofValue: "z" })],
		["where the credential is none of ours", { ...credential, type: ["VerifiableCredential"] }],
		["where a text names the sentinel of templates", { ...credential, name: "https://slot.invalid/name" }],
		["where the name is too long", { ...credential, ...longName() }],
	])("%s", (_, other) => {
		expect(printed(credential)).toContain("#");
		expect(printed(other)).toBe(credential["id"]);
	});

	test("where the JSON is written in another way than it was issued", () => {
		const text = JSON.stringify(credential, undefined, "\t");
		expect(printedAddress(textOf(credential["id"]), text, tools)).toBe(credential["id"]);
	});
});

function withProof(members: JsonObject): JsonObject {
	return { ...credential, proof: { ...(credential["proof"] as JsonObject), ...members } };
}

function longName(): JsonObject {
	const subject = credential["credentialSubject"] as JsonObject;
	const holderName = { ...(subject["holderName"] as JsonObject), nativeGivenName: "Ө".repeat(300) };
	return { credentialSubject: { ...subject, holderName } };
}
