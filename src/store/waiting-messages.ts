import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { MessageFilter } from "../app/holder/claim-ports.ts";
import type { Tables } from "./tables.ts";

type Build = ExpressionBuilder<Tables, "messages">;

/** After so many tries the other server means it. */
const maxAttempts = 10;

/** In nobody's hands at a moment. */
export function isFree(build: Build, at: string): Expression<SqlBool> {
	return build.or([build("leased_until", "is", null), build("leased_until", "<=", at)]);
}

/** Neither sent nor overtaken by a later one. */
export function isOpen(build: Build, { batch, certificates }: MessageFilter): Expression<SqlBool> {
	const ofBatch = build
		.selectFrom("certificates")
		.select("id")
		.where("batch", "=", batch ?? "");
	return build.and([
		build("state", "!=", "sent"),
		isLast(build),
		...(batch === undefined ? [] : [build("certificate", "in", ofBatch)]),
		...among(build, certificates),
	]);
}

/** What is to be sent; see `MessageStore`. */
export function waits(build: Build, { batch, certificates, refusedBefore }: MessageFilter): Expression<SqlBool> {
	let holders = build.selectFrom("certificates").select("id").where("email", "is not", null);
	if (batch !== undefined) holders = holders.where("batch", "=", batch);
	const revoked = build.selectFrom("status_bits").select("certificate").where("purpose", "=", "revocation");
	return build.and([
		build.or([
			build("state", "=", "queued"),
			// A later one has taken the place of what was refused.
			build.and([
				build("state", "=", "bounced"),
				build("refusal_permanent", "=", 0),
				build("attempts", "<", maxAttempts),
				isLast(build),
				...(refusedBefore === undefined ? [] : [build("settled_at", "<", refusedBefore)]),
			]),
		]),
		build("certificate", "in", holders),
		build.or([build("number", ">", 1), build("certificate", "not in", revoked)]),
		...among(build, certificates),
	]);
}

function among(build: Build, certificates: MessageFilter["certificates"]): readonly Expression<SqlBool>[] {
	return certificates === undefined ? [] : [build("certificate", "in", certificates)];
}

function isLast(build: Build): Expression<SqlBool> {
	const later = build
		.selectFrom("messages as later")
		.select("later.number")
		.whereRef("later.certificate", "=", "messages.certificate")
		.whereRef("later.number", ">", "messages.number");
	return build.not(build.exists(later));
}
