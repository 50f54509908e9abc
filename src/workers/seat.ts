import type { Worker } from "node:worker_threads";
import { TamgaError } from "../core/errors.ts";
import { type Answer, isAnswer, type Job, resultOf } from "./messages.ts";

/** A place where one worker sits at a time; the next one is called in when the last one had to go. */
export interface Seat {
	/** One job at a time. Throws TIME_LIMIT when the worker is too long about it or dies of it, else what it answers. */
	run(job: Job): Promise<unknown>;
	close(): Promise<void>;
}

/** `start` makes a worker that says when it is ready: the time limit counts from there, and only while it works. */
export function openSeat(start: () => Worker, timeLimitMs: number): Seat {
	let sitting: Promise<Worker> | undefined;
	const dismiss = async (): Promise<void> => {
		const leaving = sitting;
		sitting = undefined;
		const worker = await leaving?.catch(() => undefined);
		await worker?.terminate();
	};
	return {
		run: async (job) => {
			sitting ??= ready(start());
			try {
				const worker = await sitting;
				return resultOf(await answerTo(worker, job, timeLimitMs));
			} catch (error) {
				if (!(error instanceof TamgaError) || error.code === "TIME_LIMIT") await dismiss();
				throw error;
			}
		},
		close: dismiss,
	};
}

/** Idle workers keep nothing alive: a process that has done its work may end. */
async function ready(worker: Worker): Promise<Worker> {
	try {
		const answer = await nextAnswer(worker, undefined);
		if (answer.kind === "ready") worker.unref();
		else resultOf(answer);
		return worker;
	} catch (error) {
		await worker.terminate();
		throw error;
	}
}

async function answerTo(worker: Worker, job: Job, timeLimitMs: number): Promise<Answer> {
	worker.ref();
	worker.postMessage(job, []);
	try {
		return await nextAnswer(worker, timeLimitMs);
	} finally {
		worker.unref();
	}
}

/** The worker's next answer. Without a limit of time its death is a fault of ours, with one it is the job's. */
function nextAnswer(worker: Worker, timeLimitMs: number | undefined): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const end = (settle: () => void): void => {
			clearTimeout(timer);
			worker.off("message", onMessage).off("error", onError).off("exit", onExit);
			settle();
		};
		const onMessage = (message: unknown): void => {
			if (isAnswer(message)) end(() => resolve(message));
		};
		const onError = (cause: unknown): void => end(() => reject(ended(timeLimitMs, cause)));
		const onExit = (code: number): void => end(() => reject(ended(timeLimitMs, new Error(`exit code ${code}`))));
		const strike = (): void => end(() => reject(new TamgaError("TIME_LIMIT")));
		const timer = timeLimitMs === undefined ? undefined : setTimeout(strike, timeLimitMs);
		worker.on("message", onMessage).on("error", onError).on("exit", onExit);
	});
}

/** A worker dies of a job when it needs more memory than it may have. */
function ended(timeLimitMs: number | undefined, cause: unknown): Error {
	if (timeLimitMs === undefined) return new Error("a worker did not start", { cause });
	return new TamgaError("TIME_LIMIT", "It took too much memory.", { cause });
}
