import type { Catalogue, Course } from "./catalogue.ts";
import { competencyName, framework } from "./frameworks.ts";

/** What is wrong with a catalogue of the right shape, a sentence each; empty when it can be signed. */
export function catalogueFaults(catalogue: Catalogue): readonly string[] {
	const { organisations, stacks, courses } = catalogue;
	const known = new Set(organisations.map(({ id }) => id));
	return [
		...repeated(organisations.map(({ id }) => `organisation ${id}`)),
		...repeated(stacks.map(({ code }) => `stack ${code}`)),
		...repeated(courses.map(({ code, version }) => `course ${code} ${version}`)),
		...courses.flatMap((course) => courseFaults(course, known).map((fault) => `Course ${course.code}: ${fault}`)),
	];
}

function courseFaults(course: Course, organisations: ReadonlySet<string>): readonly string[] {
	const { awardingBodies, contentPartners, learningOutcomes, gradeScale, alignment } = course;
	const strangers = [...awardingBodies, ...contentPartners].filter((id) => !organisations.has(id));
	return [
		...strangers.map((id) => `the organisation ${id} is not listed.`),
		...repeated(learningOutcomes.map(({ id }) => `learning outcome ${id}`)),
		...repeated(gradeScale.bands.map(({ label }) => `band ${label}`)),
		...repeated(gradeScale.bands.map(({ from }) => `band from ${from}`)),
		...repeated(alignment.map(({ framework, targetCode }) => `alignment ${framework} ${targetCode}`)),
		...alignment.flatMap(alignmentFaults),
		...hoursFaults(course),
		...assessmentFaults(course),
	];
}

/** A wrong name under a well-known framework would be a false statement about somebody else's work. */
function alignmentFaults({ framework: id, targetCode, targetName, targetUrl }: Course["alignment"][number]): string[] {
	const known = framework(id);
	if (known === undefined) {
		return targetUrl === undefined ? [`the framework ${id} is not known here; give each alignment a targetUrl.`] : [];
	}
	const name = competencyName(known, targetCode);
	if (name === undefined) return [`${known.name} has no ${targetCode}.`];
	return name === targetName ? [] : [`${targetCode} is called "${name}".`];
}

function hoursFaults({ workload }: Course): string[] {
	const parts = workload.contactHours + workload.selfStudyHours + workload.assessmentHours;
	return parts > workload.totalHours ? ["the hours add up to more than totalHours."] : [];
}

function assessmentFaults({ achievementType, assessment: { components } }: Course): string[] {
	if (components.length === 0) {
		return achievementType === "MicroCredential" ? ["what is not assessed is a CertificateOfAttendance."] : [];
	}
	const weight = components.reduce((sum, { weightPercent }) => sum + weightPercent, 0);
	return weight === 100 ? [] : ["the weights of the assessment must add up to 100."];
}

function repeated(names: readonly string[]): string[] {
	return names.filter((name, place) => names.indexOf(name) < place).map((name) => `${name} is listed twice.`);
}
