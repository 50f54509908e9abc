import type { IssuerProfile } from "../core/issuer-profile.ts";
import { createView } from "./create-view.ts";
import { Fact } from "./fact.tsx";
import { MailLink } from "./mail-link.tsx";
import { renderPage } from "./page.tsx";
import { TranslatedText } from "./translated-text.tsx";
import type { PageRequest, View } from "./view.ts";

export interface IssuersPage extends PageRequest {
	readonly issuers: readonly IssuerProfile[];
}

/** `GET /privacy`: what is stored and shown, who is responsible, how long; from the issuers' own files. */
export function privacyPage({ issuers, ...request }: IssuersPage): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("privacy.title"),
		address: "/privacy",
		children: (
			<>
				<section class="plain">
					<h1>{t("privacy.title")}</h1>
					<p>{t("privacy.lead")}</p>
				</section>
				<section class="card">
					<h2>{t("privacy.visitors")}</h2>
					<ul class="lines">
						<li>{t("privacy.visitorsFile")}</li>
						<li>{t("privacy.visitorsTracking")}</li>
						<li>{t("privacy.visitorsHolder")}</li>
					</ul>
				</section>
				<section class="card">
					<h2>{t("privacy.holders")}</h2>
					<ul class="lines">
						<li>{t("privacy.holdersSigned")}</li>
						<li>{t("privacy.holdersRegister")}</li>
						<li>{t("privacy.holdersList")}</li>
					</ul>
				</section>
				<section class="card">
					<h2>{t("privacy.say")}</h2>
					<ul class="lines">
						<li>{t("privacy.sayVisible")}</li>
						<li>{t("privacy.sayShare")}</li>
						<li>{t("privacy.sayName")}</li>
						<li>{t("privacy.sayErase")}</li>
					</ul>
				</section>
				{issuers.length === 0 ? <p>{t("privacy.noIssuer")}</p> : null}
				{issuers.map((issuer) => (
					<Responsible issuer={issuer} view={view} />
				))}
			</>
		),
	});
}

function Responsible({ issuer: { name, privacy }, view }: { readonly issuer: IssuerProfile; readonly view: View }) {
	const { t } = view;
	return (
		<section class="card">
			<h2>
				<TranslatedText texts={name} view={view} />
			</h2>
			<dl>
				<Fact label={t("privacy.controller")}>{privacy.controller}</Fact>
				<Fact label={t("privacy.ask")}>
					<MailLink address={privacy.email} />
				</Fact>
				<Fact label={t("privacy.retention")}>
					<TranslatedText texts={privacy.retention} view={view} />
				</Fact>
				<Fact label={t("privacy.hosting")}>{privacy.hosting}</Fact>
			</dl>
		</section>
	);
}
