import type { IssuerProfile } from "../core/issuer-profile.ts";
import { createView } from "./create-view.ts";
import { Fact } from "./fact.tsx";
import { MailLink } from "./mail-link.tsx";
import { renderPage } from "./page.tsx";
import type { IssuersPage } from "./privacy-page.tsx";
import { TranslatedText } from "./translated-text.tsx";
import type { View } from "./view.ts";

/** `GET /report`: how to tell an issuer of a suspected forgery; from the issuers' own files. */
export function forgeryPage({ issuers, ...request }: IssuersPage): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("verify.reportFraud"),
		address: "/report",
		children: (
			<>
				<section class="plain">
					<h1>{t("verify.reportFraud")}</h1>
					<p>{t("forgery.lead")}</p>
				</section>
				<section class="card">
					<p>{t("forgery.first", { domain: view.host })}</p>
					<p class="actions">
						<a class="button" href={view.href("/")}>
							{t("verify.page")}
						</a>
					</p>
				</section>
				{issuers.length === 0 ? <p>{t("privacy.noIssuer")}</p> : <h2>{t("forgery.write")}</h2>}
				{issuers.map((issuer) => (
					<Contact issuer={issuer} view={view} />
				))}
			</>
		),
	});
}

function Contact({ issuer, view }: { readonly issuer: IssuerProfile; readonly view: View }) {
	const { name, contact, forgeryReports } = issuer;
	const { t } = view;
	return (
		<section class="card">
			<h3>
				<TranslatedText texts={name} view={view} />
			</h3>
			{forgeryReports.note === undefined ? null : (
				<p>
					<TranslatedText texts={forgeryReports.note} view={view} />
				</p>
			)}
			<dl>
				<Fact label={t("forgery.contact")}>
					<MailLink address={forgeryReports.email} />
				</Fact>
				<Fact label={t("forgery.phone")}>{contact.phone}</Fact>
				<Fact label={t("forgery.post")}>{contact.postalAddress}</Fact>
			</dl>
		</section>
	);
}
