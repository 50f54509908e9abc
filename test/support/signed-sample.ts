import { type EvidenceMap, evidenceKey } from "../../src/core/evidence.ts";
import { asList, isObject, type JsonObject } from "../../src/core/json.ts";
import { textOf } from "./json.ts";
import { type Sample, sampleCredential } from "./sample-certificate.ts";
import { makeIssuer, signCredential, type TestIssuer } from "./sign.ts";
import { found, statusList } from "./status-list.ts";

const did = "did:web:certificates.example.mn:issuers:must";
const { publicKeyMultibase, ...rest } = makeIssuer("centre", did);
const keyId = `${did}#${publicKeyMultibase}`;

/** A centre whose key is named by itself, as the product's keys are. */
export const centre: TestIssuer = { ...rest, publicKeyMultibase, keyId };
export const recognised = new Map([[did, "The centre"]]);

/** A sample certificate as the centre signs it. */
export function signedSample(sample: Sample = {}, issuer = centre): Promise<JsonObject> {
	return signCredential(sampleCredential({ did: issuer.did, ...sample }), issuer);
}

/** All that a verifier needs for a certificate of the centre: its key, and lists in which no bit is set. */
export async function evidenceFor(credential: JsonObject): Promise<EvidenceMap> {
	const entries = asList(credential["credentialStatus"]).filter(isObject);
	const lists = entries.map(async ({ statusListCredential, statusPurpose: purpose = "" }) => {
		const id = textOf(statusListCredential);
		const list = await signCredential(statusList({ id, issuer: did, purpose }), centre);
		return [evidenceKey({ kind: "status-list", id }), list] as const;
	});
	const method = { id: keyId, type: "Multikey", controller: did, publicKeyMultibase };
	const document = { ...centre.controllerDocument(), verificationMethod: [method], assertionMethod: [keyId] };
	const key = evidenceKey({ kind: "controller-document", id: did });
	return found({ ...Object.fromEntries(await Promise.all(lists)), [key]: document });
}
