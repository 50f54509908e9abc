import type { Basis } from "./basis.ts";
import { age } from "./status-words.ts";
import type { View } from "./view.ts";

interface BasisCardProps {
	readonly basis: Basis;
	/** ISO 8601 moment that the answer is about. */
	readonly now: string;
	readonly view: View;
}

/** How old the evidence is that an answer rests on; nothing where it is of now. */
export function BasisCard({ basis, now, view }: BasisCardProps) {
	if (basis.from === "service") return null;
	return (
		<section class="card" data-basis={basis.from}>
			<h2>{view.t("basis.title")}</h2>
			{basis.from === "device" ? <Ages {...basis} now={now} view={view} /> : <Copy {...basis} view={view} />}
		</section>
	);
}

type AgesProps = Pick<BasisCardProps, "now" | "view"> & { readonly lists?: string; readonly keys?: string };

function Ages({ lists, keys, now, view }: AgesProps) {
	const { t } = view;
	return (
		<>
			<p>{t("basis.device")}</p>
			<ul class="lines">
				<li>{lists === undefined ? t("basis.noLists") : t("kept.lists", { age: age(lists, now, view) })}</li>
				{keys === undefined ? null : <li>{t("kept.keys", { age: age(keys, now, view) })}</li>}
			</ul>
		</>
	);
}

function Copy({ at, signedBy, view }: { readonly at: string; readonly signedBy: string; readonly view: View }) {
	return (
		<>
			<p>{view.t("basis.copy", { date: view.moment(at) })}</p>
			<p>{view.t("basis.signer")}</p>
			<p>
				<code>{signedBy}</code>
			</p>
		</>
	);
}
