import type { AppContext } from "./route-deps.ts";

/**
 * Connections whose request may take longer to arrive than the server's limit for a whole request: a batch is read
 * as fast as it is judged. Its own limit is the time between two pieces.
 */
const connections = new WeakSet<object>();

export function isLongUpload(connection: object): boolean {
	return connections.has(connection);
}

/** Lifts the limit for this request; what it returns puts it back. */
export function allowLongUpload(c: AppContext): () => void {
	const connection = c.env?.incoming?.socket;
	if (connection === undefined) return () => {};
	connections.add(connection);
	return () => connections.delete(connection);
}

/** The pieces of an upload; throws when one takes longer than `milliseconds`. */
export async function* withoutPauses<Piece>(
	pieces: AsyncIterable<Piece>,
	milliseconds: number,
): AsyncGenerator<Piece, void> {
	const iterator = pieces[Symbol.asyncIterator]();
	try {
		for (;;) {
			const limit = deadline(milliseconds);
			const next = await Promise.race([iterator.next(), limit.passed]).finally(limit.cancel);
			if (next.done === true) return;
			yield next.value;
		}
	} finally {
		// Not awaited: where a piece is late, this ends only when the connection does.
		iterator.return?.(undefined).catch(() => {});
	}
}

function deadline(milliseconds: number): { readonly passed: Promise<never>; readonly cancel: () => void } {
	let timer: NodeJS.Timeout | undefined;
	const passed = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error("the upload paused for too long")), milliseconds);
	});
	return { passed, cancel: () => clearTimeout(timer) };
}
