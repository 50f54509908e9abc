import { printedNumber } from "../../core/crockford.ts";
import { CopyField } from "./copy-field.tsx";
import type { ClaimCard, ClaimPage } from "./claim-view.ts";
import { type LinkedInEntry, linkedInAddress } from "./linkedin.ts";
import type { View } from "../view.ts";

/** The way into a LinkedIn profile; not for what is not in force. */
export function LinkedInCard({ page, view }: ClaimCard) {
	if (page.report.verdict !== "valid") return null;
	const { t } = view;
	const entry = entryOf(page, view);
	const field = (id: string, label: string, value: string) => (
		<CopyField id={`linkedin-${id}`} label={label} value={value} view={view} />
	);
	return (
		<section class="card no-print" id="linkedin">
			<h2>{t("linkedin.title")}</h2>
			<p class="actions">
				<a class="button" href={linkedInAddress(entry)} rel="noopener noreferrer">
					{t("linkedin.add")}
				</a>
			</p>
			<p class="hint">{t("linkedin.hint")}</p>
			{field("name", t("linkedin.name"), entry.name)}
			{field("organisation", t("linkedin.organisation"), entry.organizationName)}
			{field("issued", t("linkedin.issued"), entry.issued)}
			{entry.expires === undefined ? null : field("expires", t("linkedin.expires"), entry.expires)}
			{field("id", t("linkedin.id"), entry.id)}
			{field("url", t("linkedin.url"), entry.url)}
		</section>
	);
}

/** The signed moments carry the centre's offset, so the month in their text is the centre's month. */
function entryOf({ shown, issuer }: ClaimPage, view: View): LinkedInEntry {
	const { facts, number } = shown;
	const month = (moment: string): string => moment.slice(0, "YYYY-MM".length);
	return {
		name: view.text(facts.course.title),
		organizationId: issuer.linkedIn?.organizationId,
		organizationName: view.text(facts.issuer.name),
		issued: month(facts.issued),
		...(facts.validUntil === undefined ? {} : { expires: month(facts.validUntil) }),
		url: facts.id,
		id: printedNumber(number),
	};
}
