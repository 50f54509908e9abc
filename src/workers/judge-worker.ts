import { parentPort, workerData } from "node:worker_threads";
import { type Deployment, deploymentContexts } from "../app/deployment.ts";
import { type Examiner, openExaminer } from "../app/examiner.ts";
import { loadContexts, nodeTools } from "../net/node-tools.ts";
import * as paper from "../render/node-paper.ts";
// Loaded before the worker is ready, so that loading does not count as time of its first job.
import "../render/compare-document.ts";
import "../render/landscape-1/draw.ts";
import "../render/read-credential-pdf.ts";
import { type Answer, answerOf, type Job } from "./messages.ts";

// A thread of its own for what strangers' data can make long; judge-pool.ts is the other side.

const { bundled, ours } = await loadContexts();
const deployment = workerData as Deployment;
const examiner = openExaminer({ ...nodeTools, contexts: deploymentContexts(bundled, ours, deployment) }, paper);

function answer(message: Answer): void {
	parentPort?.postMessage(message, []);
}

async function perform({ task, args }: Job): Promise<Answer> {
	try {
		const run = examiner[task as keyof Examiner] as (...args: readonly unknown[]) => Promise<unknown>;
		return { kind: "done", result: await run(...args) };
	} catch (error) {
		return answerOf(error);
	}
}

parentPort?.on("message", (job: Job) => void perform(job).then(answer));
answer({ kind: "ready" });
