import { createServer, type RequestListener } from "node:http";
import { createServer as createPlainServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface LoopbackServer {
	/** `127.0.0.1:PORT` */
	readonly place: string;
	readonly port: number;
	/** Connections that were ever opened to it. */
	readonly connections: () => number;
	/** Connections that are open now. */
	readonly open: () => number;
	/** Paths that were asked for, in order. */
	readonly paths: readonly string[];
}

/** A real HTTP server on the loopback that is gone when the running test ends. */
export async function serve(listener: RequestListener): Promise<LoopbackServer> {
	const paths: string[] = [];
	const server = createServer((request, response) => {
		paths.push(request.url ?? "");
		listener(request, response);
	});
	return await listening(server, paths);
}

/** A server that speaks something else than HTTP. */
export async function servePlain(listener: (socket: Socket) => void): Promise<LoopbackServer> {
	return await listening(createPlainServer(listener), []);
}

async function listening(server: Server, paths: readonly string[]): Promise<LoopbackServer> {
	const sockets = new Set<Socket>();
	let connections = 0;
	server.on("connection", (socket: Socket) => {
		connections++;
		sockets.add(socket);
		socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
	});
	await new Promise<void>((done, failed) => {
		server.once("error", failed).listen(0, "127.0.0.1", done);
	});
	onTestFinished(async () => {
		for (const socket of sockets) socket.destroy();
		await new Promise((done) => server.close(done));
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("a server on the loopback has a port");
	const { port } = address;
	return { place: `127.0.0.1:${port}`, port, connections: () => connections, open: () => sockets.size, paths };
}
