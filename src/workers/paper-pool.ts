import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { PapersService } from "../app/holder/papers-service.ts";
import { TamgaError } from "../core/errors.ts";
import { askPapers } from "./ask-papers.ts";
import { openBacklog } from "./backlog.ts";
import { startWorker } from "./start-worker.ts";
import { openWorkerPool, type PoolOptions } from "./worker-pool.ts";
import type { SignedCertificate } from "./write-certificates.ts";

/** Takes certificates whose files are to be written; resolves when there is room for more. Throws what failed before. */
export type WriteCertificates = (certificates: readonly SignedCertificate[]) => Promise<void>;

export interface PaperPool {
	/**
	 * Lends a writer of files in a folder, and waits until all of its files are there, or tried, when the work has failed.
	 * Throws FILE_UNWRITABLE, or INTERNAL when a thread has died.
	 */
	lend<T>(folder: string, work: (write: WriteCertificates) => Promise<T>): Promise<T>;
	/** What holders take along, made while nothing of a batch waits. `today` answers the centre's ISO day. */
	papers(today: () => string): PapersService;
	/** Ends all threads. */
	close(): Promise<void>;
}

/**
 * The thread that reads, signs and stores has one processor, those that draw have the others; it feeds four before it is
 * the slower one. Each takes some 70 MB.
 */
const size = Math.max(1, Math.min(availableParallelism() - 1, 4));
const defaults = { size, timeLimitMs: 120_000, queueLimit: 64 } as const;

/** Far above what drawing needs, and small enough that garbage is collected before it piles up. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 } as const;

/** Certificates a job: enough that a thread has work while the other side is busy. */
const jobSize = 20;

/** Starts nothing yet: the first thread begins with the first job. */
export function openPaperPool(options: Partial<Omit<PoolOptions, "queueLimit">> = {}): PaperPool {
	const settings = { ...defaults, start, ...options };
	const pool = openWorkerPool(settings);
	return {
		lend: async (folder, work) => {
			const backlog = openBacklog(settings.size * 2);
			const write: WriteCertificates = async (certificates) => {
				for (let at = 0; at < certificates.length; at += jobSize) {
					const some = certificates.slice(at, at + jobSize).map(({ id, signed }) => ({ id, signed }));
					const job = { task: "writeCertificates", args: [folder, some] };
					await backlog.add(() => pool.run("own", job).catch(rethrow));
				}
			};
			const [result] = await Promise.allSettled([work(write)]);
			await backlog.idle();
			if (result.status === "rejected") throw result.reason;
			backlog.check();
			return result.value;
		},
		papers: (today) => askPapers(pool, today),
		close: () => pool.close(),
	};
}

function start(): Worker {
	return startWorker("paper-worker", { resourceLimits });
}

/** The pool takes a thread that ends for one that was given too much; here nobody but us gives it work. */
function rethrow(error: unknown): never {
	if (!(error instanceof TamgaError) || error.code !== "TIME_LIMIT") throw error;
	const detail = "A thread that draws papers has ended, perhaps for want of memory.";
	throw new TamgaError("INTERNAL", detail, { cause: error });
}
