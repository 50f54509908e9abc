import { loadLayouts } from "../render/layouts.ts";
import * as papers from "../render/node-papers.ts";
import { serveJobs } from "./serve-jobs.ts";
import { writeCertificates } from "./write-certificates.ts";

// A thread of its own for papers, of a batch or of one holder; paper-pool.ts is the other side.

// Loaded before the worker is ready, so that loading does not count as time of its first job.
await loadLayouts();
serveJobs({ ...papers, writeCertificates });
