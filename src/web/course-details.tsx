import type { Child } from "hono/jsx";
import type { CourseFacts } from "../core/micro-certificate.ts";
import { Fact } from "./fact.tsx";
import { frameworkLevel } from "./framework-level.ts";
import type { MessageKey } from "./messages/messages.ts";
import { SignedText, visibleText } from "./signed-text.tsx";
import { TranslatedText } from "./translated-text.tsx";
import type { View } from "./view.ts";

interface CourseProps {
	readonly course: CourseFacts;
	readonly view: View;
	/** Of a course that somebody has done, or of one that is on offer. */
	readonly title?: MessageKey;
}

/** What the EU's recommendation asks for beyond the first glance, folded away. */
export function CourseDetails({ course, view, title = "course.title" }: CourseProps) {
	const { t } = view;
	const { passMarkPercent, attemptsAllowed } = course.assessment;
	return (
		<details class="card">
			<summary>{t(title)}</summary>
			<dl>
				<Fact label={t("cert.learningOutcomes")}>
					<Lines lines={course.outcomes.map(({ statement }) => <TranslatedText texts={statement} view={view} />)} />
				</Fact>
				<Fact label={t("cert.workloadHours")}>{t("fact.hoursSplit", { ...course.hours })}</Fact>
				<Fact label={t("cert.modeOfAssessment")}>
					{t("fact.passMark", { percent: passMarkPercent })}
					{attemptsAllowed === undefined ? null : `. ${t("fact.attempts", { n: attemptsAllowed })}`}
				</Fact>
				<Fact label={t("cert.level")}>
					<Lines lines={levelWords(course, view).map((words) => <SignedText text={words} />)} />
				</Fact>
				<Fact label={t("course.series")}>
					<SignedText text={course.series} />
				</Fact>
				<Fact label={t("cert.prerequisites")}>{codesOrNone(course.prerequisites, view)}</Fact>
				<Fact label={t("cert.stackability")}>{codesOrNone(course.stackability, view)}</Fact>
				<QualityFact course={course} view={view} />
				<AlignmentFact course={course} view={view} />
			</dl>
		</details>
	);
}

function Lines({ lines }: { readonly lines: readonly Child[] }) {
	return (
		<ul class="lines">
			{lines.map((line) => (
				<li>{line}</li>
			))}
		</ul>
	);
}

function levelWords({ level }: CourseFacts, view: View): readonly string[] {
	const { t } = view;
	const stated = (key: MessageKey, value: string): readonly string[] =>
		value === "not-set" || value === "not-applicable" ? [] : [t(key, { level: value })];
	const official = [...stated("level.european", level.european), ...stated("level.national", level.national)];
	return [
		...(official.length > 0 ? official : [t("level.notSet")]),
		...stated("level.framework", translated(level.framework, view)),
		...stated("level.issuer", level.issuer),
	];
}

/** As a result is: in the reader's words, then as it was signed. */
function translated(level: string, view: View): string {
	const spoken = frameworkLevel(level, view);
	return spoken === level ? level : view.t("result.asSigned", { translated: spoken, signed: level });
}

/** The template writes `none` where a course has no such codes (VCDM has no empty value). */
function codesOrNone(codes: readonly string[], { t, list }: View): Child {
	const some = codes.filter((code) => code !== "none");
	return some.length === 0 ? t("course.none") : <SignedText text={list(some)} />;
}

function QualityFact({ course: { qualityAssurance }, view }: CourseProps) {
	const { statement, agency } = qualityAssurance;
	return (
		<Fact label={view.t("cert.qualityAssurance")}>
			<TranslatedText texts={statement} view={view} />
			{agency === "none" ? null : (
				<span class="aside">{view.t("quality.agency", { agency: visibleText(agency) })}</span>
			)}
		</Fact>
	);
}

function AlignmentFact({ course, view }: CourseProps) {
	if (course.alignments.length === 0) return null;
	return (
		<Fact label={view.t("cert.alignment")}>
			<Lines
				lines={course.alignments.map(({ framework, code, name }) => (
					<SignedText text={`${framework}: ${code} ${name}`} lang="en" />
				))}
			/>
			<span class="aside">{view.t("course.alignmentBasis")}</span>
		</Fact>
	);
}
