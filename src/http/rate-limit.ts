/** Says how long a client has to wait. */
export interface RateLimiter {
	/** 0 when it may go on, and one request is counted; else the whole seconds until the next one may come. */
	take(client: string): number;
	/** What is left to the client now; `undefined` where there is no limit. */
	budget(client: string): Budget | undefined;
}

export interface Budget {
	/** Which limit it is. */
	readonly name: string;
	readonly perMinute: number;
	/** Requests that the client may send at once. */
	readonly left: number;
	/** Whole seconds until all of them are there again. */
	readonly fullIn: number;
}

interface Bucket {
	/** Milliseconds saved up, at most a minute's worth; a request costs its share of a minute. */
	saved: number;
	at: number;
}

const minute = 60_000;
/** More clients than this at a time and the ones not seen for longest are forgotten: they start anew. */
const maxClients = 50_000;

/** A token bucket a client: `perMinute` at once, then as many a minute. 0 is no limit at all. */
export function rateLimiter(perMinute: number, now: () => number, name = "minute"): RateLimiter {
	if (perMinute === 0) return { take: () => 0, budget: () => undefined };
	const buckets = new Map<string, Bucket>();
	const cost = minute / perMinute;
	return {
		take: (client) => {
			const bucket = buckets.get(client) ?? { saved: minute, at: now() };
			refill(bucket, now());
			touch(buckets, client, bucket);
			if (bucket.saved < cost) return Math.max(1, Math.ceil((cost - bucket.saved) / 1000));
			bucket.saved -= cost;
			return 0;
		},
		budget: (client) => {
			const { saved } = buckets.get(client) ?? { saved: minute };
			return { name, perMinute, left: Math.floor(saved / cost), fullIn: Math.ceil((minute - saved) / 1000) };
		},
	};
}

function refill(bucket: Bucket, now: number): void {
	bucket.saved = Math.min(minute, bucket.saved + Math.max(0, now - bucket.at));
	bucket.at = now;
}

/** A Map keeps the order of insertion, so its first client is always the one not seen for longest. */
function touch(buckets: Map<string, Bucket>, client: string, bucket: Bucket): void {
	buckets.delete(client);
	buckets.set(client, bucket);
	if (buckets.size <= maxClients) return;
	const oldest = buckets.keys().next();
	if (oldest.done !== true) buckets.delete(oldest.value);
}
