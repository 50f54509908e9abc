import { SignedText } from "./signed-text.tsx";
import { safeHref, type Site } from "./site.ts";

/** An address from outside: a link where that is safe, otherwise plain text. */
export function AddressLink({ address, site }: { readonly address: string; readonly site: Site }) {
	const href = safeHref(address, site);
	if (href === undefined) return <SignedText text={address} />;
	return (
		<a href={href} rel="noopener noreferrer nofollow">
			<SignedText text={href} />
		</a>
	);
}
