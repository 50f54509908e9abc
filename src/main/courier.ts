import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { MessageFilter } from "../app/holder/claim-ports.ts";
import { type DeliverDeps, deliverMessages, type Settled } from "../app/holder/deliver-messages.ts";
import type { Postman } from "../app/holder/postman.ts";
import type { Config } from "../config.ts";
import { readPrivateText } from "../keys/private-file.ts";
import { outboxFolder } from "../store/data-directory.ts";

/** Sends what waits to be sent. */
export interface Courier {
	/** The folder where letters are laid that no mail server takes; `undefined` where there is one. */
	readonly outbox: string | undefined;
	deliver(filter?: MessageFilter): AsyncGenerator<Settled>;
	/** The same beside other work. What fails stays queued, and `tamga notify` tells why. */
	deliverSoon(filter: MessageFilter): void;
	/** Deletes the letters of these names (`letterName`) from the outbox; what was mailed is out of reach. */
	forget(letters: readonly string[]): Promise<void>;
	/** Ends when nothing is under way any more. */
	close(): Promise<void>;
}

export function openCourier(config: Config, deps: Omit<DeliverDeps, "postman" | "writeLetter" | "claimDays">): Courier {
	const postman = lazyPostman(config);
	const outbox = config.secrets.smtpUrl === undefined ? join(config.dataDir, outboxFolder) : undefined;
	const underWay = new Set<Promise<void>>();
	const deliver = async function* (filter: MessageFilter = {}): AsyncGenerator<Settled> {
		const { noticeLetter } = await import("../web/letters/notice-letter.tsx");
		yield* deliverMessages({ ...deps, postman, writeLetter: noticeLetter, claimDays: config.claimDays }, filter);
	};
	return {
		outbox,
		deliver,
		deliverSoon: (filter) => {
			const errand = drain(deliver(filter)).catch(() => undefined);
			underWay.add(errand);
			void errand.then(() => underWay.delete(errand));
		},
		forget: async (letters) => {
			if (outbox === undefined) return;
			for (const letter of letters) await rm(join(outbox, `${letter}.eml`), { force: true });
		},
		close: async () => {
			await Promise.all(underWay);
			await postman.close();
		},
	};
}

async function drain(settled: AsyncGenerator<Settled>): Promise<void> {
	while ((await settled.next()).done !== true);
}

/** What it takes to write and send mail is loaded with the first letter. */
function lazyPostman(config: Config): Postman {
	let opened: Promise<Postman> | undefined;
	return {
		deliver: async (letter) => {
			opened ??= openPostman(config);
			return await (await opened).deliver(letter);
		},
		close: async () => await (await opened)?.close(),
	};
}

async function openPostman({ secrets, mailFrom, dataDir }: Config): Promise<Postman> {
	const { smtpUrl, smtpPasswordFile } = secrets;
	if (smtpUrl === undefined) {
		return (await import("../mail/outbox-postman.ts")).outboxPostman(join(dataDir, outboxFolder), mailFrom);
	}
	const password = smtpPasswordFile === undefined ? undefined : await readPrivateText(smtpPasswordFile);
	const [{ smtpPostman }, { smtpServer }] = await Promise.all([
		import("../mail/smtp-postman.ts"),
		import("../mail/smtp-server.ts"),
	]);
	return smtpPostman(smtpServer(smtpUrl, password), mailFrom);
}
