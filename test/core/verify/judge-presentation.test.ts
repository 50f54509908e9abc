import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/core/json.ts";
import { answer, attacker, codesOf, holder, judged, signed } from "../../support/judging.ts";
import { addProof, signCredential, signPresentation } from "../../support/sign.ts";
import { credential, issuer } from "../../support/judging.ts";

const asked = { challenge: "c-123", domain: "verify.example" };

function presentation(credentials: Json, members: JsonObject = {}): JsonObject {
	return {
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		type: ["VerifiablePresentation"],
		holder: holder.did,
		verifiableCredential: credentials,
		...members,
	};
}

async function presented(members: JsonObject = {}): Promise<JsonObject> {
	return signPresentation(presentation([await signed()], members), holder, asked);
}

const authentication = { proofPurpose: "authentication", ...asked };

test("a presentation made for this request, of valid credentials, is valid and tells about each", async () => {
	const report = await judged(await presented(), asked);
	expect([report.verdict, report.errors]).toEqual(["valid", []]);
	expect(report.credentials?.map(({ verdict }) => verdict)).toEqual(["valid"]);
	expect(report.credentials?.[0]?.credential?.name).toBe("Data Analysis");
});

test("#24 a presentation made for another request, or another verifier, is refused", async () => {
	expect(await answer(await presented(), { ...asked, challenge: "c-124" })).toEqual([
		"invalid",
		"INVALID_CHALLENGE_ERROR",
	]);
	expect(await answer(await presented(), { ...asked, domain: "bank.example" })).toEqual([
		"invalid",
		"INVALID_DOMAIN_ERROR",
	]);
	const unbound = await addProof(presentation([await signed()]), holder, { proof: { proofPurpose: "authentication" } });
	expect(await answer(unbound, asked)).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
	expect(await answer(unbound)).toEqual(["valid"]);
});

test("#24b unasked, a presentation for somebody in particular is none for the public; VC-API does not mind", async () => {
	expect(await answer(await presented())).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
	expect(await answer(await presented(), { profile: "vc-api" })).toEqual(["valid"]);
});

test("#24b a challenge can only be answered by a presentation; what is expected is what counts", async () => {
	expect(await answer(await signed(), asked)).toEqual(["malformed", "NOT_A_PRESENTATION"]);
	expect(await answer(await signed(), { expect: "presentation" })).toEqual(["malformed", "NOT_A_PRESENTATION"]);
	expect(await answer(await presented(), { expect: "credential" })).toEqual(["malformed", "NOT_A_CREDENTIAL"]);
});

test("#25 a presentation that was changed, or never signed, is refused although its credentials are good", async () => {
	const other = await signCredential(credential({ name: "Another course" }), issuer);
	const swapped = { ...(await presented()), verifiableCredential: [other] };
	expect(await answer(swapped, asked)).toEqual(["invalid", "SIGNATURE_INVALID"]);
	expect(await answer(presentation([await signed()]), asked)).toEqual(["invalid", "PROOF_MISSING"]);
	const wrong = await addProof(presentation([await signed()]), holder, { proof: asked });
	expect(await answer(wrong, asked)).toEqual(["invalid", "PROOF_PURPOSE_MISMATCH"]);
});

test("#26 whoever is named as holder must have signed", async () => {
	const stolen = await addProof(presentation([await signed()]), attacker, { proof: authentication });
	expect(await answer(stolen, asked)).toEqual(["invalid", "HOLDER_MISMATCH"]);
	const { holder: _, ...anonymous } = presentation([await signed()]);
	expect(await answer(await addProof(anonymous, attacker, { proof: authentication }), asked)).toEqual(["valid"]);
});

test("the worst credential decides, and its problems say where they are", async () => {
	const forged = { ...(await signed()), name: "Forged" };
	const stranger = await signCredential(credential({ issuer: attacker.did }), attacker);
	const document = await signPresentation(presentation([await signed(), forged, stranger]), holder, asked);
	const report = await judged(document, asked);
	expect(report.credentials?.map(({ verdict }) => verdict)).toEqual(["valid", "invalid", "unrecognised"]);
	expect(report.verdict).toBe("invalid");
	expect(report.errors).toMatchObject([
		{ code: "SIGNATURE_INVALID", path: "/verifiableCredential/1" },
		{ code: "ISSUER_NOT_RECOGNISED", path: "/verifiableCredential/2" },
	]);
	const open = await signPresentation(presentation([await signed(), stranger]), holder, asked);
	expect((await judged(open, asked)).verdict).toBe("unrecognised");
});

test("#28 an enveloped credential that nobody signed is none", async () => {
	const envelope = {
		"@context": "https://www.w3.org/ns/credentials/v2",
		id: "data:application/vc+jwt,eyJhbGciOiJub25lIn0..",
		type: "EnvelopedVerifiableCredential",
	};
	const document = await addProof(presentation([envelope]), holder, { proof: authentication });
	expect(await answer(document, asked)).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
});

test("a presentation of nothing is worth nothing to the public, and allowed by VC-API", async () => {
	const empty = await addProof(presentation([]), holder, { proof: authentication });
	const { verifiableCredential: _, ...nothing } = presentation([]);
	const none = await addProof(nothing, holder, { proof: authentication });
	expect(codesOf(await judged(empty, asked))).toContain("NO_CREDENTIAL");
	expect(await answer(none, asked)).toEqual(["invalid", "NO_CREDENTIAL"]);
	expect(await answer(none, { ...asked, profile: "vc-api" })).toEqual(["valid"]);
});

test("a credential inside that cannot be read leaves the presentation open, too", async () => {
	const inline = await signed();
	const strange = { ...inline, "@context": ["https://www.w3.org/ns/credentials/v2", { x: "https://evil.example/x" }] };
	const document = { ...(await presented()), verifiableCredential: [strange] };
	const report = await judged(document, asked);
	expect([report.verdict, new Set(codesOf(report))]).toEqual(["undetermined", new Set(["CONTEXT_NOT_ALLOWED"])]);
});

test("#75 more credentials than anybody shows at once are malformed", async () => {
	const many = Array.from({ length: 17 }, () => ({ type: ["VerifiableCredential"] }));
	expect(await answer({ ...(await presented()), verifiableCredential: many }, asked)).toEqual([
		"malformed",
		"ARRAY_LIMIT",
	]);
	const texts = { ...(await presented()), verifiableCredential: ["eyJhbGciOiJub25lIn0.."] };
	expect(await answer(texts, asked)).toEqual(["malformed", "SCHEMA_INVALID"]);
});

test("#10 keywords in the presentation's own part hide what was signed", async () => {
	const { holder: by, ...rest } = await presented();
	const [verdict, ...codes] = await answer({ ...rest, "@nest": { holder: by ?? "" } }, asked);
	expect([verdict, codes.includes("NON_COMPACT_FORM")]).toEqual(["invalid", true]);
});
