import { createView } from "./create-view.ts";
import { DeviceLine } from "./device-line.tsx";
import { renderPage } from "./page.tsx";
import type { PageRequest } from "./view.ts";

/** Stands in for every page that needs the service while there is no network; a printed code is judged on it all the same. */
export function offlinePage(request: PageRequest): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("offline.title"),
		address: "",
		judge: "offline",
		children: (
			<>
				<section class="card plain">
					<h1>{t("offline.title")}</h1>
					<p>{t("offline.code")}</p>
					<DeviceLine view={view} />
					<p class="actions">
						<a class="button" href={view.href("/")}>
							{t("offline.file")}
						</a>
					</p>
				</section>
				<div id="kept" />
			</>
		),
	});
}
