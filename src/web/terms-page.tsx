import file from "../../contexts/micro-certificate-v1.terms.json" with { type: "json" };
import { createView } from "./create-view.ts";
import { renderPage } from "./page.tsx";
import type { PageRequest } from "./view.ts";

/** Every term of our JSON-LD context with one English sentence. */
export const terms: Readonly<Record<string, string>> = file.terms;

const namespace = "https://w3id.org/tamga/terms#";

/** What a browser sees at the address of our JSON-LD context. */
export function termsPage(request: PageRequest): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("terms.title"),
		address: "/contexts/micro-certificate/v1",
		children: (
			<>
				<section class="plain">
					<h1>{t("terms.title")}</h1>
					<p>{t("terms.lead")}</p>
					<p>
						<code>{namespace}</code>
					</p>
				</section>
				<section class="card">
					<dl class="terms">
						{Object.entries(terms).map(([term, meaning]) => (
							<div class="fact" id={term}>
								<dt>
									<code>{term}</code>
								</dt>
								<dd lang="en">{meaning}</dd>
							</div>
						))}
					</dl>
				</section>
			</>
		),
	});
}
