import type { Report } from "../core/report.ts";
import { statusWords } from "./status-words.ts";
import type { View } from "./view.ts";

interface StatusCardProps {
	readonly report: Report;
	readonly view: View;
	/** When another certificate was issued in its place: ISO 8601. Which one that is, only its holder tells. */
	readonly replacedAt?: string | undefined;
}

/** Whether the issuer still stands by it. */
export function StatusCard({ report, view, replacedAt }: StatusCardProps) {
	const words = statusWords(report, view);
	if (words.length === 0) return null;
	return (
		<section class="card">
			<h2>{view.t("status.title")}</h2>
			{words.map((sentence) => (
				<p>{sentence}</p>
			))}
			{replacedAt === undefined ? null : <p>{view.t("replaced.again", { date: view.dayOf(replacedAt) })}</p>}
		</section>
	);
}
