import type { Course } from "../../core/catalogue.ts";
import { catalogueParts } from "../course-book.ts";
import type { Deployment } from "../deployment.ts";
import type { Register } from "../ports.ts";
import { type Part, partOf, type Slice } from "../register/slice.ts";
import {
	type CourseRecords,
	type OpenCourse,
	openCourses,
	type OpenCourseVersion,
	openCourseVersion,
} from "./open-courses.ts";
import { type OpenIssuer, openIssuer } from "./open-issuers.ts";
import { openRecognitions } from "./open-recognitions.ts";

/** Courses and issuers for everybody: what is taught, in which versions, who signs it, and what bodies have decided. */
export interface OpenData {
	/** In the order of their codes. */
	courses(slice: Slice): Promise<Part<OpenCourse>>;
	courseVersion(code: string, version: string): Promise<OpenCourseVersion | undefined>;
	/** In the order of their slugs. */
	issuers(slice: Slice): Promise<Part<OpenIssuer>>;
}

interface OpenDataDeps {
	readonly register: Register;
	readonly deployment: Deployment;
}

export function openData({ register, deployment }: OpenDataDeps): OpenData {
	return {
		courses: async (slice) => {
			const records = await courseRecords(register, deployment);
			return partOf(openCourses(await register.courseVersions(), records), ({ code }) => code, slice);
		},
		courseVersion: async (code, version) => {
			const course = await register.course(code, version);
			return course && openCourseVersion(course, await courseRecords(register, deployment));
		},
		issuers: async (slice) => {
			const statements = await register.statements();
			const recognitionsOf = (did: string) =>
				openRecognitions(statements, ({ kind, of }) => kind === "issuer" && of === did);
			const issuers = (await register.issuers()).map((issuer) => openIssuer(issuer, recognitionsOf));
			return partOf(issuers, ({ slug }) => slug, slice);
		},
	};
}

async function courseRecords(register: Register, deployment: Deployment): Promise<CourseRecords> {
	const dids = new Set((await register.issuers()).map(({ did }) => did));
	const statements = await register.statements();
	const recognitionsOf = ({ code, version }: Course) =>
		openRecognitions(statements, (scope) => {
			if (scope.kind !== "course" || !dids.has(scope.of) || scope.course.code !== code) return false;
			return scope.course.version === undefined || scope.course.version === version;
		});
	return { deployment, catalogue: await catalogueParts(register), recognitionsOf };
}
