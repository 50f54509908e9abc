import { renderToString } from "hono/jsx/dom/server";
import { type Language, languages } from "../core/languages.ts";
import { mark, stylesheet } from "./assets.ts";
import { createView } from "./create-view.ts";
import { ownNames } from "./messages/messages.ts";
import { hostOf, type Site } from "./site.ts";
import { Ulzii } from "./ulzii.tsx";

interface ExportPage {
	readonly site: Site;
	/** ISO 8601 moment of the export. */
	readonly at: string;
}

/** The first page of an export: what the folder is, of when, and how to verify from it. Every link is relative. */
export function exportPage(about: ExportPage): string {
	const { t, host } = createView({ site: about.site, language: "en" });
	const page = (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<title>{`${t("export.title")} · ${host}`}</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href={mark.path.slice(1)} type={mark.mediaType} />
				<link rel="stylesheet" href={stylesheet.path.slice(1)} />
			</head>
			<body>
				<main id="content">
					<Ulzii />
					{languages.map((language) => (
						<InLanguage language={language} {...about} />
					))}
				</main>
			</body>
		</html>
	);
	return `<!doctype html>\n${renderToString(page)}\n`;
}

const command = "tamga verify --offline --evidence DIR --trust DID FILE";

function InLanguage({ language, site, at }: ExportPage & { readonly language: Language }) {
	const { t, moment } = createView({ site, language });
	const isFirst = language === languages[0];
	return (
		<section class="card" lang={language} aria-label={ownNames[language]}>
			{isFirst ? <h1>{t("export.title")}</h1> : <h2>{t("export.title")}</h2>}
			<p>{t("export.lead", { host: hostOf(site), date: moment(at) })}</p>
			<p>{t("export.age")}</p>
			<p>{t("export.how")}</p>
			<p>
				<code>{command}</code>
			</p>
		</section>
	);
}
