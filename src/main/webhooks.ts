import { type SettledNotice, sendNotices } from "../app/webhooks/send-notices.ts";
import { webhookService, type WebhookService } from "../app/webhooks/webhook-service.ts";
import { passphraseFrom } from "../keys/passphrase.ts";
import { webhookSecrets } from "../keys/webhook-secrets.ts";
import { safeCaller } from "../net/safe-caller.ts";
import type { Office } from "./office.ts";

/** What integrators ask for, and what they are told. */
export interface WebhookDesk {
	readonly service: WebhookService;
	send(): Promise<readonly SettledNotice[]>;
}

export function openWebhookDesk({ config, register, clock, random }: Office): WebhookDesk {
	const secrets = webhookSecrets(passphraseFrom(config.secrets));
	const caller = safeCaller({ allowHosts: config.allowHosts });
	const deps = { register, clock, random, secrets, caller };
	return { service: webhookService(deps), send: () => sendNotices(deps) };
}

/** In milliseconds; a look at an index where nothing is to be sent. */
const interval = 5_000;

/**
 * Sends what is due again and again, one round at a time, until it is stopped; that waits for the round under way. A
 * round that fails is told and the next one tries again: nothing is lost, since all of it is in the register.
 */
export function sendRegularly(desk: Pick<WebhookDesk, "send">, onFault: (error: unknown) => void) {
	let round: Promise<unknown> | undefined;
	const timer = setInterval(() => {
		round ??= desk
			.send()
			.catch(onFault)
			.finally(() => {
				round = undefined;
			});
	}, interval);
	return {
		stop: async (): Promise<void> => {
			clearInterval(timer);
			await round;
		},
	};
}
