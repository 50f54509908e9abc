import { setImmediate } from "node:timers/promises";
import { Hono } from "hono";
import type { Token } from "../app/register/tokens.ts";
import type { ReportedCheck } from "../app/services.ts";
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
import { provedIds, watchVerified } from "./watch-verified.ts";

const mediaTypes: ReadonlySet<string> = new Set(
	["x-ndjson", "ndjson", "jsonl", "x-jsonl", "jsonlines", "x-jsonlines"].map((name) => `application/${name}`),
);
/** How many batches are read at a time; each may hold a line and `readyBytes` of reports. */
const atOnce = 32;
/** Reports kept for a client that sends everything before it reads anything. */
const readyBytes = 8 * 1024 * 1024;
const longestPauseMs = 15_000;
/** Certificates that go on a token's list in one step. */
const watchedAtOnce = 1_000;

/** POST /verify/batch: newline-delimited JSON in, a report a line out, in order, as fast as the client reads. */
export function batchRoutes(deps: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	let running = 0;
	routes.use("/verify/batch", openToAll);
	routes.post("/verify/batch", async (c) => {
		requireLines(c);
		const asker = await askerOf(deps, c);
		const check = reportedCheck(deps, c, asker);
		const nextLine = lineBudget(deps, c, asker);
		if (running >= atOnce) return tooMany(c, 1, deps.options.baseUrl);
		running++;
		const restoreLimit = allowLongUpload(c);
		const lines = withoutPauses(readLines(bodyChunks(c), limits.inputBytes), longestPauseMs);
		const reports = reportLines(deps, lines, { nextLine, asker, check }, () => {
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

/** Whose token it is; `undefined` for whoever came without one. */
async function askerOf({ services }: RouteDeps, c: AppContext): Promise<Token | undefined> {
	if (c.req.header("Authorization") === undefined) return undefined;
	return await services.issuing.authorise(bearerSecret(c), "batch");
}

/** A signed report names who asked, so it is made for those who are known. */
function reportedCheck({ services }: RouteDeps, c: AppContext, asker: Token | undefined): ReportedCheck | undefined {
	const wanted = c.req.query("report");
	if (wanted === undefined) return undefined;
	if (wanted !== "signed") throw new TamgaError("BAD_REQUEST", "Write report=signed, or leave it out.");
	if (asker === undefined) throw new TamgaError("UNAUTHORISED", "A signed report takes a token for batches.");
	return services.verifier.openReport();
}

/** Throws RATE_LIMITED when a line is one too many; a token with the scope `batch` has no limit. */
function lineBudget({ lanes, options }: RouteDeps, c: AppContext, asker: Token | undefined): () => void {
	if (asker !== undefined) return () => {};
	const client = clientOf(c, options);
	return () => {
		const wait = lanes.batchLines.take(client);
		if (wait > 0) throw new TamgaError("RATE_LIMITED", `Send the line again in ${wait} s, or use a token for batches.`);
	};
}

interface Batch {
	readonly nextLine: () => void;
	readonly asker: Token | undefined;
	/** There when a signed report is to follow the last line. */
	readonly check: ReportedCheck | undefined;
}

async function* reportLines(
	deps: RouteDeps,
	lines: AsyncIterable<Line>,
	{ nextLine, asker, check }: Batch,
	done: () => void,
): AsyncGenerator<Uint8Array, void> {
	const verifier = check ?? deps.services.verifier;
	let place = 0;
	const unwatched: string[] = [];
	try {
		for await (const line of lines) {
			const report = await judge(deps, verifier, line, nextLine).catch((error: unknown) =>
				reportOnError(error, deps.clock()),
			);
			deps.metrics.verdict(report.verdict);
			check?.tally.add(String(++place), report);
			yield lineOf(report);
			unwatched.push(...provedIds(report));
			if (unwatched.length >= watchedAtOnce) await watchVerified(deps, asker, unwatched.splice(0));
			// A long batch must not keep others waiting: everybody else gets a turn after each line.
			await setImmediate();
		}
		await watchVerified(deps, asker, unwatched);
		for (const verificationReport of (await check?.sign(asker?.name)) ?? []) yield lineOf({ verificationReport });
	} finally {
		done();
	}
}

function lineOf(value: object): Uint8Array {
	return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/** One bad line is one bad report. */
async function judge(
	{ services }: RouteDeps,
	verifier: Pick<ReportedCheck, "verify">,
	line: Line,
	nextLine: () => void,
): Promise<Report> {
	nextLine();
	if (line === "tooLong") throw new TamgaError("BODY_TOO_LARGE");
	const { bytes, options } = await services.verifier.open(line);
	return (await verifier.verify(bytes, options)).report;
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
