import type { DocumentLoader } from "@digitalbazaar/vc";
import { wholeSecond } from "../core/calendar.ts";
import type { JsonObject } from "../core/json.ts";
import type { Signer } from "./ports.ts";

/**
 * Signs a credential with `eddsa-rdfc-2022` through `@digitalbazaar/vc`; the input stays as it is.
 * `contexts` is every JSON-LD context that may appear; nothing is ever fetched.
 */
export async function signCredential(
	credential: JsonObject,
	signer: Signer,
	contexts: ReadonlyMap<string, JsonObject>,
	now: Date,
): Promise<JsonObject> {
	const { issue, DataIntegrityProof, cryptosuite } = await signingLibraries();
	const suite = new DataIntegrityProof({
		signer: {
			algorithm: "Ed25519",
			id: signer.id,
			sign: ({ data }: { data: Uint8Array }) => signer.sign(data),
		},
		date: wholeSecond(now),
		cryptosuite,
	});
	const documentLoader = loaderOf(contexts);
	return (await issue({ credential: structuredClone(credential), suite, documentLoader, now })) as JsonObject;
}

/** Loaded when something is first signed: most commands only verify, and start much sooner without them. */
async function signingLibraries() {
	const [{ issue }, { DataIntegrityProof }, { cryptosuite }] = await Promise.all([
		import("@digitalbazaar/vc"),
		import("@digitalbazaar/data-integrity"),
		import("@digitalbazaar/eddsa-rdfc-2022-cryptosuite"),
	]);
	return { issue, DataIntegrityProof, cryptosuite };
}

/** A document loader that knows the given contexts and nothing else. */
function loaderOf(contexts: ReadonlyMap<string, JsonObject>): DocumentLoader {
	return async (url) => {
		const document = contexts.get(url);
		if (document === undefined) throw new Error(`no bundled context ${url}`);
		return { contextUrl: null, documentUrl: url, document };
	};
}
