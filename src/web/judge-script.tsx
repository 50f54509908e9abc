import { wordsAssets } from "./assets.ts";
import type { PageSetup } from "./page-setup.ts";
import type { RecordScripts, View } from "./view.ts";

interface JudgeScriptProps extends Pick<PageSetup, "page" | "template"> {
	readonly view: View;
}

const recordPages: readonly PageSetup["page"][] = ["certificate", "missing", "redacted"];

/** The module that judges on the reader's device. Without it, or before it has come, the page is whole all the same. */
export function JudgeScript({ page, template, view }: JudgeScriptProps) {
	const { script, record, toolBytes, language, site } = view;
	if (script === undefined) return null;
	const setup: PageSetup = { page, language, site, words: wordsAssets[language].path };
	const isAboutKeeping = page === "home" || page === "offline";
	return (
		<>
			<link rel="manifest" href={view.href("/manifest.webmanifest")} />
			{record === undefined || !recordPages.includes(page) ? (
				<script
					type="module"
					src={script}
					data-setup={JSON.stringify(isAboutKeeping ? { ...setup, toolBytes } : setup)}
				/>
			) : (
				<RecordScript setup={{ ...setup, template }} scripts={record} />
			)}
		</>
	);
}

/** What is needed at once is asked for at once: a journey to the service takes longer than most of these files. */
function RecordScript({ setup, scripts }: { readonly setup: PageSetup; readonly scripts: RecordScripts }) {
	const { entry, parts, general, build } = scripts;
	return (
		<>
			<script type="module" src={entry} data-setup={JSON.stringify({ ...setup, general, build })} />
			{parts.map((part) => (
				<link rel="modulepreload" href={part} />
			))}
			<link rel="preload" as="fetch" crossorigin="anonymous" href={setup.words} />
		</>
	);
}
