import type { ShownCount } from "../../core/statistics/protect-cells.ts";
import type { MessageKey } from "../messages/messages.ts";
import type { View } from "../view.ts";

export interface Bar {
	readonly label: string;
	readonly count: ShownCount;
}

interface BarsProps {
	readonly title: MessageKey;
	readonly bars: readonly Bar[];
	readonly view: View;
}

/** A plot with the number beside each bar, and the same as a table. What is kept back has a grey stub of one length. */
export function Bars({ title, bars, view }: BarsProps) {
	const { t } = view;
	const longest = Math.max(1, ...bars.map(({ count }) => (typeof count === "number" ? count : 0)));
	return (
		<section class="card figures">
			<h2>{t(title)}</h2>
			{bars.length === 0 ? <p>{t("statistics.none")}</p> : null}
			<ul aria-hidden="true">
				{bars.map(({ label, count }) => (
					<li>
						<bdi>{label}</bdi>
						<BarPicture share={typeof count === "number" ? count / longest : undefined} />
						<b>{countWords(count, view)}</b>
					</li>
				))}
			</ul>
			{bars.length === 0 ? null : <Table title={title} bars={bars} view={view} />}
		</section>
	);
}

/** Lengths are attributes, since the policy of pages forbids inline styles. */
function BarPicture({ share }: { readonly share: number | undefined }) {
	const width = share === undefined ? 4 : Math.max(0.5, share * 100);
	return (
		<svg viewBox="0 0 100 6" preserveAspectRatio="none" focusable="false">
			<rect class={share === undefined ? "kept-back" : "bar"} width={width.toFixed(2)} height="6" />
		</svg>
	);
}

function Table({ title, bars, view }: BarsProps) {
	const { t } = view;
	return (
		<details>
			<summary>{t("statistics.table")}</summary>
			<table>
				<caption class="unseen">{t(title)}</caption>
				<thead>
					<tr>
						<th scope="col">{t("statistics.what")}</th>
						<th scope="col">{t("statistics.count")}</th>
					</tr>
				</thead>
				<tbody>
					{bars.map(({ label, count }) => (
						<tr>
							<th scope="row">
								<bdi>{label}</bdi>
							</th>
							<td>{countWords(count, view)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}

export function countWords(count: ShownCount, { language, t }: View): string {
	if (count === null) return t("statistics.withheld");
	return count === "<5" ? t("statistics.few") : new Intl.NumberFormat(language).format(count);
}
