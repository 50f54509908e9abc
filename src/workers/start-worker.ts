import { existsSync } from "node:fs";
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts the worker of a name, `NAME.ts` in this folder. Where this file was built, it lies beside; in the source tree
 * TypeScript has to be made readable first.
 */
export function startWorker(name: string, options: Pick<WorkerOptions, "workerData" | "resourceLimits">): Worker {
	const built = new URL(`./${name}.js`, import.meta.url);
	const entry = existsSync(built) ? built : new URL("./from-source.js", import.meta.url);
	return new Worker(entry, { ...options, argv: [name], execArgv: [] });
}
