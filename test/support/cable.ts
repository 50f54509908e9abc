import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A wire to a server that can be cut, silenced and mended: what hangs on its other end sees a network that is gone. */
export async function layCable(origin: string) {
	const sockets = new Set<Socket>();
	let isCut = false;
	let isSilent = false;
	const server = createServer((near) => {
		if (isCut) {
			near.destroy();
			return;
		}
		sockets.add(near);
		// Whoever asks is heard and never answered.
		if (isSilent) {
			near.on("error", () => near.destroy()).on("close", () => sockets.delete(near));
			return;
		}
		const far = connect(Number(new URL(origin).port), "127.0.0.1");
		for (const [one, other] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(one);
			one.on("error", () => other.destroy());
			one.on("close", () => sockets.delete(one) && other.destroy());
			one.pipe(other);
		}
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("the cable has no port");
	const cut = (): void => {
		isCut = true;
		for (const socket of sockets) socket.destroy();
	};
	return {
		origin: `http://127.0.0.1:${address.port}`,
		cut,
		silence: (): void => {
			cut();
			[isCut, isSilent] = [false, true];
		},
		mend: (): void => void ([isCut, isSilent] = [false, false]),
		close: async (): Promise<void> => {
			cut();
			await new Promise((closed) => server.close(closed));
		},
	};
}
