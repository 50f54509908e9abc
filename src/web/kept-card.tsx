import { statusMaxAgeMs } from "../core/verify/policy.ts";
import { age } from "./status-words.ts";
import type { View } from "./view.ts";

interface KeptAges {
	readonly lists?: string;
	readonly keys?: string;
	readonly templates: number;
	readonly now: string;
}

interface KeptCardProps {
	/** What is kept and of when (ISO 8601); `undefined` where nothing is. */
	readonly kept: KeptAges | undefined;
	/** The large files that comparing papers and reading codes take; `undefined` where there are none to keep. */
	readonly tools?: KeptTools | undefined;
	readonly view: View;
}

interface KeptTools {
	readonly bytes: number;
	readonly total: number;
	readonly isWhole: boolean;
}

/** What this device keeps for times without a network, how old it is, and two ways to change that. */
export function KeptCard({ kept, tools, view }: KeptCardProps) {
	const { t } = view;
	return (
		<section class="card">
			<h2>{t("kept.title")}</h2>
			<p>{t(kept === undefined ? "kept.none" : "kept.lead")}</p>
			{kept === undefined ? null : <Ages {...kept} view={view} />}
			<p class="hint">{t("kept.private")}</p>
			<p class="actions">
				<button class="button quiet" type="button" data-renew="">
					{t(kept === undefined ? "kept.keep" : "kept.renew")}
				</button>
				{kept === undefined ? null : (
					<button class="button quiet" type="button" data-forget="">
						{t("kept.forget")}
					</button>
				)}
			</p>
			{tools === undefined ? null : <Tools {...tools} view={view} />}
			<p class="hint" role="status" />
		</section>
	);
}

type AgesProps = KeptAges & Pick<KeptCardProps, "view">;

function Ages({ lists, keys, templates, now, view }: AgesProps) {
	const isOld = lists !== undefined && Date.parse(now) - Date.parse(lists) > statusMaxAgeMs.offline;
	return (
		<>
			<ul class="lines">
				{lists === undefined ? null : <li>{view.t("kept.lists", { age: age(lists, now, view) })}</li>}
				{keys === undefined ? null : <li>{view.t("kept.keys", { age: age(keys, now, view) })}</li>}
				<li>{view.t("kept.templates", { n: templates })}</li>
			</ul>
			{isOld ? <p class="caution">{view.t("kept.old")}</p> : null}
		</>
	);
}

/** Not kept unless its reader says so: it is larger than all the rest. */
function Tools({ bytes, total, isWhole, view }: KeptTools & Pick<KeptCardProps, "view">) {
	const { t } = view;
	const sizes = { size: megabytes(total, view), kept: megabytes(bytes, view) };
	const isPart = bytes > 0 && !isWhole;
	return (
		<div data-tools="">
			<p>{t(isWhole ? "kept.tools.kept" : isPart ? "kept.tools.part" : "kept.tools.none", sizes)}</p>
			<p class="actions">
				{isWhole ? null : (
					<button class="button quiet" type="button" data-keep-tools="">
						{t(isPart ? "kept.tools.rest" : "kept.tools.keep", sizes)}
					</button>
				)}
				{bytes === 0 ? null : (
					<button class="button quiet" type="button" data-forget-tools="">
						{t("kept.tools.forget")}
					</button>
				)}
			</p>
		</div>
	);
}

/** In place of the part above while files come. */
export function ToolsProgress({ bytes, total, view }: Omit<KeptTools, "isWhole"> & Pick<KeptCardProps, "view">) {
	const { t } = view;
	return (
		<>
			<p>
				<label for="tools-progress">
					{t("kept.tools.progress", { kept: megabytes(bytes, view), size: megabytes(total, view) })}
				</label>
			</p>
			<progress id="tools-progress" max={total} value={bytes} />
			<p class="actions">
				<button class="button quiet" type="button" data-stop-tools="">
					{t("files.stop")}
				</button>
			</p>
		</>
	);
}

function megabytes(bytes: number, { t, language }: View): string {
	const n = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
	return t("kept.tools.size", { n: n.format(bytes / 1_000_000) });
}
