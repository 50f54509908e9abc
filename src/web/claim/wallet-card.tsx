import { type ClaimCard, claimAddress } from "./claim-view.ts";

/** The way into a wallet, for a certificate that is in force. */
export function WalletCard({ page, view }: ClaimCard) {
	const { t } = view;
	return (
		<section class="card no-print" id="wallet">
			<h2>{t("wallet.card.title")}</h2>
			<p>{t("wallet.card.about")}</p>
			{page.report.verdict === "valid" ? (
				<form method="post" action={view.href(claimAddress(page, "wallet"))}>
					<input type="hidden" name="certificate" value={page.shown.id} />
					<button type="submit" class="button">
						{t("wallet.card.button")}
					</button>
				</form>
			) : (
				<p>{t("wallet.offer.refused")}</p>
			)}
		</section>
	);
}
