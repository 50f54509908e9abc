import { createView } from "./create-view.ts";
import { DeviceLine } from "./device-line.tsx";
import { renderPage } from "./page.tsx";
import type { PageRequest } from "./view.ts";

export interface NotFoundPage extends PageRequest {
	/** What was looked for: a certificate by address or number, or any other page. */
	readonly what: "certificate" | "page";
}

/** The same words for every certificate that is not there, so that nothing is learnt by trying. */
export function notFoundPage({ what, ...request }: NotFoundPage): string {
	const view = createView(request);
	const { t } = view;
	const title = what === "certificate" ? t("verify.notFound.title") : t("headline.noPage");
	return renderPage({
		view,
		title,
		address: "/",
		...(what === "certificate" ? { judge: "missing" } : {}),
		children: (
			<section class="card plain">
				<h1>{title}</h1>
				<p>{t(what === "certificate" ? "notFound.certificate" : "notFound.page")}</p>
				{what === "certificate" ? <DeviceLine view={view} /> : null}
				<p class="actions">
					<a class="button" href={view.href("/")}>
						{t("verify.page")}
					</a>
					{what === "certificate" ? (
						<a class="button quiet" href={view.href("/report")}>
							{t("verify.reportFraud")}
						</a>
					) : null}
				</p>
			</section>
		),
	});
}
