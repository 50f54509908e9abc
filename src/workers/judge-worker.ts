import { workerData } from "node:worker_threads";
import { type Deployment, deploymentContexts } from "../app/deployment.ts";
import { openExaminer } from "../app/examiner.ts";
import { loadContexts, nodeTools } from "../net/node-tools.ts";
import { loadLayouts } from "../render/layouts.ts";
import { nodePaper } from "../render/node-paper.ts";
// Loaded before the worker is ready, so that loading does not count as time of its first job.
import "../render/compare-document.ts";
import "../render/read-credential-pdf.ts";
import "../render/read-credential-picture.ts";
import { serveJobs } from "./serve-jobs.ts";

// A thread of its own for what strangers' data can make long; judge-pool.ts is the other side.

const { bundled } = await loadContexts();
const deployment = workerData as Deployment;
await loadLayouts();
serveJobs(openExaminer({ ...nodeTools, contexts: deploymentContexts(bundled, deployment) }, nodePaper));
