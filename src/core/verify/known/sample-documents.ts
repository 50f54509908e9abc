import { asList, isObject, type JsonObject } from "../../json.ts";
import { microCertificateContextPath } from "../../own-contexts.ts";
import { signatureLength, signedCredential, type SignedParts } from "../../signed-credential.ts";
import { statusListTemplate } from "../../status-list-template.ts";
import { type Fields, slotsOf, type Template } from "../../template.ts";

/*
 * Documents of a template with plain texts in its slots and a signature that holds for nothing: what is learnt from them
 * is how such documents are written and read.
 */

const moment = "2026-01-01T00:00:00Z";

/** `undefined` for a template with slots that no certificate of ours has. */
export function sampleCertificate(template: Template): JsonObject | undefined {
	const issuer = isObject(template["issuer"]) ? template["issuer"]["id"] : template["issuer"];
	const context = asList(template["@context"]).find(
		(address) => typeof address === "string" && address.endsWith(microCertificateContextPath),
	);
	if (typeof issuer !== "string" || typeof context !== "string") return undefined;
	const all = certificateFields(context.slice(0, -microCertificateContextPath.length));
	const slots = slotsOf(template);
	if (!slots.every((name) => Object.hasOwn(all, name))) return undefined;
	return sample(template, issuer, Object.fromEntries(slots.map((name) => [name, all[name] ?? ""])));
}

export function sampleList(): JsonObject {
	const address = "https://sample.invalid/status/sample/1/revocation";
	const fields = { id: address, subject: `${address}#list`, issuer: "did:web:sample.invalid" };
	const more = { validFrom: moment, validUntil: moment, purpose: "revocation", encodedList: "uH4sI" };
	return sample(statusListTemplate, fields.issuer, { ...fields, ...more });
}

function certificateFields(base: string): Fields {
	const status = ["revocation", "suspension"].flatMap((purpose) => {
		const list = `${base}/status/sample/1/${purpose}`;
		return Object.entries({ [`${purpose}List`]: list, [`${purpose}Index`]: "1", [`${purpose}Entry`]: `${list}#1` });
	});
	const names = ["name", "nativeFamilyName", "nativeGivenName", "latinFamilyName", "latinGivenName"];
	return {
		id: `${base}/c/${"0".repeat(26)}`,
		subject: "urn:uuid:00000000-0000-4000-8000-000000000000",
		replaces: `${base}/c/${"0".repeat(25)}1`,
		nameOrder: "mononym",
		result: "Pass",
		score: "68",
		...Object.fromEntries(names.map((name) => [name, "Plain"])),
		...Object.fromEntries(["validFrom", "validUntil", "awardedDate"].map((name) => [name, moment])),
		...Object.fromEntries(status),
	};
}

function sample(template: Template, issuer: string, fields: Fields): JsonObject {
	const proof = { created: moment, verificationMethod: `${issuer}#sample` };
	const parts: SignedParts = { template, fields, proof, signature: new Uint8Array(signatureLength).fill(1) };
	return JSON.parse(signedCredential(parts)) as JsonObject;
}
