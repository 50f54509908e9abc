import type { Award } from "../core/award.ts";
import type { Course } from "../core/catalogue.ts";
import { dayIn } from "../core/calendar.ts";
import { awardFields } from "../core/award-fields.ts";
import { certificateNumber, encodeId } from "../core/crockford.ts";
import { microCertificateTemplate, type PaperLayout, shapeOfName } from "../core/micro-certificate-template.ts";
import { type Template, templateHash } from "../core/template.ts";
import type { Tools } from "../core/tools.ts";
import { uuidUrn } from "../core/uuid.ts";
import { certificateAddress, type Deployment, statusListAddress } from "./deployment.ts";
import { type CertificateSigner, certificateSigner } from "./certificate-signer.ts";
import { catalogueParts, coursesByCode } from "./course-book.ts";
import type {
	Certificate,
	Clock,
	Issuer,
	KeyRing,
	PreparedCertificate,
	Random,
	Register,
	StatusPlace,
} from "./ports.ts";

export interface IssueAwardsDeps {
	readonly register: Register;
	readonly keyRing: KeyRing;
	readonly clock: Clock;
	readonly random: Random;
	readonly tools: Tools;
	readonly deployment: Deployment;
	readonly layout: PaperLayout;
	/** digestSRI of our context document as served. */
	readonly contextDigest: string;
}

export interface DigestedAward {
	readonly award: Award;
	/** SHA-256 (hex) of the award's fingerprint. */
	readonly awardDigest: string;
}

type OnIssued = ((certificate: Certificate, done: number, total: number) => Promise<void>) | undefined;

/** Certificates a transaction: small enough to show progress, large enough that the disk is not what takes time. */
const chunkSize = 50;

/**
 * Signs and stores awards, and answers with the batch's name. Each chunk is first stored unsigned with its ids and
 * status places, then signed, then completed: a kill at any point leaves rows that `resumeUnfinished` finishes
 * with the very same content.
 */
export async function issueAwards(
	deps: IssueAwardsDeps,
	issuer: Issuer,
	awards: readonly DigestedAward[],
	onIssued: OnIssued,
): Promise<string> {
	const batch = newBatch(deps);
	const sign = certificateSigner(deps);
	const templates = await templateMaker(deps, issuer);
	let done = 0;
	for (let start = 0; start < awards.length; start += chunkSize) {
		const chunk = awards.slice(start, start + chunkSize);
		const places = await deps.register.takePlaces(issuer.slug, chunk.length);
		const prepared: PreparedCertificate[] = [];
		for (const [index, award] of chunk.entries()) {
			prepared.push(await prepare(deps, issuer, templates, award, places[index] ?? [], batch));
		}
		await deps.register.prepare(prepared);
		const signed = await signAndStore(deps, issuer, prepared, sign);
		for (const certificate of signed) await onIssued?.(certificate, ++done, awards.length);
	}
	return batch;
}

/** Finishes what a killed run had prepared; answers how many. */
export async function resumeUnfinished(deps: IssueAwardsDeps, issuer: Issuer, onIssued: OnIssued): Promise<number> {
	const sign = certificateSigner(deps);
	const unfinished = await deps.register.unfinished(issuer.slug);
	let done = 0;
	for (let start = 0; start < unfinished.length; start += chunkSize) {
		const signed = await signAndStore(deps, issuer, unfinished.slice(start, start + chunkSize), sign);
		for (const certificate of signed) await onIssued?.(certificate, ++done, unfinished.length);
	}
	return done;
}

async function signAndStore(
	{ register, keyRing, clock }: IssueAwardsDeps,
	issuer: Issuer,
	prepared: readonly PreparedCertificate[],
	sign: CertificateSigner,
): Promise<readonly Certificate[]> {
	const signer = await keyRing.signer(issuer.slug);
	const at = clock();
	const results: Certificate[] = [];
	for (const certificate of prepared) {
		const signed = await sign(certificate, signer, at);
		results.push({ ...certificate, signed, issuedAt: at.toISOString(), status: [] });
	}
	await register.complete(results.map(({ id, signed = "" }) => ({ id, signed, at: at.toISOString() })));
	return results;
}

async function prepare(
	deps: IssueAwardsDeps,
	issuer: Issuer,
	templates: TemplateMaker,
	{ award, awardDigest }: DigestedAward,
	places: readonly StatusPlace[],
	batch: string,
): Promise<PreparedCertificate> {
	const { clock, random, deployment, tools } = deps;
	const id = encodeId(random(16));
	const { hash, course } = await templates(award);
	const fields = awardFields({
		award,
		course,
		address: certificateAddress(deployment, id),
		subject: uuidUrn(random(16)),
		places: places.map(({ purpose, list, index }) => ({
			purpose,
			index,
			address: statusListAddress(deployment, issuer.slug, list, purpose),
		})),
		issueDay: dayIn(deployment.timeZone, clock()),
		zone: deployment.timeZone,
	});
	return {
		id,
		number: certificateNumber(tools.sha256(new TextEncoder().encode(id))),
		issuer: issuer.slug,
		batch,
		courseCode: course.code,
		courseVersion: course.version,
		template: hash,
		fields,
		awardDigest,
		learner: learnerRecord(award),
		places,
		preparedAt: clock().toISOString(),
	};
}

function learnerRecord({ learnerRef, email, country, institution }: Award) {
	return {
		learnerRef,
		country,
		...(email === undefined ? {} : { email }),
		...(institution === undefined ? {} : { institution }),
	};
}

type TemplateMaker = (award: Award) => Promise<{ hash: string; course: Course }>;

/** Makes and stores the template that an award needs, once each. */
async function templateMaker(deps: IssueAwardsDeps, issuer: Issuer): Promise<TemplateMaker> {
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

/** Day and four random characters: easy to read out, hard to mistake. */
function newBatch({ clock, random, deployment }: IssueAwardsDeps): string {
	return `${dayIn(deployment.timeZone, clock())}-${encodeId(random(16)).slice(-4)}`;
}
