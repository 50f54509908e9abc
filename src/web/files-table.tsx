import { type FileOutcome, fileOutcomes, type FileResult } from "./file-results.ts";
import type { MessageKey } from "./messages/messages.ts";
import { SignedText } from "./signed-text.tsx";
import { ownRecord } from "./site.ts";
import type { View } from "./view.ts";

const filterWords: Readonly<Record<FileOutcome | "all", MessageKey>> = {
	all: "files.all",
	valid: "verdict.valid",
	unrecognised: "verdict.unrecognised",
	undetermined: "verdict.undetermined",
	invalid: "verdict.invalid",
	unread: "files.unread",
};

/** In place of the page's content: how far it is, which files to show, and the table that grows. */
export function FilesContent({ total, view }: { readonly total: number; readonly view: View }) {
	const { t } = view;
	return (
		<section class="card files">
			<h1>{t("files.title")}</h1>
			<p class="hint">{t("files.onDevice")}</p>
			<p data-progress="">{t("files.progress", { n: 0, total })}</p>
			<progress max={total} value={0} aria-label={t("files.title")} />
			<div class="actions no-print">
				<button class="button quiet" type="button" data-stop="">
					{t("files.stop")}
				</button>
				<button class="button" type="button" data-save="" hidden>
					{t("files.save")}
				</button>
				<a class="button quiet" href={view.href("/")}>
					{t("files.again")}
				</a>
			</div>
			<p role="status" data-done="" />
			<Filter view={view} />
			{/* Wider than a phone: it scrolls by itself, by keyboard too. */}
			<div class="table" role="region" aria-label={t("files.title")} tabindex={0}>
				<table>
					<thead>
						<tr>
							{columns.map((key) => (
								<th scope="col">{t(key)}</th>
							))}
						</tr>
					</thead>
					<tbody />
				</table>
			</div>
		</section>
	);
}

const columns = ["files.file", "files.verdict", "cert.holder", "cert.title", "cert.number"] as const;

function Filter({ view }: { readonly view: View }) {
	return (
		<p class="no-print">
			<label for="show">{view.t("files.show")}</label>{" "}
			<select id="show">
				{(["all", ...fileOutcomes] as const).map((outcome) => (
					<option value={outcome}>{view.t(filterWords[outcome])}</option>
				))}
			</select>
		</p>
	);
}

/** A row of the table; our own certificates lead to their pages. */
export function FileRow({ result, view }: { readonly result: FileResult; readonly view: View }) {
	const { file, outcome, label, sentence, name, course, number, address } = result;
	const id = ownRecord(view.site, address);
	const shown = <span class="number">{number}</span>;
	return (
		<tr data-outcome={outcome}>
			<th scope="row">
				<SignedText text={file} />
			</th>
			<td>
				<b class={`mark ${outcome}`}>{label}</b>
				<span class="aside">{sentence}</span>
			</td>
			<td>
				<SignedText text={name} />
			</td>
			<td>
				<SignedText text={course} />
			</td>
			<td>{id === undefined ? shown : <a href={view.href(`/c/${id}`)}>{shown}</a>}</td>
		</tr>
	);
}

/** The same for a spreadsheet, with a head, and with the verdict as programs know it. */
export function fileCells(results: readonly FileResult[], view: View): readonly (readonly string[])[] {
	const head = [...columns.map((key) => view.t(key)), view.t("fact.address"), "verdict"];
	const rows = results.map(({ file, label, sentence, name, course, number, address, outcome }) => {
		return [file, `${label}. ${sentence}`, name, course, number, address, outcome];
	});
	return [head, ...rows];
}
