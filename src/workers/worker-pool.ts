import type { Worker } from "node:worker_threads";
import { TamgaError } from "../core/errors.ts";
import type { Job } from "./messages.ts";
import { openSeat, type Seat } from "./seat.ts";

/** Whose work it is: certificates of our own come first, what strangers hand in never takes every seat (threat 117). */
export type Lane = "own" | "foreign";

export interface PoolOptions {
	/** Makes a worker that answers jobs as `messages.ts` says. */
	readonly start: () => Worker;
	/** Workers at a time. Of two or more, one is always left for our own certificates. */
	readonly size: number;
	/** How long a worker may be about one job. */
	readonly timeLimitMs: number;
	/** How many jobs of a lane may wait; what is beyond is refused. */
	readonly queueLimit: number;
}

export interface WorkerPool {
	/** Throws TIME_LIMIT, RATE_LIMITED when too many wait or the pool has been closed, else what the worker throws. */
	run(lane: Lane, job: Job): Promise<unknown>;
	/** Ends all threads; what waits is refused. */
	close(): Promise<void>;
}

interface Waiting {
	readonly begin: (seat: Seat) => void;
	readonly refuse: () => void;
}

/** Workers are started when they are first needed, and replaced when a job has outlasted its time. */
export function openWorkerPool({ start, size, timeLimitMs, queueLimit }: PoolOptions): WorkerPool {
	const seats = Array.from({ length: size }, () => openSeat(start, timeLimitMs));
	const free = [...seats];
	const queues: Record<Lane, Waiting[]> = { own: [], foreign: [] };
	const seatsOf: Record<Lane, number> = { own: size, foreign: Math.max(1, size - 1) };
	const busy: Record<Lane, number> = { own: 0, foreign: 0 };
	let closed = false;

	const callNext = (): void => {
		for (const lane of ["own", "foreign"] as const) {
			while (free.length > 0 && busy[lane] < seatsOf[lane] && queues[lane].length > 0) {
				const seat = free.shift();
				if (seat !== undefined) queues[lane].shift()?.begin(seat);
			}
		}
	};
	const work = async (lane: Lane, seat: Seat, job: Job): Promise<unknown> => {
		busy[lane]++;
		try {
			return await seat.run(job);
		} finally {
			busy[lane]--;
			// The one that has just worked is warm: it is the next to be called.
			free.unshift(seat);
			callNext();
		}
	};
	return {
		run: async (lane, job) => {
			if (closed || queues[lane].length >= queueLimit) throw new TamgaError("RATE_LIMITED");
			return await new Promise((resolve, reject) => {
				queues[lane].push({
					begin: (seat) => void work(lane, seat, job).then(resolve, reject),
					refuse: () => reject(new TamgaError("RATE_LIMITED")),
				});
				callNext();
			});
		},
		close: async () => {
			closed = true;
			for (const waiting of Object.values(queues).flatMap((queue) => queue.splice(0))) waiting.refuse();
			await Promise.all(seats.map((seat) => seat.close()));
		},
	};
}
