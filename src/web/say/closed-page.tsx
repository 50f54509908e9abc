import { createView } from "../create-view.ts";
import { DeviceLine } from "../device-line.tsx";
import type { MessageKey } from "../messages/messages.ts";
import { renderPage } from "../page.tsx";
import type { PageRequest } from "../view.ts";

export interface ClosedPage extends PageRequest {
	/** Of a file that its holder keeps back, of a share link that ended, of a certificate that was erased. */
	readonly why: "hidden" | "ended" | "withdrawn";
	/** The public page of the certificate. */
	readonly address: string;
}

const words = {
	hidden: { title: "hidden.title", text: "hidden.file" },
	ended: { title: "shared.endedTitle", text: "shared.ended" },
	withdrawn: { title: "withdrawn.title", text: "withdrawn.text" },
} as const satisfies Record<ClosedPage["why"], { title: MessageKey; text: MessageKey }>;

/** Where a certificate's address leads that shows nothing, and what to do next. A code behind `#` is judged all the same. */
export function closedPage({ why, address, ...request }: ClosedPage): string {
	const view = createView(request);
	const title = view.t(words[why].title);
	return renderPage({
		view,
		title,
		address: "",
		judge: "redacted",
		children: (
			<section class="card plain">
				<h1>{title}</h1>
				<p>{view.t(words[why].text)}</p>
				<DeviceLine view={view} />
				<p class="actions">
					{why === "withdrawn" ? (
						<a class="button" href={view.href("/")}>
							{view.t("verify.page")}
						</a>
					) : (
						<a class="button" href={view.href(address)}>
							{view.t("shared.public")}
						</a>
					)}
				</p>
			</section>
		),
	});
}
