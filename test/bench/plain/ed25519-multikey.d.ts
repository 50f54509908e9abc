/** The part that a signing service uses; the package ships no types. */
declare module "@digitalbazaar/ed25519-multikey" {
	export interface KeyPair {
		readonly id: string;
		readonly controller: string;
		readonly publicKeyMultibase: string;
		readonly secretKeyMultibase: string;
	}
	export function from(pair: KeyPair & { readonly type: "Multikey" }): Promise<{ signer(): object }>;
}
