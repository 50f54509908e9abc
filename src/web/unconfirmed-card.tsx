import type { CredentialSummary } from "../core/report.ts";
import { SignedText } from "./signed-text.tsx";
import { safeHref } from "./site.ts";
import type { View } from "./view.ts";

interface UnconfirmedCardProps {
	readonly summary: CredentialSummary;
	readonly view: View;
	/** The address of the page that shows this card; a certificate is not sent to where it already is. */
	readonly shownAt?: string;
}

/**
 * In place of everything that is not confirmed: no name, no title, no issuer's name, no status. Where the document
 * names a record of ours, that record is one touch away.
 */
export function UnconfirmedCard({ summary: { id = "", issuer }, view, shownAt }: UnconfirmedCardProps) {
	const isOurs = id.startsWith(`${view.site.baseUrl}/c/`) && id !== shownAt;
	const href = isOurs ? safeHref(id, view.site) : undefined;
	return (
		<section class="card">
			<p>{view.t("unconfirmed.content")}</p>
			{issuer.id === "" ? null : (
				<p>
					{view.t("unconfirmed.issuer")}{" "}
					<code>
						<SignedText text={issuer.id} />
					</code>
				</p>
			)}
			{href === undefined ? null : (
				<p>
					<a href={view.href(href)}>{view.t("unconfirmed.original")}</a>
				</p>
			)}
		</section>
	);
}
