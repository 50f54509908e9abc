import { isObject, type JsonObject } from "../json.ts";

/** A certificate's form in a wallet: a credential of its own, by the same issuer, about whoever holds a key. */
export interface Binding {
	/** Its id, under the certificate's address. */
	readonly id: string;
	/** DID of the wallet's key. */
	readonly holder: string;
}

/** The certificate as it was signed, with another id and the wallet's DID as its subject; still to be signed. */
export function boundCredential(signed: JsonObject, { id, holder }: Binding): JsonObject {
	const { proof: _, ...certificate } = signed;
	const { credentialSubject: subject } = certificate;
	if (!isObject(subject)) throw new TypeError("a certificate has one subject");
	return { ...certificate, id, credentialSubject: { ...subject, id: holder } };
}
