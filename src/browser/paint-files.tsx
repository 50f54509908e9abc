import { renderToString } from "hono/jsx/dom/server";
import type { Basis } from "../web/basis.ts";
import { BasisCard } from "../web/basis-card.tsx";
import type { FileResult } from "../web/file-results.ts";
import { FileRow, FilesContent } from "../web/files-table.tsx";
import type { View } from "../web/view.ts";
import { focusOn } from "./paint.tsx";

/** What grows while files are judged. */
export interface FilesPaper {
	add(result: FileResult): void;
	progress(sentence: string, done: number): void;
	/** No more is to come. */
	finish(sentence: string): void;
	/** How old the evidence of all these answers was, unless it is of now. */
	tellBasis(basis: Basis, now: Date): void;
	on(what: "stop" | "save", act: () => void): void;
}

/** In place of the page's content. Escapes every value. */
export function paintFiles(total: number, view: View): FilesPaper {
	const main = document.querySelector("main");
	if (main === null) throw new TypeError("the page has no content");
	main.innerHTML = renderToString(<FilesContent total={total} view={view} />);
	document.title = `${view.t("files.title")} · ${view.host}`;
	scrollTo(0, 0);
	focusOn(main.querySelector("h1"));
	const part = (selector: string): HTMLElement => main.querySelector<HTMLElement>(selector) ?? main;
	const show = main.querySelector<HTMLSelectElement>("#show");
	const isShown = (row: HTMLElement): boolean => show?.value === "all" || row.dataset["outcome"] === show?.value;
	const filter = (row: HTMLElement): void => void (row.hidden = !isShown(row));
	show?.addEventListener("change", () => main.querySelectorAll<HTMLElement>("tbody tr").forEach(filter));
	return {
		add: (result) => {
			part("tbody").insertAdjacentHTML("beforeend", renderToString(<FileRow result={result} view={view} />));
			const row = main.querySelector<HTMLElement>("tbody tr:last-child");
			if (row !== null) filter(row);
		},
		progress: (sentence, done) => {
			part("[data-progress]").textContent = sentence;
			main.querySelector("progress")?.setAttribute("value", String(done));
		},
		finish: (sentence) => {
			part("[data-done]").textContent = sentence;
			part("[data-progress]").hidden = true;
			part("[data-stop]").hidden = true;
			part("[data-save]").hidden = false;
		},
		tellBasis: (basis, now) => {
			const card = <BasisCard basis={basis} now={now.toISOString()} view={view} />;
			main.insertAdjacentHTML("beforeend", renderToString(card));
		},
		on: (what, act) => part(`[data-${what}]`).addEventListener("click", act),
	};
}
