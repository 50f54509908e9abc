import type { MessageFilter } from "../app/holder/claim-ports.ts";
import type { Settled } from "../app/holder/deliver-messages.ts";
import { TamgaError } from "../core/errors.ts";
import type { Office } from "../main.ts";
import { watchInterrupt } from "./interrupt.ts";
import { say } from "./output.ts";
import { progressBar } from "./progress.ts";

export interface Sent {
	readonly sent: number;
	/** Refused for the time being, and for good. */
	readonly deferred: number;
	readonly refused: number;
}

/**
 * Sends the mails that wait, and says what became of them; nothing at all where none waits. Ctrl-C ends it behind the
 * mail that is under way. `told` is given each as it is settled. Throws MAIL_UNAVAILABLE.
 */
export async function sendWaiting(
	{ register, courier }: Pick<Office, "register" | "courier">,
	filter: MessageFilter,
	told: (settled: Settled) => void = () => undefined,
): Promise<Sent> {
	const total = await register.waitingMessages(filter);
	const count = { sent: 0, deferred: 0, refused: 0 };
	if (total === 0) return count;
	const interrupt = watchInterrupt();
	const bar = progressBar("mailing");
	try {
		for await (const settled of courier.deliver(filter)) {
			count[outcomeOf(settled)]++;
			bar.aside(() => told(settled));
			bar.step(count.sent + count.deferred + count.refused, total);
			if (interrupt.requested) break;
		}
	} finally {
		bar.stop();
		interrupt.release();
		sum(count, courier.outbox);
	}
	if (interrupt.requested) say("Stopped. Run tamga notify to send the rest.");
	return count;
}

/** The same after work that is done whatever becomes of the mails. */
export async function trySendWaiting(...request: Parameters<typeof sendWaiting>): Promise<void> {
	try {
		await sendWaiting(...request);
	} catch (error) {
		if (!(error instanceof TamgaError) || error.code !== "MAIL_UNAVAILABLE") throw error;
		say(`${error.message} [${error.code}]`);
	}
}

export function outcomeOf({ refusal }: Settled): keyof Sent {
	if (refusal === undefined) return "sent";
	return refusal.permanent ? "refused" : "deferred";
}

function mails(count: number): string {
	return count === 1 ? "1 mail" : `${count} mails`;
}

function sum({ sent, deferred, refused }: Sent, outbox: string | undefined): void {
	if (sent > 0)
		say(outbox === undefined ? `${mails(sent)} sent.` : `${mails(sent)} in ${outbox}, since no mail server is set.`);
	if (deferred > 0) say(`${deferred} refused for the time being; tamga notify tries them again.`);
	if (refused > 0) say(`${refused} refused for good; correct the addresses. tamga notify --list shows which.`);
}
