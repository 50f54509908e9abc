import type { Code } from "../core/codes.ts";
import { createView } from "./create-view.ts";
import { renderPage } from "./page.tsx";
import type { PageRequest } from "./view.ts";

export interface ErrorPage extends PageRequest {
	readonly code: Code;
}

/** Ours to mend or worth another try; everything else is about the file that was sent. */
const tryAgain: ReadonlySet<Code> = new Set<Code>([
	"INTERNAL",
	"DATABASE",
	"STORAGE_FULL",
	"RATE_LIMITED",
	"TIME_LIMIT",
]);

/** What went wrong in one sentence, and what to do next. */
export function errorPage({ code, ...request }: ErrorPage): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("error.title"),
		address: "/",
		children: (
			<section class="card plain">
				<h1>{t("error.title")}</h1>
				<p>{view.sentence(code)}</p>
				<p>{t(tryAgain.has(code) ? "error.retry" : "error.otherFile")}</p>
				<p class="actions">
					<a class="button" href={view.href("/")}>
						{t("error.home")}
					</a>
				</p>
				<p class="hint">{t("error.code", { code })}</p>
			</section>
		),
	});
}
