import { setImmediate } from "node:timers/promises";
import { Hono } from "hono";
import { TamgaError } from "../core/errors.ts";
import type { Report } from "../core/report.ts";
import { limits } from "../core/verify/limits.ts";
import { bearerSecret } from "./bearer.ts";
import { bodyChunks, mediaType, refuseEncoded } from "./body.ts";
import { openToAll } from "./cross-origin.ts";
import { clientOf, tooMany } from "./lanes.ts";
import { allowLongUpload, withoutPauses } from "./long-uploads.ts";
import { type Line, readLines } from "./ndjson.ts";
import { reportOnError } from "./reports.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";

const mediaTypes: ReadonlySet<string> = new Set(
	["x-ndjson", "ndjson", "jsonl", "x-jsonl", "jsonlines", "x-jsonlines"].map((name) => `application/${name}`),
);
/** How many batches are read at a time; each may hold a line and `readyBytes` of reports. */
const atOnce = 32;
/** Reports kept for a client that sends everything before it reads anything. */
const readyBytes = 8 * 1024 * 1024;
const longestPauseMs = 15_000;

/** POST /verify/batch: newline-delimited JSON in, a report a line out, in order, as fast as the client reads. */
export function batchRoutes(deps: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	let running = 0;
	routes.use("/verify/batch", openToAll);
	routes.post("/verify/batch", async (c) => {
		requireLines(c);
		const nextLine = await lineBudget(deps, c);
		if (running >= atOnce) return tooMany(c, 1, deps.options.baseUrl);
		running++;
		const restoreLimit = allowLongUpload(c);
		const lines = withoutPauses(readLines(bodyChunks(c), limits.inputBytes), longestPauseMs);
		const reports = reportLines(deps, lines, nextLine, () => {
			running--;
			restoreLimit();
		});
		return c.body(streamOf(reports), 200, { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store" });
	});
	return routes;
}

function requireLines(c: AppContext): void {
	refuseEncoded(c);
	if (mediaTypes.has(mediaType(c))) return;
	throw new TamgaError("UNSUPPORTED_MEDIA_TYPE", "Send one JSON document a line as application/x-ndjson.");
}

/** Throws RATE_LIMITED when a line is one too many; a token with the scope `batch` has no limit. */
async function lineBudget({ services, lanes, options }: RouteDeps, c: AppContext): Promise<() => void> {
	if (c.req.header("Authorization") !== undefined) {
		await services.issuing.authorise(bearerSecret(c), "batch");
		return () => {};
	}
	const client = clientOf(c, options);
	return () => {
		const wait = lanes.batchLines.take(client);
		if (wait > 0) throw new TamgaError("RATE_LIMITED", `Send the line again in ${wait} s, or use a token for batches.`);
	};
}

async function* reportLines(
	deps: RouteDeps,
	lines: AsyncIterable<Line>,
	nextLine: () => void,
	done: () => void,
): AsyncGenerator<Uint8Array, void> {
	try {
		for await (const line of lines) {
			const report = await judge(deps, line, nextLine).catch((error: unknown) => reportOnError(error, deps.clock()));
			deps.metrics.verdict(report.verdict);
			yield new TextEncoder().encode(`${JSON.stringify(report)}\n`);
			// A long batch must not keep others waiting: everybody else gets a turn after each line.
			await setImmediate();
		}
	} finally {
		done();
	}
}

/** One bad line is one bad report. */
async function judge({ services }: RouteDeps, line: Line, nextLine: () => void): Promise<Report> {
	nextLine();
	if (line === "tooLong") throw new TamgaError("BODY_TOO_LARGE");
	const { bytes, options } = await services.verifier.open(line);
	return (await services.verifier.verify(bytes, options)).report;
}

/** Pulls the next report only when there is room for it. */
function streamOf(reports: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
	return new ReadableStream<Uint8Array>(
		{
			pull: async (controller) => {
				const { done, value } = await reports.next();
				if (done === true) controller.close();
				else controller.enqueue(value);
			},
			cancel: async () => void (await reports.return()),
		},
		new ByteLengthQueuingStrategy({ highWaterMark: readyBytes }),
	);
}
