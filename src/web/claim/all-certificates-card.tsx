import { SignedText } from "../signed-text.tsx";
import { type ClaimCard, type ClaimedCertificate, claimAddress } from "./claim-view.ts";

/** Each of the person's certificates, to be shown here, and all of them at once. */
export function AllCertificatesCard({ page, view }: ClaimCard) {
	const { t } = view;
	return (
		<section class="card no-print" id="all-certificates">
			<h2>{t("claim.all")}</h2>
			<ul class="lines">
				{page.all.map((certificate) => (
					<li>
						<Entry certificate={certificate} page={page} view={view} />
					</li>
				))}
			</ul>
			<p class="actions">
				{page.all.every(({ revoked }) => revoked) ? null : (
					<a class="button quiet" href={view.href(claimAddress(page, "certificates.pdf"))} download>
						{t("claim.promotion")}
					</a>
				)}
				<a class="button quiet" href={view.href(claimAddress(page, "certificates.zip"))} download>
					{t("claim.bundle")}
				</a>
			</p>
			<p class="hint">{t("claim.allHint")}</p>
		</section>
	);
}

function Entry({ certificate, page, view }: ClaimCard & { readonly certificate: ClaimedCertificate }) {
	const { id, facts } = certificate;
	const isShown = id === page.shown.id;
	const title = <SignedText text={view.text(facts.course.title)} />;
	return (
		<>
			{isShown ? <b>{title}</b> : <a href={view.href(claimAddress(page, id))}>{title}</a>}
			<span class="aside">
				{view.day(facts.issued)}
				{certificate.revoked ? ` · ${view.t("status.revoked")}` : null}
				{isShown ? ` · ${view.t("claim.shownNow")}` : null}
			</span>
		</>
	);
}
