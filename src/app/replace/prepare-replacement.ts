import { encodeId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import type { HolderName } from "../../core/holder-name.ts";
import { type MicroCertificate, readMicroCertificate } from "../../core/micro-certificate.ts";
import { microCertificateTemplate, shapeOfName } from "../../core/micro-certificate-template.ts";
import { replacementFields } from "../../core/replacement-fields.ts";
import { type Fields, type Template, templateHash } from "../../core/template.ts";
import { catalogueParts } from "../course-book.ts";
import type { Certificate } from "../register/certificates.ts";
import type { Issuer } from "../register/issuers.ts";
import type { StatusPlace } from "../register/status.ts";
import { newCertificate, type PrepareDeps } from "../prepare-certificate.ts";
import type { Correction } from "./correction.ts";
import type { PreparedReplacement } from "./replace-ports.ts";

/** What a certificate says, and what the register keeps of it. */
export interface Replaced {
	readonly record: Certificate;
	readonly facts: MicroCertificate;
}

/** Throws NOT_FOUND for what was never issued, or erased since. */
export function readReplaced(record: Certificate | undefined): Replaced {
	const facts = record?.signed === undefined ? undefined : readMicroCertificate(JSON.parse(record.signed));
	if (record !== undefined && facts !== undefined) return { record, facts };
	throw new TamgaError("NOT_FOUND", "There is no such certificate; tamga list shows what there is.");
}

/** What the new certificate says instead of the old one. */
export interface Corrected extends Omit<Correction, "name"> {
	readonly name: HolderName;
}

/** Everything of the certificate in another one's place but its signature. Throws NOT_FOUND. */
export async function prepareReplacement(
	deps: PrepareDeps,
	issuer: Issuer,
	{ record, facts }: Replaced,
	{ name, ...correction }: Corrected,
	places: readonly StatusPlace[],
): Promise<PreparedReplacement> {
	const { random, tools, register } = deps;
	const template = await templateFor(deps, issuer, { record, facts: { ...facts, holder: name } });
	const hash = templateHash(template, tools);
	await register.saveTemplate(hash, template);
	const { courseCode, courseVersion, awardDigest, learner } = record;
	const made = newCertificate(deps, issuer, places);
	return {
		...made.record,
		batch: `${made.fields.issueDay}-${encodeId(random(16)).slice(-4)}`,
		courseCode,
		courseVersion,
		template: hash,
		fields: replacementFields({
			replaced: record.fields as Fields,
			name,
			...correction,
			...made.fields,
		}),
		// A roster that is sent again finds the award issued, whatever was corrected since.
		awardDigest,
		learner,
		replaces: record.id,
	};
}

/** The course as it was then, in today's words and on today's paper. */
async function templateFor(deps: PrepareDeps, issuer: Issuer, { record, facts }: Replaced): Promise<Template> {
	const { register, deployment, layout, contextDigest } = deps;
	const course = await register.course(record.courseCode, record.courseVersion);
	if (course === undefined) throw new TamgaError("NOT_FOUND", "The catalogue has its course no more.");
	return microCertificateTemplate({
		baseUrl: deployment.baseUrl,
		issuer,
		course,
		catalogue: await catalogueParts(register),
		language: facts.paper.languages[0] ?? "en",
		layout,
		contextDigest,
		shape: {
			native: shapeOfName(facts.holder.native),
			latin: shapeOfName(facts.holder.latin),
			score: facts.score !== undefined,
			replaces: true,
		},
	});
}
