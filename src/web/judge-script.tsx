import { wordsAssets } from "./assets.ts";
import type { PageSetup } from "./page-setup.ts";
import type { View } from "./view.ts";

/** The module that judges on the reader's device. Without it, or before it has come, the page is whole all the same. */
export function JudgeScript({ page, view }: { readonly page: PageSetup["page"]; readonly view: View }) {
	const { script, language, site } = view;
	if (script === undefined) return null;
	const setup: PageSetup = { page, language, site, words: wordsAssets[language].path };
	return (
		<>
			<link rel="manifest" href={view.href("/manifest.webmanifest")} />
			<script type="module" src={script} data-setup={JSON.stringify(setup)} />
		</>
	);
}
