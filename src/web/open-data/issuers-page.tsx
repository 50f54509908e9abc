import type { OpenIssuer } from "../../app/open-data/open-issuers.ts";
import { AddressLink } from "../address-link.tsx";
import { createView } from "../create-view.ts";
import { Fact } from "../fact.tsx";
import { renderPage } from "../page.tsx";
import { SignedText } from "../signed-text.tsx";
import { TranslatedText } from "../translated-text.tsx";
import type { PageRequest, View } from "../view.ts";
import { Decisions } from "./decisions.tsx";
import { NextPart } from "./next-part.tsx";

export interface IssuersPage extends PageRequest {
	readonly items: readonly OpenIssuer[];
	readonly next: string | undefined;
}

/** `GET /issuers`: who signs here. */
export function issuersPage({ items, next, ...request }: IssuersPage): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("open.issuers"),
		address: "/issuers",
		children: (
			<>
				<section class="plain">
					<h1>{t("open.issuers")}</h1>
					<p>{t(items.length === 0 ? "open.issuers.none" : "open.issuers.lead")}</p>
					<p class="hint">{t("open.decisions.note")}</p>
				</section>
				{items.map((issuer) => (
					<IssuerCard issuer={issuer} view={view} />
				))}
				<NextPart next={next} list="issuers" view={view} />
			</>
		),
	});
}

function IssuerCard({ issuer, view }: { readonly issuer: OpenIssuer; readonly view: View }) {
	const { t, site } = view;
	return (
		<section class="card" id={issuer.slug}>
			<h2 class="issuer">
				<TranslatedText texts={issuer.name} view={view} />
			</h2>
			<dl>
				<Fact label={t("open.kind")}>{t(`open.kind.${issuer.kind}`)}</Fact>
				<Fact label={t("issuer.identifier")}>
					<code>
						<SignedText text={issuer.id} />
					</code>
				</Fact>
				<Fact label={t("open.website")}>
					<AddressLink address={issuer.url} site={site} />
				</Fact>
				<Fact label={t("open.keys")}>
					<ul class="lines">
						{issuer.keys.map((key) => (
							<li>
								<code>
									<SignedText text={key.id} />
								</code>
								<span class="aside">{keyPeriod(key, view)}</span>
							</li>
						))}
					</ul>
				</Fact>
				<Decisions recognitions={issuer.recognitions} view={view} />
			</dl>
		</section>
	);
}

function keyPeriod({ created, retired }: OpenIssuer["keys"][number], { t, dayOf }: View): string {
	const from = dayOf(created);
	return retired === undefined ? t("open.key.since", { from }) : t("open.key.between", { from, until: dayOf(retired) });
}
