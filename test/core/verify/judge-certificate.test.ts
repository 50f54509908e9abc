import { expect, test } from "vitest";
import { evidenceKey } from "../../../src/core/evidence.ts";
import { asList, isObject, type JsonObject } from "../../../src/core/json.ts";
import { answer } from "../../support/judging.ts";
import { demoCatalogue, sampleCredential } from "../../support/sample-certificate.ts";
import { addProof, makeIssuer, signCredential } from "../../support/sign.ts";
import { found, statusList } from "../../support/status-list.ts";

// What the product itself issues, as another Tamga sees it: its contexts are named by the deployment's own host.
const centre = makeIssuer("centre", "did:web:certificates.example.mn:issuers:must");
const recognised = new Map([[centre.did, "The centre"]]);

async function evidenceFor(credential: JsonObject) {
	const entries = asList(credential["credentialStatus"]).filter(isObject);
	const lists = entries.map(async ({ statusListCredential, statusPurpose: purpose = "" }) => {
		const id = typeof statusListCredential === "string" ? statusListCredential : "";
		const list = statusList({ id: id, issuer: centre.did, purpose });
		return [evidenceKey({ kind: "status-list", id: id }), await signCredential(list, centre)] as const;
	});
	const key = evidenceKey({ kind: "controller-document", id: centre.did });
	return found({ ...Object.fromEntries(await Promise.all(lists)), [key]: centre.controllerDocument() });
}

test.each(demoCatalogue.courses.map(({ code }) => code))(
	"a certificate of %s verifies, in both profiles",
	async (course) => {
		const credential = await signCredential(sampleCredential({ course, did: centre.did }), centre);
		const evidence = await evidenceFor(credential);
		expect(await answer(credential, { evidence, recognised })).toEqual(["valid"]);
		expect(await answer(credential, { evidence, recognised, profile: "vc-api" })).toEqual(["valid"]);
	},
);

test("our context counts only at the origin of the credential's own id", async () => {
	const credential = await signCredential(sampleCredential({ did: centre.did }), centre);
	const evidence = await evidenceFor(credential);
	const contexts = asList(credential["@context"]);
	const moved = (address: string): JsonObject => ({ ...credential, "@context": [...contexts.slice(0, -1), address] });
	for (const address of [
		"https://evil.example/contexts/micro-certificate/v1",
		"https://certificates.example.mn.evil.example/contexts/micro-certificate/v1",
		"https://certificates.example.mn/contexts/micro-certificate/v2",
		"https://certificates.example.mn/contexts/micro-certificate/v1?x",
		"http://certificates.example.mn/contexts/micro-certificate/v1",
		"https://w3id.org/tamga/contexts/micro-certificate/v1",
	]) {
		expect(await answer(moved(address), { evidence, recognised })).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
	}
});

test("where the JSON is signed, the digest of our context must be there and ours", async () => {
	const unsigned = sampleCredential({ did: centre.did });
	const evidence = await evidenceFor(unsigned);
	const proof = { cryptosuite: "eddsa-jcs-2022" };
	expect(await answer(await addProof(unsigned, centre, { proof }), { evidence, recognised })).toEqual(["valid"]);
	const [resource = {}] = asList(unsigned["relatedResource"]).filter(isObject);
	const digestSRI = `sha384-${"A".repeat(64)}`;
	const { relatedResource: _, ...without } = unsigned;
	for (const changed of [without, { ...unsigned, relatedResource: [{ ...resource, digestSRI }] }]) {
		const document = await addProof(changed, centre, { proof });
		expect(await answer(document, { evidence, recognised })).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
	}
});

test("one changed letter of the holder's name is found out", async () => {
	const credential = await signCredential(sampleCredential({ did: centre.did }), centre);
	const evidence = await evidenceFor(credential);
	const subject = isObject(credential["credentialSubject"]) ? credential["credentialSubject"] : {};
	const forged = { ...credential, credentialSubject: { ...subject, name: "Ганболд Өнөрбаяp" } };
	expect(await answer(forged, { evidence, recognised })).toEqual(["invalid", "SIGNATURE_INVALID"]);
});
