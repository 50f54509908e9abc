import { walletStylesheet } from "../assets.ts";
import { createView } from "../create-view.ts";
import { renderPage } from "../page.tsx";
import type { PageRequest } from "../view.ts";
import { type CodeDots, CodePicture } from "./code-picture.tsx";

export interface QuestionPage extends PageRequest {
	/** What a wallet on this device opens. */
	readonly link: string;
	readonly code: CodeDots;
	readonly expiresAt: Date;
}

/** The question to a wallet, while nobody has answered. The page comes again by itself. */
export function questionPage({ link, code, expiresAt, ...request }: QuestionPage): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("wallet.question.title"),
		address: "?",
		sheet: walletStylesheet,
		children: (
			<section class="card plain wallet">
				<h1>{t("wallet.question.title")}</h1>
				<p>{t("wallet.question.scan")}</p>
				<CodePicture code={code} title={t("wallet.offer.qr")} />
				<p class="actions">
					<a class="button" href={link}>
						{t("wallet.offer.open")}
					</a>
					<a class="button quiet" href={view.href("?")}>
						{t("wallet.question.look")}
					</a>
				</p>
				<p class="hint" role="status">
					{t("wallet.question.waiting", { time: view.moment(expiresAt.toISOString()) })}
				</p>
			</section>
		),
	});
}
