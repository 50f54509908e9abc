import type { Kysely } from "kysely";
import type { NameRequest, SayStore, ShareLink } from "../app/holder/say-ports.ts";
import { TamgaError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import type { NameRequestRow, ShareLinkRow } from "./say-tables.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";
import { withoutNulls } from "./without-nulls.ts";

export function sayStore(db: Kysely<Tables>): SayStore {
	return { ...choices(db), ...shares(db), ...requests(db) };
}

type Choices = Pick<SayStore, "chooseVisibility" | "visibility" | "visibilityChoices">;
type Shares = Pick<SayStore, "saveShareLink" | "shareLinks" | "shareLinkByHash" | "endShareLink">;
type Requests = Pick<SayStore, "saveNameRequest" | "nameRequest" | "nameRequests" | "refuseNameRequest">;

function choices(db: Kysely<Tables>): Choices {
	const of = (certificate: string) =>
		db
			.selectFrom("visibility_choices")
			.select(["certificate", "visibility", "wording", "language", "at"])
			.where("certificate", "=", certificate);
	return {
		async chooseVisibility(choice) {
			await write(db, (transaction) => transaction.insertInto("visibility_choices").values(choice).execute());
		},
		async visibility(certificate) {
			const last = await of(certificate).orderBy("sequence", "desc").limit(1).executeTakeFirst();
			return last?.visibility ?? "full";
		},
		visibilityChoices: (certificate) => of(certificate).orderBy("sequence").execute(),
	};
}

function shares(db: Kysely<Tables>): Shares {
	const links = () => db.selectFrom("share_links").selectAll();
	return {
		async saveShareLink({ id, certificate, hash, createdAt, expiresAt = null, endedAt = null }) {
			const row = { id, certificate, hash, created_at: createdAt, expires_at: expiresAt, ended_at: endedAt };
			await write(db, (transaction) => transaction.insertInto("share_links").values(row).execute());
		},
		async shareLinks(certificate) {
			const rows = links().where("certificate", "=", certificate).orderBy("created_at", "desc").orderBy("id");
			return (await rows.execute()).map(toShareLink);
		},
		async shareLinkByHash(hash) {
			const row = await links().where("hash", "=", hash).executeTakeFirst();
			return row && toShareLink(row);
		},
		async endShareLink(certificate, id, at) {
			await write(db, (transaction) =>
				transaction
					.updateTable("share_links")
					.set({ ended_at: at })
					.where("certificate", "=", certificate)
					.where("id", "=", id)
					.where("ended_at", "is", null)
					.execute(),
			);
		},
	};
}

function requests(db: Kysely<Tables>): Requests {
	const rows = () => db.selectFrom("name_requests").selectAll();
	return {
		async saveNameRequest({ id, certificate, createdAt, wanted = {} }) {
			const row = { id, certificate, created_at: createdAt, wanted: JSON.stringify(wanted) };
			await write(db, (transaction) => transaction.insertInto("name_requests").values(row).execute());
		},
		async nameRequest(id) {
			const row = await rows().where("id", "=", id).executeTakeFirst();
			return row && toRequest(row);
		},
		async nameRequests({ certificate, open }) {
			let query = rows().orderBy("created_at").orderBy("id");
			if (certificate !== undefined) query = query.where("certificate", "=", certificate);
			if (open === true) query = query.where("closed_at", "is", null);
			return (await query.execute()).map(toRequest);
		},
		async refuseNameRequest(id, reason, at) {
			const { numUpdatedRows } = await write(db, (transaction) =>
				transaction
					.updateTable("name_requests")
					.set({ wanted: null, closed_at: at, outcome: "refused", reason })
					.where("id", "=", id)
					.where("closed_at", "is", null)
					.executeTakeFirstOrThrow(),
			);
			if (numUpdatedRows === 0n) throw new TamgaError("NOT_FOUND", `There is no open request ${id}.`);
		},
	};
}

function toShareLink({ id, certificate, hash, created_at, expires_at, ended_at }: ShareLinkRow): ShareLink {
	const ends = withoutNulls({ expiresAt: expires_at, endedAt: ended_at });
	return { id, certificate, hash, createdAt: created_at, ...ends };
}

function toRequest({ id, certificate, created_at, wanted, closed_at, outcome, reason }: NameRequestRow): NameRequest {
	return {
		id,
		certificate,
		createdAt: created_at,
		...(wanted === null ? {} : { wanted: JSON.parse(wanted) as JsonObject }),
		...withoutNulls({ closedAt: closed_at, outcome, reason }),
	};
}
