import type { Insertable, Selectable } from "kysely";
import type { Certificate, PreparedCertificate } from "../app/register/certificates.ts";
import type { CurrentStatus, StatusPlace } from "../app/register/status.ts";
import type { JsonObject } from "../core/json.ts";
import type { CertificateRow, IssuanceRow } from "./tables.ts";
import { withoutNulls } from "./without-nulls.ts";

/** A certificate as its row and, once it is signed, the row of its issuance say it. */
export type JoinedRow = Selectable<CertificateRow> & {
	readonly signed: IssuanceRow["signed"] | null;
	readonly issued_at: IssuanceRow["issued_at"] | null;
	readonly issuance: number | null;
};

export function toRow(certificate: PreparedCertificate): Insertable<CertificateRow> {
	const { id, number, issuer, batch, template, learner } = certificate;
	return {
		id,
		number,
		issuer,
		batch,
		template,
		course_code: certificate.courseCode,
		course_version: certificate.courseVersion,
		fields: JSON.stringify(certificate.fields),
		award_digest: certificate.awardDigest,
		learner_ref: learner.learnerRef,
		email: learner.email ?? null,
		country: learner.country,
		institution: learner.institution ?? null,
		prepared_at: certificate.preparedAt,
		replaces: certificate.replaces ?? null,
	};
}

export function toCertificate(
	row: JoinedRow,
	places: readonly StatusPlace[],
	status: readonly CurrentStatus[],
): Certificate {
	const { id, number, issuer, batch, template, email, country, institution } = row;
	return {
		id,
		number,
		issuer,
		batch,
		template,
		places,
		status,
		courseCode: row.course_code,
		courseVersion: row.course_version,
		fields: JSON.parse(row.fields) as JsonObject,
		awardDigest: row.award_digest,
		learner: { learnerRef: row.learner_ref, country, ...withoutNulls({ email, institution }) },
		preparedAt: row.prepared_at,
		...withoutNulls({ issuedAt: row.issued_at, replaces: row.replaces, erasedAt: row.erased_at }),
		// Of what was erased nothing is left to read.
		...(row.erased_at === null ? withoutNulls({ signed: row.signed }) : {}),
	};
}
