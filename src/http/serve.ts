import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { TamgaError } from "../core/errors.ts";
import { isLongUpload } from "./long-uploads.ts";
import type { Routes } from "./route-deps.ts";

export interface ServeOptions {
	readonly host: string;
	/** 0 takes any free one. */
	readonly port: number;
	/** Files in PEM form; with them the service speaks https. */
	readonly tls?: { readonly cert: string; readonly key: string };
	readonly limits?: Partial<ServerLimits>;
}

/** Milliseconds and counts. A client that dribbles loses its connection (threat 116). */
interface ServerLimits {
	readonly headersMs: number;
	readonly requestMs: number;
	readonly checkMs: number;
	readonly connections: number;
	/** What is in flight when the service stops may take this long. */
	readonly drainMs: number;
}

const defaults: ServerLimits = {
	headersMs: 10_000,
	requestMs: 15_000,
	checkMs: 1000,
	connections: 1000,
	drainMs: 10_000,
};

export interface Listening {
	readonly url: string;
	/** Accepts nobody any more, finishes what is in flight, then resolves. */
	close(): Promise<void>;
}

/** Listens on host and port. Fails with CONFIG_INVALID or FILE_UNREADABLE and what to change. */
export async function serve(app: Routes, options: ServeOptions): Promise<Listening> {
	const limits = { ...defaults, ...options.limits };
	const server = createServer(app, options, limits);
	server.maxConnections = limits.connections;
	server.on("clientError", refuseClient);
	await listen(server, options);
	const { port } = server.address() as AddressInfo;
	const host = options.host.includes(":") ? `[${options.host}]` : options.host;
	const scheme = options.tls === undefined ? "http" : "https";
	return { url: `${scheme}://${host}:${port}`, close: () => drain(server, limits.drainMs) };
}

function createServer(app: Routes, { tls }: ServeOptions, limits: ServerLimits): Server {
	const timeouts = {
		headersTimeout: limits.headersMs,
		requestTimeout: limits.requestMs,
		connectionsCheckingInterval: limits.checkMs,
	};
	const fetch = app.fetch;
	const made =
		tls === undefined
			? createAdaptorServer({ fetch, createServer: createHttpServer, serverOptions: timeouts })
			: createAdaptorServer({
					fetch,
					createServer: createHttpsServer,
					serverOptions: { ...timeouts, cert: readPem(tls.cert), key: readPem(tls.key) },
				});
	return made as Server;
}

const refusals: Readonly<Record<string, string>> = {
	ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
	HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
};

/** A request that is late or is no HTTP ends its connection; only a batch may take its time. */
function refuseClient(error: NodeJS.ErrnoException, socket: Socket): void {
	if (error.code === "ERR_HTTP_REQUEST_TIMEOUT" && isLongUpload(socket)) return;
	if (socket.writable && socket.bytesWritten === 0) {
		const status = refusals[error.code ?? ""] ?? "400 Bad Request";
		socket.write(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
	}
	socket.destroySoon();
}

async function listen(server: Server, { host, port }: ServeOptions): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		server.once("error", (cause) => {
			reject(new TamgaError("CONFIG_INVALID", `Nobody can listen on ${host}:${port}; choose another.`, { cause }));
		});
		server.listen(port, host, resolve);
	});
}

/** Connections that fall idle are closed on the way; after `milliseconds` the rest is cut off. */
async function drain(server: Server, milliseconds: number): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	const idle = setInterval(() => server.closeIdleConnections(), 100);
	const end = setTimeout(() => server.closeAllConnections(), milliseconds);
	await closed;
	clearInterval(idle);
	clearTimeout(end);
}

function readPem(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		throw new TamgaError("FILE_UNREADABLE", "A file of TAMGA_TLS_CERT or TAMGA_TLS_KEY is not there.", { cause });
	}
}
