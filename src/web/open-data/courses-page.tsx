import type { OpenCourse, OpenCourseVersion } from "../../app/open-data/open-courses.ts";
import { readCourseFacts } from "../../core/micro-certificate.ts";
import { CourseDetails } from "../course-details.tsx";
import { AssessmentFacts } from "../course-facts.tsx";
import { createView } from "../create-view.ts";
import { Fact } from "../fact.tsx";
import { renderPage } from "../page.tsx";
import { SignedText, visibleText } from "../signed-text.tsx";
import { TranslatedText } from "../translated-text.tsx";
import type { PageRequest, View } from "../view.ts";
import { Decisions } from "./decisions.tsx";
import { NextPart } from "./next-part.tsx";

export interface CoursesPage extends PageRequest {
	readonly items: readonly OpenCourse[];
	readonly next: string | undefined;
}

/** `GET /courses`: what is taught, by the words that stand on certificates. */
export function coursesPage({ items, next, ...request }: CoursesPage): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("open.courses"),
		address: "/courses",
		children: (
			<>
				<section class="plain">
					<h1>{t("open.courses")}</h1>
					<p>{t(items.length === 0 ? "open.courses.none" : "open.courses.lead")}</p>
					<p class="hint">{t("open.decisions.note")}</p>
				</section>
				{items.map((course) => (
					<CourseCard course={course} view={view} />
				))}
				<NextPart next={next} list="courses" view={view} />
			</>
		),
	});
}

function CourseCard({ course: { code, versions }, view }: { readonly course: OpenCourse; readonly view: View }) {
	const [current, ...earlier] = versions;
	if (current === undefined) return null;
	const facts = readCourseFacts(current.achievement);
	return (
		<>
			<section class="card" id={code}>
				<h2>
					<SignedText text={code} />
				</h2>
				<p class="issuer">
					<TranslatedText texts={current.title} view={view} />
				</p>
				<p>
					<TranslatedText texts={current.summary} view={view} />
				</p>
				<dl>
					<Fact label={view.t("open.version")}>
						<Version course={current} view={view} />
					</Fact>
					{facts === undefined ? null : <AssessmentFacts course={facts} view={view} />}
					<Decisions recognitions={current.recognitions} view={view} />
					<Fact label={view.t("open.earlier")}>
						{earlier.length === 0 ? null : (
							<ul class="lines">
								{earlier.map((course) => (
									<li>
										<Version course={course} view={view} />
									</li>
								))}
							</ul>
						)}
					</Fact>
				</dl>
			</section>
			{facts === undefined ? null : <CourseDetails course={facts} view={view} title="open.learnt" />}
		</>
	);
}

function Version({ course, view }: { readonly course: OpenCourseVersion; readonly view: View }) {
	const { code, version, status, offeredFrom } = course;
	return (
		<>
			<a href={`/courses/${code}/${version}`}>{visibleText(version)}</a>
			<span class="aside">
				{status === "retired" ? view.t("open.retired") : view.t("open.offeredFrom", { day: view.day(offeredFrom) })}
			</span>
		</>
	);
}
