import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { Deployment } from "../app/deployment.ts";
import type { Examiner } from "../app/examiner.ts";
import { startWorker } from "./start-worker.ts";
import { type Lane, openWorkerPool, type PoolOptions } from "./worker-pool.ts";

export interface JudgePool {
	/** An examiner whose work is done in other threads, each piece within its limit of time. */
	examiner(lane: Lane): Examiner;
	/** Ends all threads. */
	close(): Promise<void>;
}

/**
 * The count of work refuses what would take a quarter of a second, so this time is for what nobody has thought of; it is
 * long enough for a machine on which a dozen other programs run.
 */
const defaults = { size: availableParallelism() + 1, timeLimitMs: 5000, queueLimit: 64 } as const;

/** Far above what any accepted input needs. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 } as const;

/** Starts nothing yet: the first thread begins with the first job. */
export function openJudgePool(deployment: Deployment, options: Partial<Omit<PoolOptions, "start">> = {}): JudgePool {
	const pool = openWorkerPool({ ...defaults, ...options, start: () => start(deployment) });
	return {
		examiner: (lane) => {
			// The other side runs this very task of an `Examiner` (judge-worker.ts), so its answer has that type.
			const ask =
				<Name extends keyof Examiner>(task: Name) =>
				(...args: Parameters<Examiner[Name]>) =>
					pool.run(lane, { task, args }) as ReturnType<Examiner[Name]>;
			return {
				openEnvelope: ask("openEnvelope"),
				takeStep: ask("takeStep"),
				learn: ask("learn"),
				prime: ask("prime"),
				readPdf: ask("readPdf"),
				readPicture: ask("readPicture"),
				comparePdf: ask("comparePdf"),
				draw: ask("draw"),
			};
		},
		close: () => pool.close(),
	};
}

function start({ baseUrl, formerBaseUrls, timeZone }: Deployment): Worker {
	const workerData: Deployment = { baseUrl, formerBaseUrls, timeZone };
	return startWorker("judge-worker", { workerData, resourceLimits });
}
