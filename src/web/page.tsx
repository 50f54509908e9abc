import type { Child } from "hono/jsx";
import { renderToString } from "hono/jsx/dom/server";
import { type Asset, chineseStylesheet, mark, stylesheet } from "./assets.ts";
import { LockIcon } from "./icons.tsx";
import { JudgeScript } from "./judge-script.tsx";
import { ownNames } from "./messages/messages.ts";
import type { PageSetup } from "./page-setup.ts";
import { inLanguage } from "./site.ts";
import { TopBar } from "./top-bar.tsx";
import type { View } from "./view.ts";

interface PageProps {
	readonly view: View;
	/** What the browser's tab says, before the host. */
	readonly title: string;
	/** Where a change of language leads: this page's own path and query, without `lang`. */
	readonly address: string;
	/** Pages that judge on the device. */
	readonly judge?: PageSetup["page"];
	/** Of a certificate's own page. */
	readonly template?: string | undefined;
	/** A style sheet beside that of all pages. */
	readonly sheet?: Asset;
	readonly children: Child;
}

/** A whole document as text. */
export function renderPage(props: PageProps): string {
	const html = renderToString(<Page {...props} />);
	return `<!doctype html>\n${showsChinese(html) ? withChinese(html) : html}\n`;
}

/** In whatever language a page is, a name may be Chinese; the choice of languages, which every page has, does not count. */
function showsChinese(html: string): boolean {
	return /\p{Script=Han}/u.test(html.replace(`>${ownNames.zh}<`, ""));
}

/** At the end, so that the first paint does not wait for so long a list of fonts. */
function withChinese(html: string): string {
	return html.replace("</body>", `<link rel="stylesheet" href="${chineseStylesheet.path}"/></body>`);
}

function Page({ view, title, address, judge, template, sheet, children }: PageProps) {
	const waits = view.record !== undefined && (judge === "missing" || judge === "redacted");
	return (
		<html lang={view.language} class={waits ? "waits" : undefined}>
			<head>
				<meta charset="utf-8" />
				<title>{`${title} · ${view.host}`}</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex" />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href={mark.path} type={mark.mediaType} />
				<link rel="stylesheet" href={stylesheet.path} />
				{sheet === undefined ? null : <link rel="stylesheet" href={sheet.path} />}
				{judge === undefined ? null : <JudgeScript page={judge} template={template} view={view} />}
			</head>
			<body>
				<a class="skip" href="#content">
					{view.t("site.skip")}
				</a>
				<TopBar view={view} home={view.href("/")} inLanguage={(language) => inLanguage(address, language)} />
				<main id="content">{children}</main>
				<Foot view={view} />
			</body>
		</html>
	);
}

function Foot({ view }: Pick<PageProps, "view">) {
	return (
		<footer>
			<div class="own-address">
				<LockIcon />
				<b>
					<bdi>{view.host}</bdi>
				</b>
				<span>{view.t("site.addressBar", { domain: view.host })}</span>
			</div>
			<nav aria-label={view.t("site.more")}>
				<a href={view.href("/")}>{view.t("verify.page")}</a>
				<a href={view.href("/report")}>{view.t("verify.reportFraud")}</a>
				<a href={view.href("/privacy")}>{view.t("site.privacy")}</a>
				<a href={view.href("/courses")}>{view.t("open.courses")}</a>
				<a href={view.href("/statistics")}>{view.t("statistics.title")}</a>
				<a href="/docs">{view.t("site.api")}</a>
			</nav>
		</footer>
	);
}
