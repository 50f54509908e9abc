/** Says how long a client has to wait. */
export interface RateLimiter {
	/** 0 when it may go on, and one request is counted; else the whole seconds until the next one may come. */
	take(client: string): number;
}

interface Bucket {
	tokens: number;
	filledAt: number;
}

/** More clients than this at a time and the ones not seen for longest are forgotten: they start anew. */
const maxClients = 50_000;

/** A token bucket a client: `perMinute` at once, then as many a minute. 0 is no limit at all. */
export function rateLimiter(perMinute: number, now: () => number): RateLimiter {
	if (perMinute === 0) return { take: () => 0 };
	const buckets = new Map<string, Bucket>();
	const msPerToken = 60_000 / perMinute;
	return {
		take: (client) => {
			const bucket = buckets.get(client) ?? { tokens: perMinute, filledAt: now() };
			refill(bucket, perMinute, msPerToken, now());
			touch(buckets, client, bucket);
			if (bucket.tokens < 1) return Math.max(1, Math.ceil(((1 - bucket.tokens) * msPerToken) / 1000));
			bucket.tokens--;
			return 0;
		},
	};
}

function refill(bucket: Bucket, capacity: number, msPerToken: number, now: number): void {
	const earned = Math.max(0, now - bucket.filledAt) / msPerToken;
	bucket.tokens = Math.min(capacity, bucket.tokens + earned);
	bucket.filledAt = now;
}

/** A Map keeps the order of insertion, so its first client is always the one not seen for longest. */
function touch(buckets: Map<string, Bucket>, client: string, bucket: Bucket): void {
	buckets.delete(client);
	buckets.set(client, bucket);
	if (buckets.size <= maxClients) return;
	const oldest = buckets.keys().next();
	if (oldest.done !== true) buckets.delete(oldest.value);
}
