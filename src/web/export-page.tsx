import { renderToString } from "hono/jsx/dom/server";
import type { Language } from "../core/languages.ts";
import { chineseStylesheet, mark, stylesheet, wordsAssets } from "./assets.ts";
import { createView } from "./create-view.ts";
import { copyPolicy } from "./csp.ts";
import { DeviceLine } from "./device-line.tsx";
import { FilePicker } from "./file-picker.tsx";
import type { PageSetup } from "./page-setup.ts";
import { hostOf, type Site } from "./site.ts";
import { TopBar } from "./top-bar.tsx";
import type { View } from "./view.ts";

export interface ExportPage {
	readonly site: Site;
	/** ISO 8601 moment of the export. */
	readonly at: string;
	readonly language: Language;
	/** The way from the page to the export's folder: `""`, or `../` for the page that stands in for certificates. */
	readonly root: "" | "../";
	/** Path of the module that judges, from the folder; without it the page only explains. */
	readonly script?: string | undefined;
}

/** The name of the first page in a language. */
export function exportPageFile(language: Language): string {
	return language === "en" ? "index.html" : `${language}.html`;
}

/**
 * A page of an export: a judge of files and printed codes that reads its evidence from the folder, then what the folder
 * is and how to verify from it by the command. Every link is relative, so that it works under any path.
 */
export function exportPage(page: ExportPage): string {
	const { root, script, language, site } = page;
	const view = createView({ site, language, script });
	const { t, host } = view;
	const setup: PageSetup = {
		page: root === "" ? "home" : "offline",
		language,
		site,
		words: wordsPath(language, root),
		copy: root,
		...(root === "" ? {} : { choices: allWords(root) }),
	};
	const html = (
		<html lang={language}>
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content={copyPolicy} />
				<title>{`${t("export.title")} · ${host}`}</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href={root + mark.path.slice(1)} type={mark.mediaType} />
				<link rel="stylesheet" href={root + stylesheet.path.slice(1)} />
				{script === undefined ? null : <script type="module" src={root + script} data-setup={JSON.stringify(setup)} />}
			</head>
			<body>
				<TopBar
					view={view}
					home={root + exportPageFile(view.language)}
					inLanguage={(language) => root + exportPageFile(language)}
				/>
				<main id="content">
					{script === undefined ? null : <Judging view={view} root={root} />}
					<About {...page} view={view} />
				</main>
				{/* At the end, so that the first paint does not wait for so long a list of fonts. */}
				<link rel="stylesheet" href={root + chineseStylesheet.path.slice(1)} />
			</body>
		</html>
	);
	return `<!doctype html>\n${renderToString(html)}\n`;
}

function wordsPath(language: Language, root: string): string {
	return root + wordsAssets[language].path.slice(1);
}

function allWords(root: string): Readonly<Record<Language, string>> {
	const [en, mn, zh, fr] = [wordsPath("en", root), wordsPath("mn", root), wordsPath("zh", root), wordsPath("fr", root)];
	return { en, mn, zh, fr };
}

type PartProps = { readonly view: View } & Pick<ExportPage, "root">;

function Judging({ view, root }: PartProps) {
	const { t } = view;
	const isFirst = root === "";
	return (
		<section class="card">
			<h1>{t("home.title")}</h1>
			{isFirst ? <Forms view={view} /> : <DeviceLine view={view} />}
			<div class="without-judge">
				<p class="caution">{t("copy.server", { address: "http://localhost:8000" })}</p>
				<p>
					<code>python3 -m http.server 8000</code>
				</p>
			</div>
		</section>
	);
}

/** Nothing is ever sent: the policy of the page lets no form out. */
function Forms({ view }: { readonly view: View }) {
	const { t } = view;
	return (
		<>
			<p>{t("copy.honest")}</p>
			<form method="post">
				<label for="file">{t("home.file")}</label>
				<FilePicker words={t("home.choose")}>
					<input id="file" name="file" type="file" required />
				</FilePicker>
				<button class="button" type="submit">
					{t("home.check")}
				</button>
				<DeviceLine view={view} />
			</form>
			<form method="post">
				<label for="credential">{t("copy.paste")}</label>
				<textarea id="credential" name="credential" required spellcheck={false} autocomplete="off" />
				<button class="button quiet" type="submit">
					{t("home.pasteCheck")}
				</button>
				<DeviceLine view={view} />
			</form>
		</>
	);
}

const command = "tamga verify --offline --evidence DIR --trust DID FILE";

function About({ site, at, script, view }: ExportPage & { readonly view: View }) {
	const { t, moment } = view;
	const Heading = script === undefined ? "h1" : "h2";
	return (
		<section class="card">
			<Heading>{t("export.title")}</Heading>
			<p>{t("export.lead", { host: hostOf(site), date: moment(at) })}</p>
			<p>{t("export.age")}</p>
			<p>{t("export.how")}</p>
			<p>
				<code>{command}</code>
			</p>
		</section>
	);
}
