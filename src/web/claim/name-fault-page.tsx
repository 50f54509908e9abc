import { createView } from "../create-view.ts";
import { renderPage } from "../page.tsx";
import type { PageRequest } from "../view.ts";

export interface NameFaultPage extends PageRequest {
	/** A name that no certificate can bear, or a request while another one is open. */
	readonly why: "invalid" | "asked";
	/** The graduate's page. */
	readonly back: string;
}

/** Why a request about a wrong name was not taken; the browser's way back still has what was typed. */
export function nameFaultPage({ why, back, ...request }: NameFaultPage): string {
	const view = createView(request);
	const title = view.t("wrong.faultTitle");
	return renderPage({
		view,
		title,
		address: back,
		children: (
			<section class="card plain">
				<h1>{title}</h1>
				<p>{view.t(why === "invalid" ? "wrong.fault" : "wrong.asked")}</p>
				<p class="actions">
					<a class="button" href={view.href(back)}>
						{view.t("wrong.back")}
					</a>
				</p>
			</section>
		),
	});
}
