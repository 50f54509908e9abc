import { speak, type Words } from "../web/messages/speak.ts";
import type { PageSetup } from "../web/page-setup.ts";
import { type View, viewIn } from "../web/view.ts";
import { fetchHeard } from "./fetch-heard.ts";

/** The page's language, for parts that the page paints itself. Fails where the service does not answer. */
export async function openView(setup: PageSetup): Promise<View> {
	return viewOf(setup, await fetchWords(setup));
}

export async function fetchWords({ words }: PageSetup): Promise<Words> {
	// As pages preload them.
	const response = await fetchHeard(words, { credentials: "same-origin" });
	if (!response.ok) throw new Error("The words of this language are not there.");
	return await response.json();
}

export function viewOf({ language, site }: PageSetup, words: Words): View {
	return viewIn(speak(words), { language, site });
}
