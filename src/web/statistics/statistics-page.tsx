import type { PublishedStatistics } from "../../app/statistics/statistics-service.ts";
import type { ShownCell } from "../../core/statistics/protect-cells.ts";
import { statisticsStylesheet } from "../assets.ts";
import { createView } from "../create-view.ts";
import { renderPage } from "../page.tsx";
import type { PageRequest, View } from "../view.ts";
import { type Bar, Bars, countWords } from "./bars.tsx";
import { labelsIn } from "./labels.ts";

export interface StatisticsPage extends PageRequest {
	readonly statistics: PublishedStatistics;
}

/** `GET /statistics`: how many, by what, as bars and tables that need no script. */
export function statisticsPage({ statistics, ...request }: StatisticsPage): string {
	const view = createView(request);
	const { t } = view;
	const { issued, changes } = statistics;
	const labels = labelsIn(view, statistics);
	return renderPage({
		view,
		title: t("statistics.title"),
		address: "/statistics",
		sheet: statisticsStylesheet,
		children: (
			<>
				<section class="plain">
					<h1>{t("statistics.title")}</h1>
					<p>{t("statistics.lead")}</p>
				</section>
				<Totals statistics={statistics} view={view} />
				<Bars title="statistics.byMonth" bars={named(issued.byMonth, labels.month)} view={view} />
				<Bars title="statistics.byCourse" bars={named(issued.byCourse, labels.course)} view={view} />
				<Bars title="statistics.byLevel" bars={named(issued.byLevel, labels.level)} view={view} />
				<Bars title="statistics.byResult" bars={named(issued.byResult, labels.result)} view={view} />
				<Bars title="statistics.byCountry" bars={named(issued.byCountry, labels.country)} view={view} />
				<Bars title="statistics.byInstitution" bars={named(issued.byInstitution, labels.institution)} view={view} />
				<Bars title="statistics.changesByAction" bars={named(changes.byAction, labels.action)} view={view} />
				<Bars title="statistics.changesByMonth" bars={named(changes.byMonth, labels.changeMonth)} view={view} />
				<Bars title="statistics.changesByReason" bars={named(changes.byReason, labels.reason)} view={view} />
				<HowWeCount view={view} />
			</>
		),
	});
}

function named<Cell extends ShownCell>(cells: readonly Cell[], label: (cell: Cell) => string): readonly Bar[] {
	return cells.map((cell) => ({ label: label(cell), count: cell.count }));
}

function Totals({
	statistics: { at, issued, changes },
	view,
}: {
	readonly statistics: PublishedStatistics;
	readonly view: View;
}) {
	const { t } = view;
	return (
		<section class="card totals">
			<dl>
				<div>
					<dt>{t("statistics.issued")}</dt>
					<dd>{countWords(issued.total, view)}</dd>
				</div>
				<div>
					<dt>{t("statistics.changes")}</dt>
					<dd>{countWords(changes.total, view)}</dd>
				</div>
			</dl>
			<p>{t("statistics.at", { moment: view.moment(at) })}</p>
			<p>
				<a href="/statistics.csv">{t("statistics.csv")}</a> <a href="/statistics.json">{t("statistics.json")}</a>
			</p>
		</section>
	);
}

function HowWeCount({ view: { t } }: { readonly view: View }) {
	return (
		<section class="card">
			<h2>{t("statistics.how")}</h2>
			<ul class="lines">
				<li>{t("statistics.howSmall")}</li>
				<li>{t("statistics.howOthers")}</li>
				<li>{t("statistics.howSteps")}</li>
				<li>{t("statistics.howPrepared")}</li>
				<li>{t("statistics.howErased")}</li>
				<li>{t("statistics.howInstitutions")}</li>
			</ul>
		</section>
	);
}
