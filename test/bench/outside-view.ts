import { didDocument } from "../../src/core/did-document.ts";
import { isObject, type Json } from "../../src/core/json.ts";
import type { Place } from "./place.ts";

/** What anybody could fetch to verify the place's certificates: DID documents, our context, status lists, by address. */
export async function outsideView({ office, certificates }: Place): Promise<Readonly<Record<string, Json>>> {
	const { register, deployment, lists, tools } = office;
	const documents: Record<string, Json> = {};
	for (const { did, keys } of await register.issuers()) documents[did] = didDocument(did, keys);
	for (const [address, context] of tools.contexts) {
		if (address.startsWith(deployment.baseUrl)) documents[address] = context;
	}
	for (const address of new Set(certificates.flatMap(({ signed }) => listAddresses(JSON.parse(signed))))) {
		const list = await lists.readAddress(address);
		if (list !== undefined) documents[address] = list;
	}
	return documents;
}

function listAddresses(credential: Json): readonly string[] {
	const entries = isObject(credential) ? [credential["credentialStatus"] ?? []].flat() : [];
	return entries.flatMap((entry) => {
		const address = isObject(entry) ? entry["statusListCredential"] : undefined;
		return typeof address === "string" ? [address] : [];
	});
}
