import { type Language, languages } from "../core/languages.ts";
import { ownNames } from "./messages/messages.ts";
import { Ulzii } from "./ulzii.tsx";
import type { View } from "./view.ts";

export interface TopBarProps {
	readonly view: Pick<View, "t" | "language">;
	readonly home: string;
	/** The same page in another language. */
	readonly inLanguage: (language: Language) => string;
}

/** What stands above every page: whose it is, and the languages, each in its own words. */
export function TopBar({ view, home, inLanguage }: TopBarProps) {
	return (
		<header class="top">
			<a class="brand" href={home}>
				<Ulzii />
				<span>
					<b>{view.t("site.name")}</b>
					<small>{view.t("site.purpose")}</small>
				</span>
			</a>
			<nav class="languages" aria-label={view.t("site.languages")}>
				{languages.map((language) => (
					<a
						href={inLanguage(language)}
						lang={language}
						hreflang={language}
						aria-current={language === view.language ? "true" : undefined}
					>
						{ownNames[language]}
					</a>
				))}
			</nav>
		</header>
	);
}
