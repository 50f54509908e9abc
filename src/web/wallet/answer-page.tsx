import type { WalletAnswer } from "../../app/wallet/sessions.ts";
import type { Json } from "../../core/json.ts";
import { disclosableClaims } from "../../core/wallet/sd-jwt-claims.ts";
import { createView } from "../create-view.ts";
import { Fact } from "../fact.tsx";
import { renderPage } from "../page.tsx";
import { ResultContent } from "../result-content.tsx";
import { SignedText } from "../signed-text.tsx";
import { headline, isContentSigned } from "../verdict.ts";
import type { PageRequest, View } from "../view.ts";

export interface AnswerPage extends PageRequest {
	readonly answer: WalletAnswer;
}

/** What a wallet answered: the verdict that a file would have had, and what its holder showed. */
export function answerPage({ answer, ...request }: AnswerPage): string {
	const view = createView(request);
	if (answer.state === "declined") return declinedPage(view);
	const { report, shown, keptBack } = answer;
	return renderPage({
		view,
		title: view.t(headline(report).title),
		address: "?",
		children: (
			<>
				<ResultContent report={report} certificate={answer.certificate} view={view} kept="wallet.answer.kept" />
				{shown === undefined || !isContentSigned(report) ? null : (
					<Shown shown={shown} keptBack={keptBack ?? 0} view={view} />
				)}
			</>
		),
	});
}

interface ShownProps {
	readonly shown: Readonly<Record<string, Json>>;
	readonly keptBack: number;
	readonly view: View;
}

/** What the holder chose to show, and that there is more where they did not. */
function Shown({ shown, keptBack, view }: ShownProps) {
	const { t } = view;
	return (
		<section class="card">
			<h2>{t("wallet.answer.shown")}</h2>
			<dl>
				{disclosableClaims
					.filter((claim) => shown[claim] !== undefined)
					.map((claim) => (
						<Fact label={t(`wallet.claim.${claim}`)}>
							<SignedText text={textOf(shown[claim])} />
						</Fact>
					))}
			</dl>
			<p>{keptBack === 0 ? t("wallet.answer.all") : t("wallet.answer.keptBack", { count: keptBack })}</p>
		</section>
	);
}

function textOf(value: Json | undefined): string {
	return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function declinedPage(view: View): string {
	const { t } = view;
	return renderPage({
		view,
		title: t("wallet.declined.title"),
		address: "?",
		children: (
			<section class="card plain">
				<h1>{t("wallet.declined.title")}</h1>
				<p>{t("wallet.declined.about")}</p>
				<p class="actions">
					<a class="button" href={view.href("/verify")}>
						{t("wallet.declined.again")}
					</a>
				</p>
			</section>
		),
	});
}
