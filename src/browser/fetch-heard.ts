/** So long a reader waits for a sign of life. A slow network that goes on delivering may take longer. */
export const silenceMs = 8_000;

/** Nobody answered, or somebody stopped in the middle. */
export class SilenceError extends Error {}

/**
 * `fetch` of our own host, without cookies, that gives up when nothing is heard for `silenceMs`: before the answer begins, or
 * between two parts of it. Throws SilenceError, also while the body is read.
 */
export async function fetchHeard(address: string | URL, options: RequestInit = {}): Promise<Response> {
	const silence = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => silence.abort(new SilenceError("Nothing was heard.")), silenceMs);
	};
	wait();
	const response = await fetch(address, { credentials: "omit", ...options, signal: silence.signal }).finally(() =>
		clearTimeout(timer),
	);
	if (response.body === null) return response;
	wait();
	const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform: (part, onward) => {
			wait();
			onward.enqueue(part);
		},
		flush: () => clearTimeout(timer),
	});
	const { status, headers } = response;
	return new Response(response.body.pipeThrough(heard), { status, headers });
}

/** What nobody can watch coming, such as modules: it goes on coming after this has failed with SilenceError. */
export async function inTime<Thing>(coming: Promise<Thing>): Promise<Thing> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const silence = new Promise<never>((_, fail) => {
		timer = setTimeout(() => fail(new SilenceError("Nothing has come.")), silenceMs);
	});
	return await Promise.race([coming, silence]).finally(() => clearTimeout(timer));
}
