import { encodeId } from "../../core/crockford.ts";
import { dayIn } from "../../core/calendar.ts";
import { inLanguage, type Language } from "../../core/languages.ts";
import { type MicroCertificate, readMicroCertificate } from "../../core/micro-certificate.ts";
import type { IssuerProfile } from "../../core/issuer-profile.ts";
import { hex } from "../../core/hex.ts";
import type { Tools } from "../../core/tools.ts";
import type { Deployment } from "../deployment.ts";
import type { Lease, Message, MessageFilter, Refusal } from "./claim-ports.ts";
import { makeClaim, type MakeClaimDeps } from "./claims.ts";
import type { Letter, Postman, WriteLetter } from "./postman.ts";

export interface DeliverDeps extends MakeClaimDeps {
	readonly deployment: Deployment;
	readonly postman: Postman;
	readonly writeLetter: WriteLetter;
}

/** What became of a message. */
export interface Settled {
	readonly certificate: string;
	readonly message: number;
	readonly language: Language;
	readonly refusal?: Refusal;
	/** The personal link, for a demonstration; it belongs in the mail alone. */
	readonly link: string;
}

/** Messages a lease, and how long they are ours: far longer than sending them takes, so that nobody else sends them too. */
const leaseSize = 20;
const leaseMs = 15 * 60_000;
/** The last of a lease is begun before so little of it is left. */
const marginMs = 5 * 60_000;

/**
 * Sends what waits, oldest first; whoever stops asking stops the sending. Nothing is sent twice: a message is ours alone
 * while we try it, and after a kill between sending and recording it goes out under the same Message-ID, with a link
 * beside which the first one still works. Throws MAIL_UNAVAILABLE; what was not sent waits for the next run.
 */
export async function* deliverMessages(deps: DeliverDeps, filter: MessageFilter = {}): AsyncGenerator<Settled> {
	const refusedBefore = deps.clock().toISOString();
	for (let settled = 1; settled > 0; ) {
		settled = 0;
		for await (const one of deliverLease(deps, { ...filter, refusedBefore })) {
			settled++;
			yield one;
		}
	}
}

async function* deliverLease(deps: DeliverDeps, filter: MessageFilter): AsyncGenerator<Settled> {
	const { register, random, clock } = deps;
	const now = clock().getTime();
	const lease: Lease = {
		name: encodeId(random(16)),
		at: new Date(now).toISOString(),
		until: new Date(now + leaseMs).toISOString(),
	};
	try {
		for (const message of await register.leaseMessages(lease, leaseSize, filter)) {
			if (clock().getTime() > now + leaseMs - marginMs) return;
			const settled = await deliverOne(deps, message, lease.name);
			if (settled !== undefined) yield settled;
		}
	} finally {
		await register.releaseMessages(lease.name);
	}
}

/** `undefined` for a message without an address by now. The token is made here, and is nowhere but in the letter. */
async function deliverOne(deps: DeliverDeps, message: Message, lease: string): Promise<Settled | undefined> {
	const { register, postman, clock, deployment } = deps;
	const { certificate, number } = message;
	const about = await addressee(deps, certificate);
	if (about === undefined) return undefined;
	const { token, claim } = await makeClaim(deps, { certificate, language: about.language, message: number });
	const link = `${deployment.baseUrl}/claim/${token}`;
	const until = dayIn(deployment.timeZone, new Date(claim.expiresAt));
	const refusal = await postman.deliver(letterOf(deps, message, { ...about, link, until }));
	const at = clock().toISOString();
	const settled = { certificate, message: number, language: about.language, link };
	if (refusal === undefined) {
		await register.messageSent(message, lease, at);
		return settled;
	}
	await register.messageRefused(message, lease, refusal, at);
	await register.removeClaim(claim.hash);
	return { ...settled, refusal };
}

interface Addressee {
	readonly email: string;
	readonly language: Language;
	readonly facts: MicroCertificate;
	readonly issuer: IssuerProfile;
}

/** The language is the roster's, which is that of the paper. */
async function addressee({ register }: DeliverDeps, certificate: string): Promise<Addressee | undefined> {
	const record = await register.certificate(certificate);
	const issuer = record === undefined ? undefined : await register.issuer(record.issuer);
	const facts = record?.signed === undefined ? undefined : readMicroCertificate(JSON.parse(record.signed));
	const email = record?.learner.email;
	if (issuer === undefined || facts === undefined || email === undefined) return undefined;
	return { email, language: facts.paper.languages[0] ?? "en", facts, issuer: issuer.profile };
}

/** A digest, so that the log of a mail server does not tie an address to a certificate. */
export function letterName(
	{ sha256 }: Pick<Tools, "sha256">,
	message: Pick<Message, "certificate" | "number">,
): string {
	const digest = sha256(new TextEncoder().encode(`${message.certificate} ${message.number}`));
	return hex(digest).slice(0, 32);
}

function letterOf(
	{ tools, deployment, writeLetter, clock }: DeliverDeps,
	{ certificate, number }: Message,
	{ email, language, facts, issuer, link, until }: Addressee & { readonly link: string; readonly until: string },
): Letter {
	return {
		...writeLetter({ language, facts, issuer, link, until, again: number > 1 }),
		messageId: `${letterName(tools, { certificate, number })}@${new URL(deployment.baseUrl).hostname}`,
		language,
		to: email,
		sender: { name: inLanguage(issuer.name, language), email: issuer.contact.email },
		date: clock(),
	};
}
