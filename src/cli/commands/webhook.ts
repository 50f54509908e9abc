import type { WebhookState } from "../../app/webhooks/webhook-ports.ts";
import { parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { openWebhookDesk } from "../../main.ts";
import { exitCodes } from "../exit-codes.ts";
import { withOffice } from "../office.ts";
import { plainLine, print, say, table } from "../output.ts";

/** The addresses without their secrets. */
export async function list({ json = false }: { json?: boolean }): Promise<void> {
	const webhooks = await withOffice(({ register }) => register.webhooks());
	if (json) for (const { sealedSecret: _secret, ...webhook } of webhooks) print(JSON.stringify(webhook));
	else if (webhooks.length > 0) print(table(webhooks.map(rowOf)));
}

function rowOf(webhook: WebhookState): readonly string[] {
	const { id, token, waiting, dead, address } = webhook;
	return [id, `token ${token}`, stateOf(webhook), `${waiting} waiting`, `${dead} given up`, plainLine(address)];
}

function stateOf({ disabledAt, failingSince, lastRefusal = "" }: WebhookState): string {
	if (disabledAt !== undefined) return `disabled since ${disabledAt} (${lastRefusal})`;
	return failingSince === undefined ? "in order" : `failing since ${failingSince} (${lastRefusal})`;
}

export async function retry(typed: string): Promise<void> {
	const id = parseId(typed) ?? typed;
	await withOffice(async ({ register, clock }) => {
		const isThere = await register.retryWebhook(id, clock().toISOString());
		if (!isThere) throw new TamgaError("NOT_FOUND", `There is no webhook ${id}.`);
	});
	say(`Webhook ${id} is called again; what it was not told is due now.`);
}

/** Sends what is due; 1 when something did not arrive. */
export async function send({ json = false }: { json?: boolean }): Promise<void> {
	const settled = await withOffice((office) => openWebhookDesk(office).send());
	if (json) for (const one of settled) print(JSON.stringify(one));
	const failed = settled.filter(({ refusal }) => refusal !== undefined).length;
	say(settled.length === 0 ? "No notice is due." : `${settled.length - failed} arrived, ${failed} did not.`);
	if (failed > 0) process.exitCode = exitCodes.invalid;
}
