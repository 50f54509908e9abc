import { asList, isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { credential, credentialId, holder, issuer, openBadges, webIssuer } from "../support/judging.ts";
import { addProof, makeEcdsaIssuer, signCredential, signPresentation, type TestIssuer } from "../support/sign.ts";
import { type ListSource, statusList } from "../support/status-list.ts";
import { type Case, expects } from "./case.ts";

export const base = "https://www.w3.org/ns/credentials/v2";
export const contexts11 = [
	"https://www.w3.org/2018/credentials/v1",
	"https://w3id.org/security/suites/ed25519-2020/v1",
] as const;
export const listAddress = "https://issuer.example/status/1";
export const subjectId = "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02";
export const past = "2026-08-01T00:00:00Z";

export const ecdsaIssuer = makeEcdsaIssuer("corpus", "P-256");

/** An unsigned credential of VCDM 1.1 like the one of 2.0 in `judging.ts`. */
export function oldCredential(members: JsonObject = {}): JsonObject {
	return {
		"@context": contexts11,
		id: credentialId,
		type: ["VerifiableCredential"],
		issuer: issuer.did,
		issuanceDate: "2026-07-01T00:00:00Z",
		credentialSubject: { id: subjectId },
		...members,
	};
}

export function signOld(document: JsonObject): Promise<JsonObject> {
	return addProof(document, issuer, { proof: { type: "Ed25519Signature2020", cryptosuite: null } });
}

export function statusEntry(members: JsonObject = {}): JsonObject {
	return {
		id: `${listAddress}#94567`,
		type: "BitstringStatusListEntry",
		statusPurpose: "revocation",
		statusListIndex: "94567",
		statusListCredential: listAddress,
		...members,
	};
}

export async function listEvidence(source: Partial<ListSource> = {}, signer: TestIssuer = issuer) {
	const document = await signCredential(statusList({ id: listAddress, issuer: signer.did, ...source }), signer);
	return { [`status-list ${source.id ?? listAddress}`]: document };
}

export const revokedList = await listEvidence({ set: [94_567] });

export function badge(members: JsonObject = {}): JsonObject {
	return credential({
		"@context": openBadges,
		type: ["VerifiableCredential", "AchievementCredential"],
		issuer: { id: issuer.did, type: ["Profile"], name: "Centre" },
		credentialSubject: {
			id: subjectId,
			type: ["AchievementSubject"],
			creditsEarned: 3,
			achievement: {
				id: "urn:x:achievement",
				type: ["Achievement"],
				name: "Data",
				description: "Course",
				criteria: { narrative: "Test" },
				tag: ["a", "b"],
			},
			identifier: [{ type: "IdentityObject", hashed: false, identityHash: "Bat", identityType: "name" }],
		},
		...members,
	});
}

export const proofOf = (document: JsonObject): JsonObject => asList(document["proof"]).find(isObject) ?? {};

export function signatureOf(document: JsonObject): string {
	const { proofValue } = proofOf(document);
	if (typeof proofValue !== "string") throw new TypeError("it is not signed");
	return proofValue;
}

export function withProof(document: JsonObject, change: JsonObject): JsonObject {
	return { ...document, proof: { ...proofOf(document), ...change } };
}

/** Signed by the usual issuer with a proof that differs in these members; `null` leaves one out. */
export function signedSo(proof: Readonly<Record<string, Json>>, members: JsonObject = {}): Promise<JsonObject> {
	return addProof(credential(members), issuer, { proof });
}

export function presentationOf(credentials: readonly Json[], members: JsonObject = {}): JsonObject {
	return {
		"@context": [base],
		type: ["VerifiablePresentation"],
		holder: holder.did,
		verifiableCredential: credentials,
		...members,
	};
}

export function replaced(document: JsonObject, from: string, to: string): JsonObject {
	const text = JSON.stringify(document);
	if (!text.includes(from)) throw new TypeError(`nothing to replace: ${from}`);
	return JSON.parse(text.replace(from, to)) as JsonObject;
}

export const asked = { challenge: "c-123", domain: "verifier.example" } as const;

const plain = await signCredential(credential(), issuer);
const twice = await addProof(plain, issuer, { proof: { created: "2026-07-02T00:00:00Z" } });

/** What every verifier must accept; without these a corpus of refusals would prove nothing. */
export const controls: readonly Case[] = [
	["VCDM 2.0 with eddsa-rdfc-2022", plain],
	["VCDM 1.1 with Ed25519Signature2020", await signOld(oldCredential())],
	["eddsa-jcs-2022", await signedSo({ cryptosuite: "eddsa-jcs-2022" })],
	["two proofs by the issuer", twice],
	["Open Badges 3.0", await signCredential(badge(), issuer)],
	[
		"a validity period in another zone",
		await signCredential(credential({ validUntil: "2030-01-01T00:00:00+08:00" }), issuer),
	],
].map(([name, input]) => ({ threat: 0, name: name as string, input: input as JsonObject, expect: expects("valid") }));

export const controlsWithEvidence: readonly Case[] = [
	{
		threat: 0,
		name: "a clear bit in a status list",
		input: await signCredential(credential({ credentialStatus: statusEntry() }), issuer),
		evidence: await listEvidence(),
		expect: expects("valid"),
	},
	{
		threat: 0,
		name: "a did:web issuer",
		input: await addProof(credential({ issuer: webIssuer.did }), webIssuer),
		evidence: { [`controller-document ${webIssuer.did}`]: webIssuer.controllerDocument() },
		expect: expects("valid"),
	},
	{
		threat: 0,
		name: "a presentation for a challenge and a domain",
		input: await signPresentation(presentationOf([plain]), holder, asked),
		policy: asked,
		expect: expects("valid"),
	},
	{
		threat: 0,
		name: "ecdsa-rdfc-2019",
		input: await addProof(credential({ issuer: ecdsaIssuer.did }), ecdsaIssuer),
		policy: { recognised: new Map([[ecdsaIssuer.did, "EC"]]) },
		expect: expects("valid"),
	},
];
