import { MailLink } from "../mail-link.tsx";
import type { ClaimCard } from "./claim-view.ts";

/** Whom to ask: a person at the centre. */
export function HelpCard({ page: { issuer }, view }: ClaimCard) {
	const { email, phone } = issuer.contact;
	return (
		<section class="card no-print" id="help">
			<h2>{view.t("claim.help")}</h2>
			<p>{view.t("claim.helpWrite", { issuer: view.text(issuer.name) })}</p>
			<p>
				<MailLink address={email} />
			</p>
			{phone === undefined ? null : <p>{phone}</p>}
		</section>
	);
}
