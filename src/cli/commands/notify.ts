import type { Message } from "../../app/holder/claim-ports.ts";
import type { Settled } from "../../app/holder/deliver-messages.ts";
import { certificateId } from "../../app/change-status.ts";
import { TamgaError } from "../../core/errors.ts";
import type { Office } from "../../main.ts";
import { exitCodes } from "../exit-codes.ts";
import { withOffice } from "../office.ts";
import { print, say, table } from "../output.ts";
import { outcomeOf, sendWaiting } from "../send-waiting.ts";

interface NotifyOptions {
	readonly resend?: readonly string[];
	readonly batch?: string;
	readonly list?: boolean;
	readonly json?: boolean;
}

/** Sends the mails that wait, or new ones to the holders of some certificates. */
export async function notify({ resend, batch, list = false, json = false }: NotifyOptions): Promise<void> {
	if (resend !== undefined && batch !== undefined) throw new TamgaError("USAGE", "Give --resend or --batch, not both.");
	await withOffice(async (office) => {
		const certificates = resend === undefined ? undefined : await queueAgain(office, resend);
		const filter = { ...(batch && { batch }), ...(certificates && { certificates }) };
		if (list) return printOpen(await office.register.openMessages(filter), json);
		const { sent, deferred, refused } = await sendWaiting(office, filter, json ? printSettled : undefined);
		if (sent + deferred + refused === 0) say("No mail is waiting.");
		if (deferred + refused > 0) process.exitCode = exitCodes.invalid;
	});
}

/** All of them are looked at before any is queued. */
async function queueAgain({ register, clock }: Office, typed: readonly string[]): Promise<readonly string[]> {
	const ids = typed.map((id) => certificateId(id) ?? id);
	for (const id of ids) {
		const certificate = await register.certificate(id);
		if (certificate?.signed === undefined) throw new TamgaError("NOT_FOUND", `There is no certificate ${id}.`);
		if (certificate.learner.email === undefined) {
			throw new TamgaError("NOT_FOUND", `The register has no e-mail address for the holder of ${id}.`);
		}
	}
	for (const id of ids) await register.queueMessage(id, clock().toISOString());
	return ids;
}

/** The link stays in the mail. */
function printSettled(settled: Settled): void {
	const { certificate, message, language, refusal } = settled;
	print(JSON.stringify({ certificate, message, language, outcome: outcomeOf(settled), code: refusal?.code }));
}

function printOpen(messages: readonly Message[], json: boolean): void {
	if (json) {
		for (const message of messages) print(JSON.stringify(message));
		return;
	}
	const rows = messages.map(({ certificate, state, attempts, refusal, settledAt, queuedAt }) => {
		const why = refusal === undefined ? "" : `${refusal.code} ${refusal.permanent ? "for good" : "for now"}`;
		return [certificate, state, `${attempts} tries`, why, settledAt ?? queuedAt];
	});
	if (rows.length > 0) print(table(rows));
}
