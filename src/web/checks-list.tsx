import type { Check, CheckName, Report } from "../core/report.ts";
import { OutcomeIcon } from "./icons.tsx";
import type { MessageKey } from "./messages/messages.ts";
import type { View } from "./view.ts";

/** What a reader calls each check. */
export const checkTitles: Readonly<Record<CheckName, MessageKey>> = {
	syntax: "check.syntax",
	context: "check.context",
	proof: "verify.check.signature",
	issuer: "verify.check.issuer",
	validity: "verify.check.dates",
	status: "verify.check.status",
	document: "check.document",
	schema: "check.schema",
	recognition: "verify.check.recognition",
};

/** Every check with its outcome in a word and in a sentence, and the reason where it did not pass. */
export function ChecksList({ report, view }: { readonly report: Report; readonly view: View }) {
	return (
		<ul class="checks">
			{report.checks.map((check) => (
				<li>
					<OutcomeIcon outcome={check.outcome} />
					<div>
						<b>{view.t(checkTitles[check.check])}</b> <span class="outcome">{view.t(`outcome.${check.outcome}`)}</span>
						<p>{explanation(check, view)}</p>
					</div>
				</li>
			))}
		</ul>
	);
}

function explanation({ check, outcome, code }: Check, view: View): string {
	const sentence = view.t(`check.${check}.${outcome}`);
	return code === undefined || outcome === "pass" ? sentence : `${sentence} ${view.sentence(code)}`;
}

/** Everything that is wrong, once each. */
export function ErrorsList({ report, view }: { readonly report: Report; readonly view: View }) {
	if (report.errors.length === 0) return null;
	return (
		<div class="no-print">
			<h2>{view.t("details.errors")}</h2>
			<ul class="lines">
				{[...new Set(report.errors.map(({ code }) => code))].map((code) => (
					<li>
						{view.sentence(code)} <code>{code}</code>
					</li>
				))}
			</ul>
		</div>
	);
}
