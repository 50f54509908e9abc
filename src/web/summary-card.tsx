import type { CredentialSummary } from "../core/report.ts";
import { Fact } from "./fact.tsx";
import type { MessageKey } from "./messages/messages.ts";
import { SignedText } from "./signed-text.tsx";
import { Ulzii } from "./ulzii.tsx";
import type { View } from "./view.ts";

interface SummaryCardProps {
	readonly summary: CredentialSummary;
	readonly view: View;
	readonly title: MessageKey;
	readonly note?: MessageKey | undefined;
}

/** What can be said of a credential of another kind than ours: name, title, dates. */
export function SummaryCard({ summary, view, title, note }: SummaryCardProps) {
	const { subjectName, name, types, validFrom, validUntil } = summary;
	const { t } = view;
	return (
		<section class="card compare">
			<Ulzii />
			<h2>{t(title)}</h2>
			{note === undefined ? null : <p class="caution">{t(note)}</p>}
			{subjectName === undefined ? null : (
				<>
					<p class="holder">
						<span class="name">
							<SignedText text={subjectName} />
						</span>
					</p>
					<p class="hint">{t("verify.compareName")}</p>
				</>
			)}
			<dl>
				<Fact label={t("cert.title")}>{name === undefined ? null : <SignedText text={name} />}</Fact>
				<Fact label={t("fact.type")}>{name === undefined ? <SignedText text={view.list(types)} /> : null}</Fact>
				<Fact label={t("cert.dateOfIssue")}>
					{validFrom === undefined ? null : <SignedText text={view.day(validFrom)} />}
				</Fact>
				<Fact label={t("cert.validUntil")}>
					{validUntil === undefined ? t("cert.noExpiry") : <SignedText text={view.day(validUntil)} />}
				</Fact>
			</dl>
		</section>
	);
}
