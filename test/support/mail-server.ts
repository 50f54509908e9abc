import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

export interface ReceivedMail {
	readonly to: string;
	/** Head and parts, each part decoded. */
	readonly text: string;
	readonly messageId: string;
	/** The token of the personal link in it. */
	readonly token: string;
}

interface Behaviour {
	/** What the server says to a recipient: nothing, or a code that refuses. */
	readonly recipient?: (address: string) => number | undefined;
	/** What it says to a letter that it has read to its end. */
	readonly letter?: (to: string) => number | undefined;
	/** The one user with the one password; without it nobody logs in. */
	readonly login?: { readonly user: string; readonly password: string };
}

/** A real mail server on this machine, gone when the running test ends. */
export async function mailServer({ recipient, letter, login }: Behaviour = {}) {
	const received: ReceivedMail[] = [];
	const server = new SMTPServer({
		disabledCommands: ["STARTTLS", ...(login === undefined ? ["AUTH"] : [])],
		authOptional: login === undefined,
		allowInsecureAuth: true,
		logger: false,
		onAuth: ({ username, password }, _, done) => {
			const known = username === login?.user && password === login?.password;
			done(known ? null : refusal(535), known ? { user: username } : undefined);
		},
		onRcptTo: ({ address }, _, done) => done(refusal(recipient?.(address))),
		onData: (stream, { envelope }, done) => {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				const to = envelope.rcptTo[0]?.address ?? "";
				const code = letter?.(to);
				if (code === undefined) received.push(readMail(to, Buffer.concat(chunks).toString("latin1")));
				done(refusal(code));
			});
		},
	});
	server.on("error", () => undefined);
	server.listen(0, "127.0.0.1");
	await once(server.server, "listening");
	const address = server.server.address();
	if (address === null || typeof address === "string") throw new TypeError("the mail server has no port");
	let open = true;
	const close = async (): Promise<void> => {
		if (open) await new Promise<void>((closed) => server.close(() => closed()));
		open = false;
	};
	onTestFinished(close);
	return { port: address.port, url: `smtp://127.0.0.1:${address.port}`, received, close };
}

export function readMail(to: string, text: string): ReceivedMail {
	const body = decoded(text);
	const part = (pattern: RegExp): string => pattern.exec(body)?.[1] ?? "";
	return { to, text: body, messageId: part(/^Message-ID: <([^>]+)>/m), token: part(/\/claim\/([0-9A-Z]{26})/) };
}

/** Quoted-printable and base64 (RFC 2045 §6), part by part. */
function decoded(text: string): string {
	const parts = text.split(/^--[^\r\n]*\r\n/m).map((part) => {
		const [head = "", ...body] = part.split("\r\n\r\n");
		const content = body.join("\r\n\r\n");
		if (/base64/i.test(head)) return [head, Buffer.from(content, "base64").toString("utf8")];
		const bytes = content
			.replaceAll("=\r\n", "")
			.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
		return [head, Buffer.from(bytes, "latin1").toString("utf8")];
	});
	return parts.flat().join("\r\n\r\n");
}

function refusal(code: number | undefined): Error | null {
	return code === undefined ? null : Object.assign(new Error("refused"), { responseCode: code });
}
