import type { Letter } from "../app/holder/postman.ts";

/** A letter as nodemailer takes it. `from` is the operator's address; the issuer's own is used without one. */
export function envelopeOf(letter: Letter, from: string | undefined) {
	const { messageId, language, to, sender, date, subject, text, html } = letter;
	return {
		messageId: `<${messageId}>`,
		date,
		from: { name: sender.name, address: from ?? sender.email },
		replyTo: sender.email,
		to: { name: "", address: to },
		subject,
		text,
		html,
		headers: {
			"Content-Language": language,
			// RFC 3834 §5: nobody's holiday notice answers it.
			"Auto-Submitted": "auto-generated",
		},
		disableFileAccess: true,
		disableUrlAccess: true,
	} as const;
}
