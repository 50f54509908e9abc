import type { CourseFacts as Course } from "../core/micro-certificate.ts";
import { Fact } from "./fact.tsx";
import type { MessageKey } from "./messages/messages.ts";
import { SignedText } from "./signed-text.tsx";
import { TranslatedText } from "./translated-text.tsx";
import type { View } from "./view.ts";

interface CourseProps {
	readonly course: Course;
	readonly view: View;
}

/** Title, code and version of a course, and what kind of document says that it was done. */
export function CourseFacts({ course, view }: CourseProps) {
	return (
		<>
			<Fact label={view.t("cert.course")}>
				<span class="course">
					<TranslatedText texts={course.title} view={view} withEnglish />
				</span>
				<span class="aside">
					<SignedText text={view.t("fact.courseVersion", { code: course.code, version: course.version })} />
				</span>
			</Fact>
			<Fact label={view.t("fact.kind")}>
				{view.t(course.kind === "attendance" ? "kind.attendance" : "cert.microTitle")}
			</Fact>
		</>
	);
}

/** How the course was taken, how it was assessed, and whether anybody watched. */
export function AssessmentFacts({ course, view }: CourseProps) {
	return (
		<>
			<Fact label={view.t("cert.participation")}>{view.t(`mode.${course.mode}`)}</Fact>
			<Fact label={view.t("cert.modeOfAssessment")}>
				{course.assessment.components.length === 0 ? null : <SignedText text={view.list(components(course, view))} />}
			</Fact>
			<Fact label={view.t("fact.supervision")}>
				<Supervision statement={course.assessment.supervision} view={view} />
			</Fact>
			<Fact label={view.t("cert.language")}>
				<SignedText text={view.list(course.languages.map((code) => languageName(code, view)))} />
			</Fact>
		</>
	);
}

function components({ assessment }: Course, view: View): readonly string[] {
	return assessment.components.map(({ type, mode, weightPercent }) => {
		const key = modes.get(mode);
		return view.t("fact.assessmentPart", {
			type,
			percent: weightPercent,
			mode: key === undefined ? mode : view.t(key).toLowerCase(),
		});
	});
}

const modes: ReadonlyMap<string, MessageKey> = new Map([
	["online", "mode.online"],
	["onsite", "mode.onsite"],
	["blended", "mode.blended"],
]);

/** The three statements that the EU's recommendation has for supervision and identity. */
const supervisions: ReadonlyMap<string, MessageKey> = new Map([
	["unsupervised with no identity verification", "supervision.none"],
	["supervised with no identity verification", "supervision.supervised"],
	["supervised online or onsite with identity verification", "supervision.verified"],
]);

function Supervision({ statement, view }: { readonly statement: string; readonly view: View }) {
	const key = supervisions.get(statement);
	return key === undefined ? <SignedText text={statement} /> : <>{view.t(key)}</>;
}

const languageKeys: ReadonlyMap<string, MessageKey> = new Map([
	["en", "language.en"],
	["mn", "language.mn"],
	["zh", "language.zh"],
	["fr", "language.fr"],
]);

function languageName(code: string, view: View): string {
	const key = languageKeys.get(code);
	return key === undefined ? code : view.t(key);
}
