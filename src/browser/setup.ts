import { negotiateLanguage } from "../web/messages/negotiate-language.ts";
import type { PageSetup } from "../web/page-setup.ts";

/** What the page tells its script; `undefined` on pages that do not judge. */
export function readSetup(): PageSetup | undefined {
	const text = document.querySelector<HTMLScriptElement>("script[data-setup]")?.dataset["setup"];
	if (text === undefined) return undefined;
	const setup: PageSetup = JSON.parse(text);
	if (setup.choices === undefined) return setup;
	const language = negotiateLanguage(navigator.languages.join());
	return { ...setup, language, words: setup.choices[language] };
}
