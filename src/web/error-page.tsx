import type { Code } from "../core/codes.ts";
import { createView } from "./create-view.ts";
import type { MessageKey } from "./messages/messages.ts";
import { renderPage } from "./page.tsx";
import type { PageRequest } from "./view.ts";

export interface ErrorPage extends PageRequest {
	readonly code: Code;
}

/** Worth another try, and worth telling where it goes on; everything else is about the file that was sent. */
const oursToMend: ReadonlySet<Code> = new Set<Code>(["INTERNAL", "DATABASE", "STORAGE_FULL", "TIME_LIMIT"]);

function next(code: Code): MessageKey {
	if (code === "RATE_LIMITED") return "error.wait";
	return oursToMend.has(code) ? "error.retry" : "error.otherFile";
}

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
				<p>{t(next(code))}</p>
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
