import type { Language } from "../../core/languages.ts";
import type { Certificate } from "../register/certificates.ts";

/** A personal link. Whoever has its token acts for the person whom the certificate was made for. */
export interface Claim {
	/** SHA-256 (hex) of the token; the token itself is only in the mail. */
	readonly hash: string;
	readonly certificate: string;
	/** Which of the certificate's messages carried it; none for one that was handed over in another way. */
	readonly message?: number;
	readonly language: Language;
	readonly createdAt: string;
	readonly expiresAt: string;
	/** When a newer link took its place. */
	readonly endedAt?: string;
}

/** What the register promises of personal links. */
export interface ClaimStore {
	saveClaim(claim: Claim): Promise<void>;
	/** Also one that has expired or ended; `undefined` when there never was one. */
	claimByHash(hash: string): Promise<Claim | undefined>;
	/** Takes back a link that never left the house. */
	removeClaim(hash: string): Promise<void>;
	/** Every issued certificate of a person with an issuer, the one issued last first. */
	certificatesOfLearner(issuer: string, learnerRef: string): Promise<readonly Certificate[]>;
}

export type MessageState = "queued" | "sent" | "bounced";

/** What the other server said when it refused (RFC 5321 §4.2.1): 4xx may pass later, 5xx will not. */
export interface Refusal {
	readonly code: number;
	readonly permanent: boolean;
}

/** A message to the holder of a certificate: that there is something to say, never its words or its token. */
export interface Message {
	readonly certificate: string;
	/** 1 for the notice after issuing, then one more for each that was asked for again. */
	readonly number: number;
	readonly state: MessageState;
	/** How often somebody began to send it. */
	readonly attempts: number;
	readonly queuedAt: string;
	/** When it was sent or refused. */
	readonly settledAt?: string;
	readonly refusal?: Refusal;
}

/** Which of the waiting messages are meant; all of them without a wish. */
export interface MessageFilter {
	readonly batch?: string;
	readonly certificates?: readonly string[];
	/** Of those that were refused, only such as were refused before this moment. */
	readonly refusedBefore?: string;
}

/** A lease gives one sender the messages that it names, until it ends or is settled. */
export interface Lease {
	/** A random name of its own. */
	readonly name: string;
	readonly at: string;
	readonly until: string;
}

/**
 * What the register promises of messages. Issuing queues one for each certificate whose learner has an address, in the
 * same transaction. What waits is what is queued, and what was refused for the time being, ten times at most; not what was revoked before
 * its first notice, and not whose address was erased.
 */
export interface MessageStore {
	/** Queues a further message, unless one is queued; answers the number of the one that is queued now. */
	queueMessage(certificate: string, at: string): Promise<number>;
	/** Hands out so many waiting messages, oldest first, to nobody else until the lease ends. Counts the attempt. */
	leaseMessages(lease: Lease, limit: number, filter: MessageFilter): Promise<readonly Message[]>;
	/** Gives back what could not be tried; not counted as an attempt. */
	releaseMessages(lease: string): Promise<void>;
	/** Records that a message left, and ends the links of the certificate's earlier ones. */
	messageSent(message: Message, lease: string, at: string): Promise<void>;
	messageRefused(message: Message, lease: string, refusal: Refusal, at: string): Promise<void>;
	waitingMessages(filter: MessageFilter): Promise<number>;
	/** What is not sent yet, refused ones too, without what a later message took the place of; oldest first. */
	openMessages(filter: MessageFilter): Promise<readonly Message[]>;
	/** A certificate's messages, oldest first. */
	messagesOf(certificate: string): Promise<readonly Message[]>;
}
