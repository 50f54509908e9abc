import type { Kysely } from "kysely";
import type { Register } from "../app/ports.ts";
import type { Certificate, CertificateFilter, KnownAward } from "../app/register/certificates.ts";
import type { CurrentStatus, StatusPlace } from "../app/register/status.ts";
import { awardKey } from "../core/award.ts";
import { type JoinedRow, toCertificate } from "./certificate-row.ts";
import type { Tables } from "./tables.ts";
import { chunks } from "./transaction.ts";

type CertificateStore = Pick<
	Register,
	"certificate" | "certificateByNumber" | "certificateOf" | "unfinished" | "awards" | "certificates" | "issuedPart"
>;

/** Certificates held in memory at a time while a register is streamed. */
const pageSize = 500;

export function certificateStore(db: Kysely<Tables>): CertificateStore {
	return {
		async certificate(id) {
			return (await complete(db, await joined(db).where("certificates.id", "=", id).execute()))[0];
		},

		async certificateByNumber(number) {
			return (await complete(db, await joined(db).where("certificates.number", "=", number).execute()))[0];
		},

		async certificateOf(issuer, learnerRef, courseCode) {
			const award = joined(db)
				.where("certificates.issuer", "=", issuer)
				.where("certificates.learner_ref", "=", learnerRef)
				.where("certificates.course_code", "=", courseCode);
			return (await complete(db, await award.orderBy("certificates.sequence", "desc").limit(1).execute()))[0];
		},

		async unfinished(issuer) {
			const found: Certificate[] = [];
			for await (const certificate of pages(db, { issuer }, "prepared")) found.push(certificate);
			return found;
		},

		async awards(issuer, learnerRefs) {
			const known = new Map<string, KnownAward>();
			for (const chunk of chunks(learnerRefs)) {
				// Of an award that was issued again the last certificate counts.
				for (const row of await awardsOf(db, issuer, chunk)) {
					const { id, learner_ref: learnerRef, course_code: courseCode, award_digest: awardDigest, issuance } = row;
					known.set(awardKey({ learnerRef, courseCode }), { id, awardDigest, signed: issuance !== null });
				}
			}
			return known;
		},

		async *certificates(filter) {
			if (filter.status !== "prepared") yield* pages(db, filter, "issued");
			if (filter.status === undefined || filter.status === "prepared") yield* pages(db, filter, "prepared");
		},

		async issuedPart(filter, { limit, after = "0" }) {
			const rows = await page(db, filter, "issued", Number(after), limit + 1);
			const items = await complete(db, rows.slice(0, limit));
			return rows.length > limit ? { items, next: String(rows[limit - 1]?.issuance) } : { items };
		},
	};
}

type Joined = ReturnType<typeof joined>;

/** Whole certificates by a condition and an order of one's own. */
export async function certificatesWhere(
	db: Kysely<Tables>,
	narrow: (query: Joined) => Joined,
): Promise<readonly Certificate[]> {
	return await complete(db, await narrow(joined(db)).execute());
}

/** Issued ones in the order of issuing, or merely prepared ones in the order of preparing; a page at a time. */
async function* pages(
	db: Kysely<Tables>,
	filter: CertificateFilter,
	part: "issued" | "prepared",
): AsyncGenerator<Certificate> {
	for (let after = 0; ; ) {
		const rows = await page(db, filter, part, after, pageSize);
		yield* await complete(db, rows);
		const last = rows.at(-1);
		if (last === undefined || rows.length < pageSize) return;
		after = last.issuance ?? last.sequence;
	}
}

function page(
	db: Kysely<Tables>,
	{ course, status, batch, issuer, changedSince }: CertificateFilter,
	part: "issued" | "prepared",
	after: number,
	limit: number,
): Promise<JoinedRow[]> {
	const order = part === "issued" ? "issuances.sequence" : "certificates.sequence";
	let query = joined(db).where(order, ">", after).orderBy(order).limit(limit);
	if (part === "prepared") query = query.where("issuances.sequence", "is", null);
	if (course !== undefined) query = query.where("certificates.course_code", "=", course);
	if (batch !== undefined) query = query.where("certificates.batch", "=", batch);
	if (issuer !== undefined) query = query.where("certificates.issuer", "=", issuer);
	const bits = db.selectFrom("status_bits").select("certificate");
	if (status === "valid") query = query.where("certificates.id", "not in", bits);
	if (status === "revoked") query = query.where("certificates.id", "in", bits.where("purpose", "=", "revocation"));
	if (status === "erased") query = query.where("certificates.erased_at", "is not", null);
	if (status === "suspended") query = query.where("certificates.id", "in", bits.where("purpose", "=", "suspension"));
	if (changedSince !== undefined) {
		const changed = db.selectFrom("status_changes").select("certificate").where("at", ">=", changedSince);
		query = query.where((build) =>
			build.or([
				build("issuances.issued_at", ">=", changedSince),
				build("certificates.erased_at", ">=", changedSince),
				build("certificates.id", "in", changed),
			]),
		);
	}
	return query.execute();
}

function awardsOf(db: Kysely<Tables>, issuer: string, learnerRefs: readonly string[]) {
	return db
		.selectFrom("certificates")
		.leftJoin("issuances", "issuances.certificate", "certificates.id")
		.select(["certificates.id", "learner_ref", "course_code", "award_digest", "issuances.sequence as issuance"])
		.where("issuer", "=", issuer)
		.where("learner_ref", "in", learnerRefs)
		.orderBy("certificates.sequence")
		.execute();
}

function joined(db: Kysely<Tables>) {
	return db
		.selectFrom("certificates")
		.leftJoin("issuances", "issuances.certificate", "certificates.id")
		.selectAll("certificates")
		.select(["issuances.signed", "issuances.issued_at", "issuances.sequence as issuance"]);
}

/** Adds to each row its places and the bits that are set, with one query for all. */
async function complete(db: Kysely<Tables>, rows: readonly JoinedRow[]): Promise<readonly Certificate[]> {
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const found = await db
		.selectFrom("status_places as place")
		.leftJoin("status_bits as bit", (join) =>
			join.onRef("bit.certificate", "=", "place.certificate").onRef("bit.purpose", "=", "place.purpose"),
		)
		.select(["place.certificate", "place.purpose", "place.list", "place.position", "bit.reason", "bit.since"])
		.where("place.certificate", "in", ids)
		.orderBy("place.purpose")
		.execute();
	const places = new Map(ids.map((id) => [id, { places: [] as StatusPlace[], status: [] as CurrentStatus[] }]));
	for (const { certificate, purpose, list, position, reason, since } of found) {
		const held = places.get(certificate ?? "");
		held?.places.push({ purpose, list, index: position });
		if (reason !== null && since !== null) held?.status.push({ purpose, reason, since });
	}
	return rows.map((row) => toCertificate(row, places.get(row.id)?.places ?? [], places.get(row.id)?.status ?? []));
}
