import { namedHost } from "../core/look-alikes/named-host.ts";
import type { Recognition, RecognitionState } from "../core/recognition/recognition.ts";
import type { Check, Outcome, Report } from "../core/report.ts";
import { AddressLink } from "./address-link.tsx";
import { checkTitles } from "./checks-list.tsx";
import { Fact } from "./fact.tsx";
import { OutcomeIcon } from "./icons.tsx";
import { RecognitionFacts, recognitionTitle } from "./recognition-facts.tsx";
import { SignedText } from "./signed-text.tsx";
import { outcomeOf } from "./verdict.ts";
import type { View } from "./view.ts";

const signs: Readonly<Record<RecognitionState, Outcome>> = {
	recognised: "pass",
	"recognised-when-awarded": "pass",
	"after-award": "not-applicable",
	"not-yet": "not-applicable",
	expired: "fail",
	withdrawn: "fail",
	untrusted: "not-applicable",
	"out-of-scope": "not-applicable",
	unchecked: "unknown",
	forged: "fail",
};

interface RecognitionCardProps {
	readonly report: Report;
	readonly view: View;
	/** True while they are still being asked. */
	readonly isOpen?: boolean | undefined;
}

/** What other bodies have decided: beside the verdict, never in it, and each with its own checks. */
export function RecognitionCard({ report, view, isOpen = false }: RecognitionCardProps) {
	const { t } = view;
	const { recognitions = [] } = report;
	const isUnknown = outcomeOf(report, "recognition") === "unknown";
	const none = isOpen ? "recognition.asking" : isUnknown ? "check.recognition.unknown" : "verify.recognition.none";
	return (
		<section class="card" data-recognitions>
			<h2>{t("verify.check.recognition")}</h2>
			{recognitions.length === 0 ? (
				<p>{t(none)}</p>
			) : (
				<ul class="checks">
					{recognitions.map((recognition) => (
						<OneRecognition recognition={recognition} view={view} />
					))}
				</ul>
			)}
			{recognitions.length === 0 ? null : <p class="hint">{t("recognition.note")}</p>}
		</section>
	);
}

interface OneProps {
	readonly recognition: Recognition;
	readonly view: View;
}

function OneRecognition({ recognition, view }: OneProps) {
	const { state, body, checks, statement } = recognition;
	const isCaution = signs[state] === "fail";
	return (
		<li data-recognition={state}>
			<OutcomeIcon outcome={signs[state]} />
			<div>
				<p class="issuer">{recognitionTitle(recognition, view)}</p>
				{state === "recognised" ? null : (
					<p class={isCaution ? "caution" : "hint"}>{view.t(`recognition.state.${state}`)}</p>
				)}
				<RecognitionFacts recognition={recognition} view={view} />
				{checks.length === 0 ? null : (
					<details class="no-print">
						<summary>{view.t("recognition.checks")}</summary>
						<StatementChecks checks={checks} view={view} />
						<dl>
							<Fact label={view.t("issuer.host")}>{namedHost(body.id)}</Fact>
							<Fact label={view.t("recognition.body")}>
								<code>
									<SignedText text={body.id} />
								</code>
							</Fact>
							<Fact label={view.t("recognition.statement")}>
								{statement === undefined ? null : <AddressLink address={statement} site={view.site} />}
							</Fact>
						</dl>
					</details>
				)}
			</div>
		</li>
	);
}

function StatementChecks({ checks, view }: { readonly checks: readonly Check[]; readonly view: View }) {
	return (
		<ul class="checks">
			{checks.map(({ check, outcome, code }) => (
				<li>
					<OutcomeIcon outcome={outcome} />
					<div>
						<b>{view.t(checkTitles[check])}</b> <span class="outcome">{view.t(`outcome.${outcome}`)}</span>
						{code === undefined ? null : (
							<p>
								<code>{code}</code>
							</p>
						)}
					</div>
				</li>
			))}
		</ul>
	);
}
