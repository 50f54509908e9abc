import type { Catalogue, Course, Organisation } from "./catalogue.ts";
import { framework } from "./frameworks.ts";
import type { Json, JsonObject } from "./json.ts";
import { languageMap, translated } from "./language-json.ts";

/** What of a course version is signed: the Open Badges `Achievement` with the EU elements in it. */
export interface CourseSource {
	readonly baseUrl: string;
	readonly course: Course;
	readonly catalogue: Pick<Catalogue, "organisations" | "stacks">;
	/** Which results are stated: the band always, the exact score only where the catalogue says so. */
	readonly shape: { readonly score: boolean };
}

export function courseAchievement(source: CourseSource): JsonObject {
	const { course } = source;
	return {
		id: achievementId(source),
		type: ["Achievement"],
		achievementType: course.achievementType === "MicroCredential" ? "MicroCredential" : "ext:CertificateOfAttendance",
		...translated(course.title),
		description: course.summary.en,
		humanCode: course.code,
		version: course.version,
		inLanguage: "en",
		creator: programmeOwner(source),
		criteria: { narrative: criteria(course) },
		...(course.alignment.length > 0 ? { alignment: course.alignment.map(alignment), alignmentBasis: "issuer" } : {}),
		resultDescription: resultDescriptions(source),
		...courseFacts(source),
	};
}

/** The EU elements that Open Badges has no word for, each there or stated as not applicable. */
function courseFacts({ course, catalogue, baseUrl }: CourseSource): JsonObject {
	const partners = course.contentPartners.map((id) => organisationProfile(baseUrl, organisationOf(catalogue, id)));
	const stacks = catalogue.stacks.filter((stack) =>
		[...stack.requiresAll, ...stack.requiresOneOf].includes(course.code),
	);
	return {
		courseSeries: course.series,
		courseTrack: course.track,
		...(course.audience.length > 0 ? { audience: course.audience } : {}),
		learningOutcome: course.learningOutcomes.map(({ id, en, mn, zh, fr }, index) => ({
			type: ["LearningOutcome"],
			position: index + 1,
			outcomeCode: id,
			statement: languageMap({ en, mn, zh, fr }),
		})),
		workload: workload(course),
		level: level(course),
		participationMode: course.participationMode,
		instructionLanguage: course.languages,
		assessment: assessment(course),
		qualityAssurance: qualityAssurance(course),
		prerequisite: orNone(course.prerequisites),
		stackability: orNone(stacks.map(({ code }) => code)),
		...(partners.length > 0 ? { contentPartner: partners } : {}),
	};
}

function workload({ workload: hours }: Course): JsonObject {
	return {
		type: ["Workload"],
		totalHours: hours.totalHours,
		contactHours: hours.contactHours,
		selfStudyHours: hours.selfStudyHours,
		assessmentHours: hours.assessmentHours,
		workloadBasis: hours.basis,
		creditPolicy: "none",
	};
}

function level({ level: { eqf, mnqf, aiCft, localLabel } }: Course): JsonObject {
	return {
		type: ["Level"],
		europeanLevel: eqf === null ? "not-set" : String(eqf),
		nationalLevel: mnqf === null ? "not-set" : String(mnqf),
		frameworkLevel: aiCft ?? "not-applicable",
		issuerLevel: localLabel ?? "not-applicable",
	};
}

function assessment({ assessment: { components, passMarkPercent, attemptsAllowed, ...rest } }: Course): JsonObject {
	return {
		type: ["Assessment"],
		assessmentComponent: components.map(({ type, weightPercent, mode }, index) => ({
			type: ["AssessmentComponent"],
			position: index + 1,
			componentType: type,
			componentMode: mode,
			weightPercent,
		})),
		passMarkPercent,
		...(attemptsAllowed === undefined ? {} : { attemptsAllowed }),
		supervisionAndIdentity: rest.supervisionAndIdentity,
	};
}

function qualityAssurance({ qualityAssurance: { type, statement, externalAgency } }: Course): JsonObject {
	return {
		type: ["QualityAssurance"],
		qualityAssuranceType: type,
		statement: languageMap(statement),
		externalAgency: externalAgency ?? "none",
	};
}

/** Open Badges requires `targetUrl`; a catalogue gives it where we do not know the framework. */
function alignment({ framework: id, targetCode, targetName, targetUrl }: Course["alignment"][number]): JsonObject {
	const { name, url } = framework(id) ?? { name: id, url: targetUrl ?? "" };
	return { type: ["Alignment"], targetCode, targetName, targetFramework: name, targetUrl: targetUrl ?? url };
}

function resultDescriptions({ shape, ...source }: CourseSource): JsonObject[] {
	const { gradeScale, assessment } = source.course;
	const labels = gradeScale.bands.toSorted((a, b) => a.from - b.from).map(({ label }) => label);
	const band = {
		id: resultId(source, "result"),
		type: ["ResultDescription"],
		name: "Result",
		resultType: "PerformanceLevel",
		allowedValue: labels,
		requiredValue: labels[0] ?? "Pass",
	};
	const score = {
		id: resultId(source, "score"),
		type: ["ResultDescription"],
		name: "Score",
		resultType: "Percent",
		valueMin: "0",
		valueMax: "100",
		requiredValue: String(assessment.passMarkPercent),
	};
	return shape.score ? [band, score] : [band];
}

function programmeOwner({ course, catalogue, baseUrl }: CourseSource): JsonObject {
	return organisationProfile(baseUrl, organisationOf(catalogue, course.awardingBodies[0] ?? ""));
}

function organisationProfile(baseUrl: string, { id, name, country }: Organisation): JsonObject {
	return {
		id: `${baseUrl}/organisations/${id}`,
		type: ["Profile"],
		...translated(name),
		...(country === null ? {} : { address: { type: ["Address"], addressCountryCode: country } }),
	};
}

function criteria({ assessment: { components, passMarkPercent } }: Course): string {
	if (components.length === 0) return "Not assessed.";
	const parts = components.map(({ type, weightPercent }) => `${type} (${weightPercent} %)`);
	return `Assessed by ${parts.join(", ")}. Pass mark: ${passMarkPercent} %.`;
}

/** The address at which the course version is described further. */
function achievementId({ baseUrl, course }: Pick<CourseSource, "baseUrl" | "course">): string {
	return `${baseUrl}/courses/${course.code}/${course.version}`;
}

/** What a result of the holder answers to: the band or the exact score. */
export function resultId(source: Pick<CourseSource, "baseUrl" | "course">, kind: "result" | "score"): string {
	return `${achievementId(source)}#${kind}`;
}

function orNone(values: readonly string[]): Json {
	return values.length > 0 ? values : ["none"];
}

function organisationOf({ organisations }: Pick<Catalogue, "organisations">, id: string): Organisation {
	const organisation = organisations.find((one) => one.id === id);
	if (organisation === undefined) throw new TypeError(`no organisation ${id} in the catalogue`);
	return organisation;
}
