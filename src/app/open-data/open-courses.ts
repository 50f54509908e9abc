import { type Catalogue, type Course, newestFirst } from "../../core/catalogue.ts";
import { courseAchievement } from "../../core/course-achievement.ts";
import type { JsonObject } from "../../core/json.ts";
import type { LanguageMap } from "../../core/language-map.ts";
import type { Deployment } from "../deployment.ts";
import type { OpenRecognition } from "./open-recognitions.ts";

/** One version of a course, as the catalogue has it and as certificates state it. */
export interface OpenCourseVersion
	extends Pick<Course, "code" | "version" | "status" | "learningOutcomes" | "workload" | "languages" | "offeredFrom"> {
	/** Its address here. */
	readonly id: string;
	readonly title: LanguageMap;
	readonly summary: LanguageMap;
	/** The Open Badges 3.0 `Achievement`, with alignments and the EU elements, that certificates of this version hold. */
	readonly achievement: JsonObject;
	/** Decisions on record about this version. */
	readonly recognitions: readonly OpenRecognition[];
}

export interface OpenCourse {
	readonly code: string;
	/** The version that certificates are issued of now. */
	readonly current: string;
	/** The newest first. */
	readonly versions: readonly OpenCourseVersion[];
}

export interface CourseRecords {
	readonly deployment: Pick<Deployment, "baseUrl">;
	readonly catalogue: Pick<Catalogue, "organisations" | "stacks">;
	readonly recognitionsOf: (course: Course) => readonly OpenRecognition[];
}

/** All courses by code, each with all its versions. */
export function openCourses(courses: readonly Course[], records: CourseRecords): readonly OpenCourse[] {
	const codes = [...new Set(courses.map(({ code }) => code))].sort();
	return codes.map((code) => {
		const versions = courses.filter((course) => course.code === code).sort(newestFirst);
		return {
			code,
			current: versions[0]?.version ?? "",
			versions: versions.map((course) => openCourseVersion(course, records)),
		};
	});
}

export function openCourseVersion(
	course: Course,
	{ deployment: { baseUrl }, catalogue, recognitionsOf }: CourseRecords,
): OpenCourseVersion {
	const { code, version, status, title, summary, learningOutcomes, workload, languages, offeredFrom } = course;
	const shape = { score: course.gradeScale.signScore };
	return {
		id: `${baseUrl}/courses/${code}/${version}`,
		code,
		version,
		status,
		title,
		summary,
		learningOutcomes,
		workload,
		languages,
		offeredFrom,
		achievement: courseAchievement({ baseUrl, course, catalogue, shape }),
		recognitions: recognitionsOf(course),
	};
}
