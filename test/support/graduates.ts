import { createIssuer } from "../../src/app/create-issuer.ts";
import type { DeliverDeps, Settled } from "../../src/app/holder/deliver-messages.ts";
import { deliverMessages } from "../../src/app/holder/deliver-messages.ts";
import type { MessageFilter } from "../../src/app/holder/claim-ports.ts";
import { importCatalogue } from "../../src/app/import-catalogue.ts";
import { issueRoster } from "../../src/app/issue-roster.ts";
import type { Certificate } from "../../src/app/register/certificates.ts";
import { languages } from "../../src/core/languages.ts";
import { smtpPostman } from "../../src/mail/smtp-postman.ts";
import { smtpServer } from "../../src/mail/smtp-server.ts";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { nodeTools } from "../../src/net/node-tools.ts";
import type { RegisterLocation } from "../../src/store/open-register.ts";
import { noticeLetter } from "../../src/web/letters/notice-letter.tsx";
import { onTestFinished } from "vitest";
import { collect } from "./certificates.ts";
import { openDesk } from "./registered-issuer.ts";
import { goodRow, rosterOf } from "./rosters.ts";
import { demoCatalogue, exampleIssuer } from "./sample-certificate.ts";

/** A centre that has issued to so many graduates, whose mails wait; the languages take turns. */
export async function openGraduation(location: RegisterLocation, count: number) {
	const opened = await openDesk(location);
	const desk = {
		...opened,
		random: nodeRandom,
		tools: { ...nodeTools, contexts: opened.contexts },
		layout: { name: "landscape", version: "1", digest: "0".repeat(64) },
		contextDigest: "sha384-test",
	};
	await createIssuer(desk, exampleIssuer);
	await importCatalogue(desk, demoCatalogue);
	const certificates: Certificate[] = [];
	const { parts } = await issueRoster(desk, { roster: graduates(count) });
	for await (const { issued } of parts) certificates.push(...issued);
	return { ...desk, certificates };
}

export type Graduation = Awaited<ReturnType<typeof openGraduation>>;

export function graduates(count: number): Uint8Array {
	const rows = Array.from({ length: count }, (_, index) => ({
		...goodRow,
		learner_ref: `TEST-${index}`,
		email: `g${index}@example.org`,
		language: languages[index % languages.length] ?? "en",
	}));
	return rosterOf(rows);
}

/** The same centre with a mail server. */
export function withMail(graduation: Graduation, url: string, password?: string): DeliverDeps {
	const postman = smtpPostman(smtpServer(url, password), undefined);
	onTestFinished(() => postman.close());
	return { ...graduation, postman, writeLetter: noticeLetter, claimDays: 90 };
}

export async function deliverAll(deps: DeliverDeps, filter?: MessageFilter): Promise<readonly Settled[]> {
	return await collect(deliverMessages(deps, filter));
}
