import type { Award } from "../core/award.ts";
import { awardFields } from "../core/award-fields.ts";
import { dayIn } from "../core/calendar.ts";
import { certificateNumber, encodeId } from "../core/crockford.ts";
import { uuidUrn } from "../core/uuid.ts";
import { certificateAddress, type Deployment, statusListAddress } from "./deployment.ts";
import type { Clock, Random } from "./ports.ts";
import type { LearnerRecord, PreparedCertificate } from "./register/certificates.ts";
import type { Issuer } from "./register/issuers.ts";
import type { StatusPlace } from "./register/status.ts";
import { templateMaker, type TemplateMakerDeps } from "./template-maker.ts";

export interface PrepareDeps extends TemplateMakerDeps {
	readonly clock: Clock;
	readonly random: Random;
}

export interface DigestedAward {
	readonly award: Award;
	/** SHA-256 (hex) of the award's fingerprint. */
	readonly awardDigest: string;
}

/** Everything of a certificate but its signature: a fresh id and number, the template, and its fields. */
export type CertificateMaker = (award: DigestedAward, places: readonly StatusPlace[]) => Promise<PreparedCertificate>;

export async function certificateMaker(deps: PrepareDeps, issuer: Issuer, batch: string): Promise<CertificateMaker> {
	const templateFor = await templateMaker(deps, issuer);
	return async ({ award, awardDigest }, places) => {
		const { hash, course } = await templateFor(award);
		const { record, fields } = newCertificate(deps, issuer, places);
		return {
			...record,
			batch,
			courseCode: course.code,
			courseVersion: course.version,
			template: hash,
			fields: awardFields({ award, course, ...fields }),
			awardDigest,
			learner: learnerRecord(award),
		};
	};
}

/** What a new certificate has whatever it is about: for the register, and for what is signed. */
export function newCertificate(
	{ clock, random, deployment, tools }: PrepareDeps,
	issuer: Issuer,
	places: readonly StatusPlace[],
) {
	const [id, now] = [encodeId(random(16)), clock()];
	const number = certificateNumber(tools.sha256(new TextEncoder().encode(id)));
	return {
		record: { id, number, issuer: issuer.slug, places, preparedAt: now.toISOString() },
		fields: {
			address: certificateAddress(deployment, id),
			subject: uuidUrn(random(16)),
			places: places.map((place) => placeOnTheWeb(deployment, issuer, place)),
			issueDay: dayIn(deployment.timeZone, now),
			zone: deployment.timeZone,
		},
	};
}

function placeOnTheWeb(deployment: Deployment, { slug }: Issuer, { purpose, list, index }: StatusPlace) {
	return { purpose, index, address: statusListAddress(deployment, slug, list, purpose) };
}

function learnerRecord({ learnerRef, email, country, institution }: Award): LearnerRecord {
	return {
		learnerRef,
		country,
		...(email === undefined ? {} : { email }),
		...(institution === undefined ? {} : { institution }),
	};
}
