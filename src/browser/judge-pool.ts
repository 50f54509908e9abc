import { TamgaError } from "../core/errors.ts";
import type { Judged } from "./judge.ts";
import type { JudgeThread } from "./judge-thread.ts";

export interface JudgePool {
	judge(file: File): Promise<Judged>;
	/** Ends all threads; whatever they are about fails. */
	close(): void;
}

interface Seat {
	thread?: JudgeThread | undefined;
}

/**
 * Threads are started when they are first needed, and replaced when one has got stuck or broken. Where no further one can be
 * started, those that there are do the work of all.
 */
export function openJudgePool(size: number, start: () => Promise<JudgeThread>): JudgePool {
	const seats: readonly Seat[] = Array.from({ length: size }, () => ({}));
	const free = [...seats];
	const waiting: ((seat: Seat) => void)[] = [];
	let inUse = size;
	const take = (): Promise<Seat> => new Promise((sit) => (free.length > 0 ? sit(free.pop() ?? {}) : waiting.push(sit)));
	const leave = (seat: Seat): void => {
		const next = waiting.shift();
		if (next === undefined) free.push(seat);
		else next(seat);
	};
	const closing = new AbortController();
	const closed = new Promise<never>((_, fail) => {
		closing.signal.addEventListener("abort", () => fail(new Error("The threads were ended.")));
	});
	closed.catch(() => undefined);
	const dismiss = (seat: Seat): void => {
		seat.thread?.close();
		seat.thread = undefined;
	};
	/** A seat with a thread; one that no thread can be had for is given up, unless it is the last. */
	const takeReady = async (): Promise<Seat & { readonly thread: JudgeThread }> => {
		for (;;) {
			const seat = await take();
			try {
				closing.signal.throwIfAborted();
				const thread = (seat.thread ??= await start());
				return Object.assign(seat, { thread });
			} catch (error) {
				if (closing.signal.aborted || inUse === 1) {
					leave(seat);
					throw error;
				}
				inUse--;
			}
		}
	};
	return {
		judge: async (file) => {
			const seat = await takeReady();
			try {
				return await Promise.race([seat.thread.judge(file), closed]);
			} catch (error) {
				if (!(error instanceof TamgaError) || error.code === "TIME_LIMIT") dismiss(seat);
				throw error;
			} finally {
				leave(seat);
			}
		},
		close: () => {
			closing.abort();
			seats.forEach(dismiss);
		},
	};
}
