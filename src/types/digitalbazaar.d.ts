// The parts of Digital Bazaar's untyped packages that Tamga uses.
declare module "@digitalbazaar/vc" {
	export type DocumentLoader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
	export function issue(options: {
		credential: object;
		suite: object;
		documentLoader: DocumentLoader;
		now?: Date;
	}): Promise<Record<string, unknown>>;
	export function verifyCredential(options: {
		credential: object;
		suite: object | object[];
		documentLoader: DocumentLoader;
		checkStatus?: (options: object) => Promise<{ verified: boolean }>;
		now?: Date;
	}): Promise<{ verified: boolean; error?: Error; results?: unknown[] }>;
	export function verify(options: {
		presentation: object;
		suite: object | object[];
		challenge: string;
		domain?: string;
		documentLoader: DocumentLoader;
		now?: Date;
	}): Promise<{ verified: boolean; error?: Error }>;
	export function signPresentation(options: {
		presentation: object;
		suite: object;
		challenge: string;
		domain?: string;
		documentLoader: DocumentLoader;
	}): Promise<Record<string, unknown>>;
}

declare module "@digitalbazaar/data-integrity" {
	export interface DataIntegrityProof {
		readonly type: "DataIntegrityProof";
	}
	export const DataIntegrityProof: new (options: {
		signer?: object;
		date?: string | Date | null;
		cryptosuite: object;
	}) => DataIntegrityProof;
}

declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
	export const cryptosuite: object;
}
