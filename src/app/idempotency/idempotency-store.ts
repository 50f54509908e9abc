/** A request that its client may send again, as long as it is remembered. */
export interface IdempotentRequest {
	/** Hash of the client's key and of the token it came with. */
	readonly key: string;
	/** Hash of the request. */
	readonly request: string;
	/** Sealed. */
	readonly answer?: string;
	/** ISO 8601. */
	readonly begunAt: string;
}

/** Remembered requests. Each is begun by one process only, whoever asks at the same time. */
export interface IdempotencyStore {
	/**
	 * Claims a key: `undefined` when this caller has it now, else what is remembered. A claim without an answer may be
	 * taken over when it was begun before `abandonedBefore`. Deletes everything begun before `forgottenBefore`.
	 */
	beginRequest(
		claim: IdempotentRequest,
		ends: { readonly abandonedBefore: string; readonly forgottenBefore: string },
	): Promise<IdempotentRequest | undefined>;
	/** Remembers the answer of a claim that this caller holds still; durable when the promise resolves. */
	finishRequest(claim: IdempotentRequest, answer: string): Promise<void>;
	/** Gives a claim back: nothing was done. */
	dropRequest(claim: IdempotentRequest): Promise<void>;
}
