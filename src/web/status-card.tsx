import type { Report } from "../core/report.ts";
import { statusWords } from "./status-words.ts";
import type { View } from "./view.ts";

/** Whether the issuer still stands by it. */
export function StatusCard({ report, view }: { readonly report: Report; readonly view: View }) {
	const words = statusWords(report, view);
	if (words.length === 0) return null;
	return (
		<section class="card">
			<h2>{view.t("status.title")}</h2>
			{words.map((sentence) => (
				<p>{sentence}</p>
			))}
		</section>
	);
}
