import { connect, type Socket } from "node:net";

export interface Load {
	readonly port: number;
	/** The bytes of a whole request; called with its number. */
	readonly request: (index: number) => Uint8Array;
	readonly connections: number;
	readonly requests: number;
}

export interface LoadResult {
	/** Milliseconds from a request's first byte to its answer's last, ascending. */
	readonly times: readonly number[];
	/** Bodies of the last answers, one a connection. */
	readonly bodies: readonly string[];
}

/**
 * Sends requests over connections that stay open, the next one on each as soon as the last is answered. It speaks just
 * enough HTTP/1.1 to cost little beside the server: answers must have a Content-Length and status 200.
 */
export async function load({ port, request, connections, requests }: Load): Promise<LoadResult> {
	let next = 0;
	const take = (): number | undefined => (next < requests ? next++ : undefined);
	const all = Array.from({ length: connections }, () => oneConnection(port, request, take));
	const results = await Promise.all(all);
	return {
		times: results.flatMap(({ times }) => times).sort((a, b) => a - b),
		bodies: results.flatMap(({ body }) => (body === "" ? [] : [body])),
	};
}

/** The time that a share of the requests stays below. */
export function percentile(times: readonly number[], share: number): number {
	return times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? Number.NaN;
}

async function oneConnection(port: number, request: Load["request"], take: () => number | undefined) {
	const socket = await open(port);
	const times: number[] = [];
	let body = "";
	try {
		for (let index = take(); index !== undefined; index = take()) {
			const started = performance.now();
			socket.write(request(index));
			body = await answer(socket);
			times.push(performance.now() - started);
		}
	} finally {
		socket.destroy();
	}
	return { times, body };
}

function open(port: number): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = connect({ host: "127.0.0.1", port, noDelay: true }, () => resolve(socket));
		socket.once("error", reject);
	});
}

/** The body of the one answer that comes next. */
function answer(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		let received: Buffer = Buffer.alloc(0);
		const onData = (chunk: Buffer): void => {
			received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
			const end = lengthOf(received);
			if (end !== undefined && received.length < end) return;
			if (end === undefined && !received.includes("\r\n\r\n")) return;
			socket.off("data", onData).off("close", onClose);
			if (end === undefined) reject(new Error(`not the answer hoped for: ${received.toString("utf8")}`));
			else resolve(received.subarray(received.indexOf("\r\n\r\n") + 4).toString("utf8"));
		};
		const onClose = (): void => reject(new Error("the server closed the connection"));
		socket.on("data", onData).on("close", onClose);
	});
}

/** Length of the whole answer, once its head is there and says 200 and a length. */
function lengthOf(received: Buffer): number | undefined {
	const headEnd = received.indexOf("\r\n\r\n");
	if (headEnd === -1) return undefined;
	const head = received.toString("latin1", 0, headEnd);
	const length = /^HTTP\/1\.1 200 [\s\S]*\r\ncontent-length: (\d+)/i.exec(head)?.[1];
	return length === undefined ? undefined : headEnd + 4 + Number(length);
}
