import { type ClaimCard, claimAddress } from "./claim-view.ts";

/** The certificate in each of its forms. */
export function DownloadsCard({ page, view }: ClaimCard) {
	const { t } = view;
	const file = (suffix: string): string => claimAddress(page, `${page.shown.id}.${suffix}`);
	return (
		<section class="card no-print" id="downloads">
			<h2>{t("holder.download")}</h2>
			<p class="actions">
				<a class="button" href={file("pdf")} download>
					{t("take.pdf")}
				</a>
				<a class="button quiet" href={file("png")} download>
					{t("claim.badgePng")}
				</a>
				<a class="button quiet" href={file("svg")} download>
					{t("claim.badgeSvg")}
				</a>
				<a class="button quiet" href={file("json")} download>
					{t("take.json")}
				</a>
			</p>
			<p class="hint">{t("claim.downloadHint")}</p>
			<p class="hint">{t("claim.printHint")}</p>
		</section>
	);
}
