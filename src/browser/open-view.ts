import { speak, type Words } from "../web/messages/speak.ts";
import type { PageSetup } from "../web/page-setup.ts";
import { type View, viewIn } from "../web/view.ts";
import { fetchHeard } from "./fetch-heard.ts";

/** The page's language, for parts that the page paints itself. Fails where the service does not answer. */
export async function openView({ language, site, words }: PageSetup): Promise<View> {
	const response = await fetchHeard(words);
	if (!response.ok) throw new Error("The words of this language are not there.");
	const spoken: Words = await response.json();
	return viewIn(speak(spoken), { language, site });
}
