import { printedNumber } from "../core/crockford.ts";
import { type HolderName, type NameParts, nameLines } from "../core/holder-name.ts";
import type { ShownCertificate } from "../app/holder/visibility.ts";
import { AssessmentFacts, CourseFacts } from "./course-facts.tsx";
import { Fact } from "./fact.tsx";
import type { MessageKey } from "./messages/messages.ts";
import { ResultText } from "./result-text.tsx";
import { ShownName } from "./say/shown-name.tsx";
import { SignedText } from "./signed-text.tsx";
import { ownRecord } from "./site.ts";
import { Ulzii } from "./ulzii.tsx";
import type { View } from "./view.ts";

interface CompareCardProps {
	readonly certificate: ShownCertificate;
	readonly view: View;
	/** Canonical 13 characters, where it is known. */
	readonly number?: string | undefined;
	readonly title: MessageKey;
	readonly note?: MessageKey | undefined;
}

/** What to hold against the document in one's hand: the name first and largest, then the facts. */
export function CompareCard({ certificate, view, number, title, note }: CompareCardProps) {
	const { holder, course } = certificate;
	return (
		<section class="card compare">
			<Ulzii />
			<h2>{view.t(title)}</h2>
			{note === undefined ? null : <p class="caution">{view.t(note)}</p>}
			{holder === undefined ? (
				<ShownName initials={certificate.initials} view={view} />
			) : (
				<>
					<HolderNames holder={holder} view={view} />
					<p class="hint">{view.t("verify.compareName")}</p>
				</>
			)}
			<dl>
				<CourseFacts course={course} view={view} />
				<Fact label={view.t("cert.result")}>
					<ResultText result={certificate.result} view={view} />
				</Fact>
				<Fact label={view.t("fact.score")}>
					{certificate.score === undefined ? null : <SignedText text={certificate.score} />}
				</Fact>
				<Fact label={view.t("cert.workloadHours")}>{view.t("cert.hours", { n: course.hours.total })}</Fact>
				<DateFacts certificate={certificate} view={view} />
				<AssessmentFacts course={course} view={view} />
				<NamePart label={view.t("fact.given")} part="given" holder={holder} />
				<NamePart label={view.t("fact.family")} part="family" holder={holder} />
				<Fact label={view.t("cert.number")}>
					{number === undefined ? null : <span class="number">{printedNumber(number)}</span>}
				</Fact>
				<Replaced certificate={certificate} view={view} />
				<Fact label={view.t("fact.address")} printOnly>
					<SignedText text={certificate.id} />
				</Fact>
			</dl>
		</section>
	);
}

/** The certificate whose place it takes: a link where that is one of ours. */
function Replaced({ certificate: { replaces }, view }: Pick<CompareCardProps, "certificate" | "view">) {
	const id = ownRecord(view.site, replaces);
	return (
		<Fact label={view.t("replaced.takes")}>
			{id === undefined ? null : <a href={view.href(`/c/${id}`)}>{view.t("replaced.earlier")}</a>}
		</Fact>
	);
}

/** Both spellings, the reader's script first. */
function HolderNames({ holder, view }: { readonly holder: HolderName; readonly view: View }) {
	const native = nameLines(holder);
	const lines = view.language === "mn" || view.language === "zh" ? native : native.toReversed();
	return (
		<p class="holder">
			{lines.map((line) => (
				<span class="name">
					<SignedText text={line} />
				</span>
			))}
		</p>
	);
}

interface NamePartProps {
	readonly label: string;
	readonly part: keyof NameParts;
	readonly holder: HolderName | undefined;
}

/** Which part of the name is which: foreign offices swap them. */
function NamePart({ label, part, holder }: NamePartProps) {
	const spellings = [holder?.native?.[part], holder?.latin?.[part]].filter((text) => text !== undefined);
	if (spellings.length === 0) return null;
	return (
		<Fact label={label}>
			{[...new Set(spellings)].map((text, index) => [index === 0 ? null : " · ", <SignedText text={text} />])}
		</Fact>
	);
}

function DateFacts({ certificate, view }: { readonly certificate: ShownCertificate; readonly view: View }) {
	const { completed, issued, validUntil } = certificate;
	return (
		<>
			<Fact label={view.t("cert.completionDate")}>
				<Day iso={completed} view={view} />
			</Fact>
			<Fact label={view.t("cert.dateOfIssue")}>
				<Day iso={issued} view={view} />
			</Fact>
			<Fact label={view.t("cert.validUntil")}>
				{validUntil === undefined ? view.t("cert.noExpiry") : <Day iso={validUntil} view={view} />}
			</Fact>
		</>
	);
}

/** A signed date: written out where it is one, else shown as it was signed. */
function Day({ iso, view }: { readonly iso: string; readonly view: View }) {
	return <SignedText text={view.day(iso)} />;
}
