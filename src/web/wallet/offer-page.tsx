import { walletStylesheet } from "../assets.ts";
import { createView } from "../create-view.ts";
import { renderPage } from "../page.tsx";
import type { PageRequest } from "../view.ts";
import { type CodeDots, CodePicture } from "./code-picture.tsx";

export interface OfferPage extends PageRequest {
	/** What a wallet on this device opens. */
	readonly link: string;
	readonly code: CodeDots;
	readonly transactionCode: string;
	readonly expiresAt: Date;
	/** The graduate's own page. */
	readonly back: string;
}

/** An offer to a wallet: shown once, and made anew by whoever comes back. */
export function offerPage({ link, code, transactionCode, expiresAt, back, ...request }: OfferPage): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("wallet.offer.title"),
		address: back,
		sheet: walletStylesheet,
		children: (
			<section class="card plain wallet">
				<h1>{t("wallet.offer.title")}</h1>
				<p>{t("wallet.offer.scan")}</p>
				<CodePicture code={code} title={t("wallet.offer.qr")} />
				<p>{t("wallet.offer.code")}</p>
				<p class="wallet-number">{transactionCode}</p>
				<p class="actions">
					<a class="button" href={link}>
						{t("wallet.offer.open")}
					</a>
					<a class="button quiet" href={view.href(back)}>
						{t("wallet.offer.back")}
					</a>
				</p>
				<p class="hint">{t("wallet.offer.until", { time: view.moment(expiresAt.toISOString()) })}</p>
			</section>
		),
	});
}
