import { expect, test } from "vitest";
import { asList } from "../../../src/core/json.ts";
import { answer, credential, issuer, openBadges, signed } from "../../support/judging.ts";
import { addProof } from "../../support/sign.ts";

const base = "https://www.w3.org/ns/credentials/v2";
const achievement = { type: ["Achievement"], name: "A", description: "B", criteria: { narrative: "C" } };
const badge = {
	"@context": openBadges,
	type: ["VerifiableCredential", "OpenBadgeCredential"],
	credentialSubject: { type: ["AchievementSubject"], achievement },
};

test("threat 5: a vocabulary of which every word is used is welcome", async () => {
	expect(await answer(await signed(badge))).toEqual(["valid"]);
	const suite = { "@context": [base, "https://w3id.org/security/suites/ed25519-2020/v1"] };
	const proof = { type: "Ed25519Signature2020", cryptosuite: null };
	expect(await answer(await addProof(credential(suite), issuer, { proof }))).toEqual(["valid"]);
});

test.each([
	...openBadges.slice(1),
	"https://w3id.org/security/data-integrity/v2",
	"https://w3id.org/security/multikey/v1",
	"https://www.w3.org/ns/did/v1",
	"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
])("threat 5: %s, added where nothing needs it, leaves the verdict open", async (address) => {
	const document = await signed();
	const added = { ...document, "@context": [...asList(document["@context"]), address] };
	expect(await answer(added)).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
	expect(await answer({ ...added, name: "Other" })).toEqual(["invalid", "SIGNATURE_INVALID", "CONTEXT_NOT_ALLOWED"]);
	expect(await answer(added, { profile: "vc-api" })).toEqual(["valid"]);
});

test("threat 5: a second version of a vocabulary brings no word of its own", async () => {
	const older = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";
	const document = await signed(badge);
	const [verdict, ...codes] = await answer({ ...document, "@context": [...openBadges, older] });
	expect(verdict).not.toBe("valid");
	expect(codes).toContain("CONTEXT_NOT_ALLOWED");
});

test("threat 5: a proof over statements brings no context, since the signature would not cover it", async () => {
	const document = await signed();
	const [proof] = asList(document["proof"]);
	const repeated = { ...document, proof: { ...(proof as object), "@context": [base] } };
	expect(await answer(repeated)).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
	expect(await answer(repeated, { profile: "vc-api" })).toEqual(["valid"]);
});
