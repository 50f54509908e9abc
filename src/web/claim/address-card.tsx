import { printedNumber } from "../../core/crockford.ts";
import { CopyField } from "./copy-field.tsx";
import type { ClaimCard } from "./claim-view.ts";

/** What to give to others, who check the certificate with it. */
export function AddressCard({ page, view }: ClaimCard) {
	const { facts, number } = page.shown;
	return (
		<section class="card" id="address">
			<h2>{view.t("claim.share")}</h2>
			<CopyField id="public-address" label={view.t("fact.address")} value={facts.id} view={view} />
			<CopyField id="public-number" label={view.t("cert.number")} value={printedNumber(number)} view={view} />
			<p class="hint">{view.t("claim.shareHint")}</p>
		</section>
	);
}
