/** Where and how to hand in letters. */
export interface SmtpServer {
	readonly host: string;
	readonly port: number;
	/** TLS from the first byte on; else it is begun by STARTTLS where the server offers it. */
	readonly secure: boolean;
	/** Without TLS nothing is sent: a password goes over no open line but that to this very machine. */
	readonly requireTls: boolean;
	readonly user?: string;
	readonly password?: string;
}

const loopback: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** Reads `smtp[s]://user:password@host:port`; a password from elsewhere wins over the one in it. */
export function smtpServer(address: string, password?: string): SmtpServer {
	const url = new URL(address);
	const secure = url.protocol === "smtps:";
	const user = decodeURIComponent(url.username);
	return {
		host: url.hostname.replace(/^\[|\]$/g, ""),
		port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
		secure,
		requireTls: !secure && user !== "" && !loopback.includes(url.hostname),
		...(user === "" ? {} : { user, password: password ?? decodeURIComponent(url.password) }),
	};
}
