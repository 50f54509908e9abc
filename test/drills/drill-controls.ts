import type { Json, JsonObject } from "../../src/core/json.ts";
import type { Policy } from "../../src/core/verify/policy.ts";
import { asked, badge, ecdsaIssuer, oldCredential, presentationOf, signedSo, signOld } from "../corpus/controls.ts";
import { credential, holder, issuer, signed } from "../support/judging.ts";
import { sampleCredential } from "../support/sample-certificate.ts";
import { addProof, makeIssuer, signCredential, signPresentation } from "../support/sign.ts";
import { statusList } from "../support/status-list.ts";

/** A genuine document, and all that it takes to find it valid. */
export interface DrillControl {
	readonly name: string;
	readonly document: JsonObject;
	/** By `kind id`. */
	readonly evidence: Readonly<Record<string, Json>>;
	readonly policy: Partial<Policy>;
	/** True where the signature covers the JSON, so that not even the order of a set may change. */
	readonly coversJson?: true;
}

const baseUrl = "https://certificates.example.mn";
const centre = makeIssuer("drill centre", "did:web:certificates.example.mn:issuers:must");
const centreKeys = { [`controller-document ${centre.did}`]: centre.controllerDocument() };

async function centreLists(): Promise<Readonly<Record<string, Json>>> {
	const lists = ["revocation", "suspension"].map(async (purpose) => {
		const id = `${baseUrl}/status/must/1/${purpose}`;
		return [
			`status-list ${id}`,
			await signCredential(statusList({ id, issuer: centre.did, purpose }), centre),
		] as const;
	});
	return Object.fromEntries(await Promise.all(lists));
}

const recognised = new Map([centre.did, issuer.did, ecdsaIssuer.did].map((did) => [did, "Registered"]));
const plain = { evidence: {}, policy: { recognised } };
const twoNames = [
	{ "@value": "Өгөгдөл", "@language": "mn" },
	{ "@value": "Data", "@language": "en-US" },
];
const described = credential({
	name: twoNames,
	description: { "@value": "نص", "@language": "ar", "@direction": "rtl" },
	validUntil: "2030-01-01T00:00:00+08:00",
});

export const drillControls: readonly DrillControl[] = [
	{
		name: "micro-certificate with status lists",
		document: await signCredential(sampleCredential({ did: centre.did }), centre),
		evidence: { ...centreKeys, ...(await centreLists()) },
		policy: { recognised },
	},
	{ name: "Open Badges 3.0", document: await signCredential(richBadge(), issuer), ...plain },
	{
		name: "VCDM 1.1 with Ed25519Signature2020",
		document: await signOld(oldCredential({ expirationDate: "2030-01-01T00:00:00Z" })),
		...plain,
	},
	{ name: "eddsa-jcs-2022", document: await signedSo({ cryptosuite: "eddsa-jcs-2022" }), ...plain, coversJson: true },
	{
		name: "ecdsa-rdfc-2019",
		document: await addProof({ ...described, issuer: ecdsaIssuer.did }, ecdsaIssuer),
		...plain,
	},
	{
		name: "proof set and chain",
		document: await addProof(await addProof(described, issuer, { proof: { id: "urn:uuid:1" } }), holder, {
			proof: { created: "2026-07-02T00:00:00Z" },
		}),
		...plain,
	},
	{
		name: "presentation with challenge",
		document: await signPresentation(presentationOf([await signed(), await signed({ id: "urn:x:2" })]), holder, asked),
		evidence: {},
		policy: { recognised, ...asked },
	},
];

function richBadge(): JsonObject {
	const creator = { id: issuer.did, type: ["Profile"], name: "Centre" };
	const resultDescription = { id: "urn:x:result", type: ["ResultDescription"], name: "Score", resultType: "Percent" };
	return badge({
		image: { id: "https://e.example/i.png", type: "Image" },
		evidence: [{ id: "https://e.example/1", type: ["Evidence"], name: "Work" }],
		credentialSubject: {
			id: "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02",
			type: ["AchievementSubject"],
			creditsEarned: 3.5,
			identifier: [{ type: "IdentityObject", hashed: false, identityHash: "Бат Ё", identityType: "name" }],
			result: [{ type: ["Result"], resultDescription: "urn:x:result", value: "87" }],
			achievement: {
				id: "urn:x:achievement",
				type: ["Achievement"],
				name: "Data",
				description: "Course",
				creator,
				tag: ["a", "b"],
				criteria: { id: "https://e.example/criteria" },
				resultDescription: [resultDescription],
			},
		},
	});
}
