import { encodeId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import type { Clock, Random } from "../ports.ts";
import type { Caller, FailedTry, Notice, Posted, Webhook, WebhookSecrets, WebhookStore } from "./webhook-ports.ts";

export interface SendDeps {
	readonly register: WebhookStore;
	readonly clock: Clock;
	readonly random: Random;
	readonly secrets: Pick<WebhookSecrets, "sign">;
	readonly caller: Pick<Caller, "post">;
}

/** What became of a notice; without a `refusal` it arrived. */
export interface SettledNotice {
	readonly notice: string;
	readonly webhook: string;
	readonly refusal?: string;
}

/** Notices a lease, and how long they are ours: longer than trying all of them takes. */
const leaseSize = 10;
const leaseMs = 3 * 60_000;

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000] as const;
/** How long after each failed try the next one comes; after the last of them a notice is given up. */
const pauses = [5 * second, minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, day];
/** An address at which nothing has arrived for so long is called no more. */
const patience = 5 * day;

/**
 * Sends what is due, each address beside the others and its notices oldest first. A failed try ends the round of its
 * address, so that a dead one costs one time-out. After a kill a notice goes out again under the same id.
 */
export async function sendNotices(deps: SendDeps): Promise<readonly SettledNotice[]> {
	const due = await deps.register.dueWebhooks(deps.clock().toISOString());
	return (await Promise.all(due.map((webhook) => sendTo(deps, webhook)))).flat();
}

async function sendTo(deps: SendDeps, webhook: Webhook): Promise<readonly SettledNotice[]> {
	const settled: SettledNotice[] = [];
	for (;;) {
		const round = await sendLease(deps, webhook);
		settled.push(...round);
		if (round.length < leaseSize || round.at(-1)?.refusal !== undefined) return settled;
	}
}

async function sendLease(deps: SendDeps, webhook: Webhook): Promise<readonly SettledNotice[]> {
	const { register, random, clock } = deps;
	const now = clock().getTime();
	const moment = (time: number): string => new Date(time).toISOString();
	const lease = { name: encodeId(random(16)), at: moment(now), until: moment(now + leaseMs) };
	const settled: SettledNotice[] = [];
	try {
		for (const notice of await register.leaseNotices(lease, webhook.id, leaseSize)) {
			const outcome = await sendOne(deps, webhook, notice, lease.name);
			settled.push(outcome);
			if (outcome.refusal !== undefined) break;
		}
	} finally {
		await register.releaseNotices(lease.name);
	}
	return settled;
}

async function sendOne(deps: SendDeps, webhook: Webhook, notice: Notice, lease: string): Promise<SettledNotice> {
	const refusal = await refusalOf(deps, webhook, notice);
	const at = deps.clock();
	const settled = { notice: notice.id, webhook: webhook.id };
	if (refusal === undefined) {
		await deps.register.noticeSent(notice, lease, at.toISOString());
		return settled;
	}
	await deps.register.noticeFailed(notice, lease, failedTry(webhook, notice, refusal, at), at.toISOString());
	return { ...settled, refusal };
}

/** Why a notice did not arrive: any answer but 2xx counts as none. */
async function refusalOf(deps: SendDeps, webhook: Webhook, notice: Notice): Promise<string | undefined> {
	const body = JSON.stringify(payloadOf(notice));
	const timestamp = Math.floor(deps.clock().getTime() / 1_000);
	try {
		const signature = await deps.secrets.sign(webhook, `${notice.id}.${timestamp}.${body}`);
		const headers = { "webhook-id": notice.id, "webhook-timestamp": `${timestamp}`, "webhook-signature": signature };
		return refusalIn(await deps.caller.post(webhook.address, body, headers));
	} catch (error) {
		if (error instanceof TamgaError) return error.code;
		throw error;
	}
}

function refusalIn(posted: Posted): string | undefined {
	if (posted.state === "refused") return "not a public https address";
	if (posted.state === "unreachable") return posted.reason;
	return posted.status >= 200 && posted.status < 300 ? undefined : gone(posted.status);
}

const gone = (status: number): string => `HTTP ${status}`;

/** No names, and nothing that is not on the certificate's public page. */
export function payloadOf({ id, certificate, status, at }: Notice) {
	return { id, type: "certificate.status", timestamp: at, data: { certificate, status } } as const;
}

/** A receiver that answers 410 wants no more (Standard Webhooks, "delivery and retries"). */
function failedTry(webhook: Webhook, { attempts }: Notice, refusal: string, now: Date): FailedTry {
	const pause = pauses[attempts - 1];
	const failingFor = now.getTime() - Date.parse(webhook.failingSince ?? now.toISOString());
	return {
		refusal,
		disable: refusal === gone(410) || failingFor >= patience,
		...(pause === undefined ? {} : { dueAt: new Date(now.getTime() + pause).toISOString() }),
	};
}
