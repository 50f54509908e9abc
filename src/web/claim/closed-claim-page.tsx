import { createView } from "../create-view.ts";
import { renderPage } from "../page.tsx";
import type { PageRequest } from "../view.ts";

export interface ClosedClaimPage extends PageRequest {
	/** As it stands in the address; never repeated for one that is unknown. */
	readonly token: string;
	/** `unknown`: there never was such a link; `expired`: it ended; `renewed`: a new one was asked for. */
	readonly state: "unknown" | "expired" | "renewed";
}

/** Where a personal link leads that opens nothing, and what to do next. */
export function closedClaimPage({ token, state, ...request }: ClosedClaimPage): string {
	const view = createView(request);
	const { t } = view;
	const title = t(state === "unknown" ? "claim.unknownTitle" : "claim.expiredTitle");
	return renderPage({
		view,
		title,
		address: state === "unknown" ? "/" : `/claim/${token}`,
		children: (
			<section class="card plain">
				<h1>{title}</h1>
				{state === "renewed" ? (
					<p role="status">{t("claim.renewed")}</p>
				) : (
					<p>{t(state === "unknown" ? "claim.unknown" : "claim.expired")}</p>
				)}
				{state === "expired" ? (
					<form method="post" action={view.href(`/claim/${token}/renew`)}>
						<button class="button" type="submit">
							{t("claim.renew")}
						</button>
					</form>
				) : null}
			</section>
		),
	});
}
