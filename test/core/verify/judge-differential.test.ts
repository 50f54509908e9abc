import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { describe, expect, test } from "vitest";
import { base58btc } from "../../../src/core/base58btc.ts";
import { isObject, type Json, type JsonObject } from "../../../src/core/json.ts";
import { answer, attacker, credential, issuer, openBadges, signed } from "../../support/judging.ts";
import { addProof, documentLoader, now, signCredential } from "../../support/sign.ts";

/** What the reference library answers, with the same keys, contexts and clock. */
async function libraryAccepts(document: JsonObject): Promise<boolean> {
	const bundled = documentLoader();
	const keys = new Map(
		[issuer, attacker].flatMap((signer) => {
			const { did, keyId } = signer;
			const controller = signer.controllerDocument();
			const [method] = [controller["verificationMethod"]].flat().filter(isObject);
			const context = "https://w3id.org/security/multikey/v1";
			return [[did, controller] as const, [keyId, { "@context": context, ...method }] as const];
		}),
	);
	const loader = async (url: string) => {
		const known = keys.get(url);
		return known === undefined ? bundled(url) : { contextUrl: null, documentUrl: url, document: known };
	};
	const options = { credential: structuredClone(document), suite: new DataIntegrityProof({ cryptosuite }), now };
	return (await verifyCredential({ ...options, documentLoader: loader })).verified;
}

const achievement = {
	id: "urn:x:a",
	type: ["Achievement"],
	name: "Data",
	description: "Course",
	criteria: { narrative: "Test" },
};
const badge: JsonObject = {
	"@context": openBadges,
	type: ["VerifiableCredential", "OpenBadgeCredential"],
	awardedDate: "2026-07-01T00:00:00Z",
	credentialSubject: { type: ["AchievementSubject"], creditsEarned: 2.5, achievement },
};

type Change = (document: JsonObject) => JsonObject;
const put =
	(members: JsonObject): Change =>
	(document) => ({ ...document, ...members });
const inProof =
	(members: JsonObject): Change =>
	(document) => ({ ...document, proof: { ...(isObject(document["proof"]) ? document["proof"] : {}), ...members } });

describe("where the reference library is right, the judge says the same", () => {
	test.each<[string, JsonObject]>([
		["a plain credential", {}],
		["an Open Badge", badge],
		["an issuer with a name", { issuer: { id: issuer.did, name: "Centre" } }],
		[
			"names in languages",
			{
				name: [
					{ "@value": "Өгөгдөл", "@language": "mn" },
					{ "@value": "Data", "@language": "en" },
				],
			},
		],
		["difficult text", { name: 'Ө\t\n"\\ \u{1F468}\u200D\u{1F469} \u1820\u{10FFFF}' }],
		["a time in a zone", { validUntil: "2030-01-01T00:00:00+08:00" }],
	])("%s is accepted by both", async (_, members) => {
		const document = await signed(members);
		expect([await libraryAccepts(document), await answer(document)]).toEqual([true, ["valid"]]);
	});

	test.each<[string, Change]>([
		["an edited name", put({ name: "Other" })],
		["an edited issuer", put({ issuer: attacker.did })],
		["an added known word", put({ description: "More" })],
		["an added unknown word", put({ grade: "A+" })],
		["a relative id", put({ id: "certificate" })],
		["another purpose", inProof({ proofPurpose: "authentication" })],
		["another moment", inProof({ created: "2026-07-02T00:00:00Z" })],
		["another suite", inProof({ cryptosuite: "ecdsa-rdfc-2019" })],
		["another key", inProof({ verificationMethod: attacker.keyId })],
		["a shorter signature", inProof({ proofValue: "z2MwmQ" })],
		["an expiry in the past", put({ validUntil: "2026-08-01T00:00:00Z" })],
		["a null context inside", put({ credentialSubject: { "@context": null, name: "Bat Dorj" } })],
	])("%s is accepted by neither", async (_, change) => {
		const document = change(await signed());
		const [verdict] = await answer(document);
		expect([await libraryAccepts(document), verdict === "valid"]).toEqual([false, false]);
	});

	test("a stranger's signature under the issuer's name is accepted by neither", async () => {
		const document = await addProof(credential(), attacker);
		expect([await libraryAccepts(document), (await answer(document))[0]]).toEqual([false, "invalid"]);
	});
});

describe("where the reference library is too trusting, the judge is not", () => {
	test.each<[string, JsonObject, Change]>([
		[
			"#8 an expiry in @nest",
			{ validUntil: "2026-08-01T00:00:00Z" },
			({ validUntil, ...rest }) => ({ ...rest, "@nest": { validUntil: validUntil ?? "" } }),
		],
		["#11 a subject in two parts", {}, put({ credentialSubject: split() })],
		["#30 another multibase", {}, (document) => inProof({ proofValue: asBase64Url(document["proof"]) })(document)],
		["#42 four minutes past the end", { validUntil: "2026-11-22T23:56:00Z" }, (document) => document],
	])("%s: the library accepts it, we refuse it", async (_, members, change) => {
		const at = new Date("2026-07-01T09:00:00Z");
		const document = change(await signCredential(credential(members), issuer, { at }));
		const [verdict] = await answer(document);
		expect([await libraryAccepts(document), verdict]).toEqual([true, "invalid"]);
	});
});

function split(): Json {
	const id = "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02";
	return [
		{ id, name: "Bat Dorj" },
		{ id, description: "Pass" },
	];
}

function asBase64Url(proof: Json | undefined): string {
	const value = isObject(proof) ? proof["proofValue"] : undefined;
	const bytes = typeof value === "string" ? base58btc.decode(value) : undefined;
	return `u${Buffer.from(bytes ?? []).toString("base64url")}`;
}
