import { walletStylesheet } from "../assets.ts";
import { createView } from "../create-view.ts";
import { renderPage } from "../page.tsx";
import type { PageRequest } from "../view.ts";

/** `GET /verify`: whoever has somebody with a wallet before them asks it for a certificate. */
export function askPage(request: PageRequest): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("wallet.ask.title"),
		address: "/verify",
		sheet: walletStylesheet,
		children: (
			<section class="card plain wallet">
				<h1>{t("wallet.ask.title")}</h1>
				<p>{t("wallet.ask.about")}</p>
				<ul>
					<li>{t("wallet.ask.chooses")}</li>
					<li>{t("wallet.ask.kept")}</li>
				</ul>
				<form method="post" action={view.href("/verify/wallet")}>
					<p class="actions">
						<button type="submit" class="button">
							{t("wallet.ask.button")}
						</button>
						<a class="button quiet" href={view.href("/")}>
							{t("wallet.ask.file")}
						</a>
					</p>
				</form>
			</section>
		),
	});
}
