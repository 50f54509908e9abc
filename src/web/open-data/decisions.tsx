import type { OpenRecognition } from "../../app/open-data/open-recognitions.ts";
import { AddressLink } from "../address-link.tsx";
import { Fact } from "../fact.tsx";
import { SignedText, visibleText } from "../signed-text.tsx";
import type { View } from "../view.ts";

interface DecisionsProps {
	readonly recognitions: readonly OpenRecognition[];
	readonly view: View;
}

/** Which bodies have decided, by their identifiers: nothing here was judged, so nothing is called recognised. */
export function Decisions({ recognitions, view }: DecisionsProps) {
	const { t } = view;
	return (
		<Fact label={t("open.decisions")}>
			{recognitions.length === 0 ? (
				t("open.decisions.none")
			) : (
				<ul class="lines">
					{recognitions.map((one) => (
						<li>
							<code>
								<SignedText text={one.body.id} />
							</code>{" "}
							<bdi>{decisionWords(one, view)}</bdi> <AddressLink address={one.statement} site={view.site} />
						</li>
					))}
				</ul>
			)}
		</Fact>
	);
}

function decisionWords({ decision: { number, date } }: OpenRecognition, view: View): string {
	if (number === undefined) return date === undefined ? "" : view.day(date);
	if (date === undefined) return visibleText(number);
	return view.t("recognition.decision.numbered", { number: visibleText(number), date: view.day(date) });
}
