import { claimStylesheet } from "../assets.ts";
import { createView } from "../create-view.ts";
import { renderPage } from "../page.tsx";
import { statusWords } from "../status-words.ts";
import { headline } from "../verdict.ts";
import { VerdictIcon } from "../icons.tsx";
import { AddressCard } from "./address-card.tsx";
import { AllCertificatesCard } from "./all-certificates-card.tsx";
import { CertificateCard } from "./certificate-card.tsx";
import { type ClaimCard, type ClaimPage, claimAddress } from "./claim-view.ts";
import { DownloadsCard } from "./downloads-card.tsx";
import { HelpCard } from "./help-card.tsx";
import { LinkedInCard } from "./linkedin-card.tsx";
import { NameCard } from "./name-card.tsx";
import { ShareCard } from "./share-card.tsx";
import { VisibilityCard } from "./visibility-card.tsx";
import { WalletCard } from "./wallet-card.tsx";

/** `GET /claim/TOKEN`: the certificate as it looks, and everything that its holder can do with it. */
export function claimPage(page: ClaimPage): string {
	const view = createView(page);
	const card = { page, view };
	return renderPage({
		view,
		title: view.t("claim.title"),
		address: claimAddress(page, page.shown.id === page.claim.certificate ? "" : page.shown.id),
		judge: "claim",
		sheet: claimStylesheet,
		children: (
			<>
				<section class="claim-head">
					<h1>{view.t("claim.title")}</h1>
					<p class="no-print">{view.t("claim.lead", { date: view.dayOf(page.claim.expiresAt) })}</p>
				</section>
				<ClaimStatus {...card} />
				<div class="columns claim">
					<div class="beside">
						<CertificateCard {...card} />
						<DownloadsCard {...card} />
						<AllCertificatesCard {...card} />
						<VisibilityCard {...card} />
						<ShareCard {...card} />
						<NameCard {...card} />
					</div>
					<div class="beside">
						<AddressCard {...card} />
						<LinkedInCard {...card} />
						<WalletCard {...card} />
						<HelpCard {...card} />
					</div>
				</div>
			</>
		),
	});
}

/** Whether it is in force, in the words of the page that everybody sees; loud only where it is not. */
function ClaimStatus({ page: { report }, view }: ClaimCard) {
	const [first] = statusWords(report, view);
	if (report.verdict === "valid") return first === undefined ? null : <p class="in-force">{first}</p>;
	const { label, title } = headline(report);
	return (
		<section class={`verdict ${report.verdict}`} data-verdict={report.verdict}>
			<VerdictIcon verdict={report.verdict} />
			<div>
				<p class="verdict-label">{view.t(label)}</p>
				<h2>{view.t(title)}</h2>
				{first === undefined ? null : <p>{first}</p>}
			</div>
		</section>
	);
}
