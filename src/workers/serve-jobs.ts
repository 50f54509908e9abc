import { parentPort } from "node:worker_threads";
import { type Answer, answerOf, type Job } from "./messages.ts";

/** Makes this thread a worker that does these tasks; each takes and gives plain data. To be called when it is ready. */
export function serveJobs(tasks: object): void {
	const answer = (message: Answer): void => parentPort?.postMessage(message, []);
	const perform = async ({ task, args }: Job): Promise<Answer> => {
		try {
			const run = tasks[task as keyof typeof tasks] as (...args: readonly unknown[]) => Promise<unknown>;
			return { kind: "done", result: await run(...args) };
		} catch (error) {
			return answerOf(error);
		}
	};
	parentPort?.on("message", (job: Job) => void perform(job).then(answer));
	answer({ kind: "ready" });
}
