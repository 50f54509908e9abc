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
	readonly view: View;
}

/** What this device keeps for times without a network, how old it is, and two ways to change that. */
export function KeptCard({ kept, view }: KeptCardProps) {
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
