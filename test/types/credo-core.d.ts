// What the tests use of @credo-ts/core 0.6.3: its own declarations do not compile under our strictness.
import type { JsonObject } from "../../src/core/json.ts";

export interface CredoRecord {
	readonly id: string;
	readonly type: string;
	getTags(): Readonly<Record<string, unknown>>;
	clone(): CredoRecord;
}

export interface CredoKey {
	readonly keyId: string;
	readonly publicJwk: JsonObject;
}

export type Binding =
	| { readonly method: "did"; readonly didUrls: readonly string[] }
	| { readonly method: "jwk"; readonly keys: readonly unknown[] };

/** An agent with the modules that the tests give it. */
export class Agent {
	constructor(options: object);
	initialize(): Promise<void>;
	readonly kms: { createKeyForSignatureAlgorithm(options: { readonly algorithm: string }): Promise<CredoKey> };
	readonly dids: {
		create(options: object): Promise<{
			readonly didState: { readonly didDocument: { readonly verificationMethod: readonly { readonly id: string }[] } };
		}>;
	};
	readonly sdJwtVc: { store(options: { readonly record: CredoRecord }): Promise<unknown> };
	readonly w3cCredentials: { store(options: { readonly record: CredoRecord }): Promise<unknown> };
	readonly openid4vc: {
		readonly holder: {
			resolveCredentialOffer(link: string): Promise<object>;
			requestToken(options: object): Promise<object>;
			requestCredentials(options: {
				readonly resolvedCredentialOffer: object;
				readonly credentialConfigurationIds: readonly string[];
				readonly credentialBindingResolver: () => Promise<Binding>;
			}): Promise<{ readonly credentials: readonly { readonly record: CredoRecord }[] }>;
			resolveOpenId4VpAuthorizationRequest(link: string): Promise<{
				readonly authorizationRequestPayload: object;
				readonly dcql?: { readonly queryResult: object };
			}>;
			selectCredentialsForDcqlRequest(queryResult: object): object;
			acceptOpenId4VpAuthorizationRequest(options: object): Promise<{
				readonly serverResponse?: { readonly status: number; readonly body: unknown };
			}>;
		};
	};
}

export const DidsModule: new (options: object) => object;
export const JwkDidResolver: new () => object;
export const KeyDidResolver: new () => object;
export const JwkDidRegistrar: new () => object;
export const KeyDidRegistrar: new () => object;
export const DidDocument: new () => object;
export class RecordNotFoundError extends Error {
	constructor(message: string, options: { readonly recordType: string });
}
export const InjectionSymbols: { readonly StorageService: symbol };
export const JsonTransformer: { fromJSON(json: unknown, type: typeof DidDocument): object };
export const Kms: {
	readonly KeyManagementModule: new (options: { readonly backends: readonly object[] }) => object;
	readonly PublicJwk: { fromPublicJwk(jwk: JsonObject): unknown };
};
