import type { Award } from "../core/award.ts";
import type { Course } from "../core/catalogue.ts";
import { microCertificateTemplate, type PaperLayout, shapeOfName } from "../core/micro-certificate-template.ts";
import { type Template, templateHash } from "../core/template.ts";
import type { Tools } from "../core/tools.ts";
import { catalogueParts, coursesByCode } from "./course-book.ts";
import type { Deployment } from "./deployment.ts";
import type { Register } from "./ports.ts";
import type { Issuer } from "./register/issuers.ts";

export interface TemplateMakerDeps {
	readonly register: Register;
	readonly tools: Pick<Tools, "sha256">;
	readonly deployment: Deployment;
	readonly layout: PaperLayout;
	/** digestSRI of our context document as served. */
	readonly contextDigest: string;
}

export type TemplateMaker = (award: Award) => Promise<{ readonly hash: string; readonly course: Course }>;

/** Makes and stores the template that an award needs, once each. */
export async function templateMaker(deps: TemplateMakerDeps, issuer: Issuer): Promise<TemplateMaker> {
	const { register, deployment, layout, contextDigest, tools } = deps;
	const courses = await coursesByCode(register);
	const catalogue = await catalogueParts(register);
	const stored = new Map<string, string>();
	return async ({ courseCode, language, name }) => {
		const course = courses.get(courseCode);
		if (course === undefined) throw new TypeError(`no course ${courseCode}`);
		const shape = {
			native: shapeOfName(name.native),
			latin: shapeOfName(name.latin),
			score: course.gradeScale.signScore,
		};
		const key = [courseCode, language, shape.native, shape.latin].join(" ");
		const known = stored.get(key);
		if (known !== undefined) return { hash: known, course };
		const { baseUrl } = deployment;
		const source = { baseUrl, issuer, course, catalogue, language, layout, contextDigest, shape };
		const template: Template = microCertificateTemplate(source);
		const hash = templateHash(template, tools);
		await register.saveTemplate(hash, template);
		stored.set(key, hash);
		return { hash, course };
	};
}
