/** An address from the operator's own issuer file, where it was checked to be one. Never one from a certificate. */
export function MailLink({ address }: { readonly address: string }) {
	return <a href={`mailto:${address}`}>{address}</a>;
}
