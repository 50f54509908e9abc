import type { PageSetup } from "../web/page-setup.ts";

/** What the page tells its script; `undefined` on pages that do not judge. */
export function readSetup(): PageSetup | undefined {
	const text = document.querySelector<HTMLScriptElement>("script[data-setup]")?.dataset["setup"];
	if (text === undefined) return undefined;
	const setup: PageSetup = JSON.parse(text);
	return setup;
}
