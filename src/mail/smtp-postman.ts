import { createTransport } from "nodemailer";
import type { Refusal } from "../app/holder/claim-ports.ts";
import type { Postman } from "../app/holder/postman.ts";
import { TamgaError } from "../core/errors.ts";
import { envelopeOf } from "./envelope.ts";
import type { SmtpServer } from "./smtp-server.ts";

/** Milliseconds. All of them together stay far below a lease. */
const timeouts = { dnsTimeout: 15_000, connectionTimeout: 15_000, greetingTimeout: 30_000, socketTimeout: 60_000 };

/** Sends over SMTP, one letter after the other over one connection. */
export function smtpPostman(server: SmtpServer, from: string | undefined): Postman {
	const { host, port, secure, user, password, requireTls } = server;
	const transport = createTransport({
		pool: true,
		maxConnections: 1,
		maxRequeues: 0,
		host,
		port,
		secure,
		requireTLS: requireTls,
		...(user === undefined ? {} : { auth: { user, pass: password ?? "" } }),
		...timeouts,
	});
	return {
		deliver: async (letter) => {
			try {
				await transport.sendMail(envelopeOf(letter, from));
				return undefined;
			} catch (error) {
				const refusal = refusalIn(error);
				if (refusal === undefined) throw unavailable(error);
				return refusal;
			}
		},
		close: async () => transport.close(),
	};
}

/** The steps at which a server speaks of this letter alone; what it says elsewhere is about us or itself. */
const ofTheLetter: readonly string[] = ["RCPT TO", "DATA"];
/** RFC 5321 §3.8: the server closes the connection, whatever was asked. */
const closing = 421;
/** RFC 5321 §4.2.3: for an address that cannot even be put into the protocol. */
const mailboxNotAllowed = 553;

function refusalIn(error: unknown): Refusal | undefined {
	const { code, command = "", responseCode } = partsOf(error);
	if (code === "EENVELOPE" && responseCode === undefined) return { code: mailboxNotAllowed, permanent: true };
	if (responseCode === undefined || responseCode === closing || !ofTheLetter.includes(command)) return undefined;
	return { code: responseCode, permanent: responseCode >= 500 };
}

/** The server's words stay out: they may name an address. */
function unavailable(error: unknown): TamgaError {
	const { code = "unknown", responseCode } = partsOf(error);
	const answer = responseCode === undefined ? "" : `, the server answered ${responseCode}`;
	return new TamgaError(
		"MAIL_UNAVAILABLE",
		`Check TAMGA_SMTP_URL (${code}${answer}), then run: tamga notify. What waits is kept.`,
		{ cause: error },
	);
}

interface SmtpFault {
	readonly code?: string | undefined;
	readonly command?: string | undefined;
	readonly responseCode?: number | undefined;
}

function partsOf(error: unknown): SmtpFault {
	if (!(error instanceof Error)) return {};
	return { code: textIn(error, "code"), command: textIn(error, "command"), responseCode: numberIn(error) };
}

function textIn(error: Error, name: "code" | "command"): string | undefined {
	const value: unknown = Reflect.get(error, name);
	return typeof value === "string" ? value : undefined;
}

function numberIn(error: Error): number | undefined {
	const value: unknown = Reflect.get(error, "responseCode");
	return typeof value === "number" ? value : undefined;
}
