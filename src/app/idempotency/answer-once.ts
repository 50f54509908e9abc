import { TamgaError } from "../../core/errors.ts";
import { hex } from "../../core/hex.ts";
import type { Tools } from "../../core/tools.ts";
import type { Clock } from "../ports.ts";
import type { Seal } from "../seal.ts";
import type { IdempotencyStore, IdempotentRequest } from "./idempotency-store.ts";

/** How long an answer is remembered, and after how long without one a request counts as cut off, in milliseconds. */
export const rememberedFor = 24 * 60 * 60 * 1000;
export const abandonedAfter = 60 * 1000;

export interface AnswerOnceDeps {
	readonly register: IdempotencyStore;
	readonly clock: Clock;
	readonly tools: Pick<Tools, "sha256">;
	readonly seal: Seal;
}

export interface OnceRequest {
	/** Secret of the client's token: another token's key is another key, and only both open the remembered answer. */
	readonly token: string;
	readonly key: string;
	/** Everything that the answer depends on. */
	readonly bytes: Uint8Array;
}

/**
 * The answer of `work`, or the one that the same request had before (draft-ietf-httpapi-idempotency-key-header-07).
 * A request that fails is not remembered. One that was cut off may begin again after a minute: what it may have signed
 * has reached nobody, and a status that it has set is set. Throws IDEMPOTENCY_KEY_REUSED and IDEMPOTENCY_IN_FLIGHT.
 */
export async function answerOnce(
	{ register, clock, tools, seal }: AnswerOnceDeps,
	{ token, key, bytes }: OnceRequest,
	work: () => Promise<string>,
): Promise<string> {
	const now = clock().getTime();
	const before = (milliseconds: number): string => new Date(now - milliseconds).toISOString();
	const secret = tools.sha256(utf8(`${token}\n${key}`));
	const claim: IdempotentRequest = {
		key: hex(tools.sha256(secret)),
		request: hex(tools.sha256(bytes)),
		begunAt: before(0),
	};
	const ends = { abandonedBefore: before(abandonedAfter), forgottenBefore: before(rememberedFor) };
	const earlier = await register.beginRequest(claim, ends);
	if (earlier === undefined) return await firstAnswer();
	if (earlier.request !== claim.request) throw new TamgaError("IDEMPOTENCY_KEY_REUSED");
	if (earlier.answer === undefined) throw new TamgaError("IDEMPOTENCY_IN_FLIGHT");
	return seal.open(earlier.answer, secret);

	async function firstAnswer(): Promise<string> {
		try {
			const answer = await work();
			await register.finishRequest(claim, seal.close(answer, secret));
			return answer;
		} catch (error) {
			await register.dropRequest(claim);
			throw error;
		}
	}
}

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
