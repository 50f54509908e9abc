import type { IssuerProfile } from "../../core/issuer-profile.ts";
import type { Language } from "../../core/languages.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { Refusal } from "./claim-ports.ts";

/** What a mail to a graduate tells. */
export interface LetterSubject {
	readonly language: Language;
	readonly facts: MicroCertificate;
	readonly issuer: IssuerProfile;
	/** The personal link, token and all. */
	readonly link: string;
	/** The day on which it ends, `YYYY-MM-DD`. */
	readonly until: string;
	/** Whether it takes the place of an earlier link. */
	readonly again: boolean;
}

/** The same as words. */
export interface LetterText {
	readonly subject: string;
	readonly text: string;
	readonly html: string;
}

export type WriteLetter = (subject: LetterSubject) => LetterText;

export interface Letter extends LetterText {
	/** The same however often the same message is sent (RFC 5322 §3.6.4), without its brackets. */
	readonly messageId: string;
	readonly language: Language;
	readonly to: string;
	/** Whose name stands as sender's, and who reads the answers. */
	readonly sender: { readonly name: string; readonly email: string };
	readonly date: Date;
}

/** How letters leave the house. */
export interface Postman {
	/**
	 * Resolves when the letter is in other hands, or with what the other server said against this very letter. Throws
	 * MAIL_UNAVAILABLE where none can be sent now; it may have left all the same if the line broke at the end.
	 */
	deliver(letter: Letter): Promise<Refusal | undefined>;
	close(): Promise<void>;
}
