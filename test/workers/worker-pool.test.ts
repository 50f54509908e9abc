import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { openWorkerPool, type PoolOptions, type WorkerPool } from "../../src/workers/worker-pool.ts";

/** A worker that does what it is told, and some things that no worker of ours should. */
const script = `
	const { parentPort } = require("node:worker_threads");
	const tasks = {
		say: (text) => parentPort.postMessage({ kind: "done", result: text }),
		later: (ms) => setTimeout(() => parentPort.postMessage({ kind: "done", result: ms }), ms),
		forever: () => { for (;;); },
		hoard: () => { const all = []; for (;;) all.push(new Array(10000).fill(all.length)); },
		leave: () => process.exit(3),
		refuse: () => parentPort.postMessage({ kind: "refused", code: "BAD_REQUEST", detail: "why", path: "/x" }),
		fail: () => parentPort.postMessage({ kind: "fault", stack: "TypeError: Bat Dorj\\n    at place" }),
		chat: (text) => { parentPort.postMessage("noise"); parentPort.postMessage({ kind: "done", result: text }); },
	};
	parentPort.on("message", ({ task, args }) => tasks[task](...args));
	parentPort.postMessage({ kind: "ready" });
`;

const pools: WorkerPool[] = [];
afterEach(async () => {
	await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function open(options: Partial<PoolOptions> = {}, code = script) {
	const started: Worker[] = [];
	const start = (): Worker => {
		const worker = new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
		started.push(worker);
		return worker;
	};
	const pool = openWorkerPool({ start, size: 1, timeLimitMs: 10_000, queueLimit: 10, ...options });
	pools.push(pool);
	const ask = (task: string, ...args: unknown[]) => pool.run("foreign", { task, args });
	return { pool, started, ask, own: (task: string, ...args: unknown[]) => pool.run("own", { task, args }) };
}

test("a thread is started by the first job and keeps its seat", async () => {
	const { started, ask } = open();
	expect(started).toHaveLength(0);
	expect(await ask("say", 1)).toBe(1);
	expect(await ask("say", { deep: [new Date(0), new Map([["a", 1]])] })).toEqual({
		deep: [new Date(0), new Map([["a", 1]])],
	});
	expect(started).toHaveLength(1);
});

test("#118 a worker that never returns is struck, its job alone, and the next job has a new worker", async () => {
	const { started, ask } = open({ timeLimitMs: 200 });
	await ask("say", 1);
	const [struck, next] = [ask("forever"), ask("say", 2)];
	await expect(struck).rejects.toMatchObject({ code: "TIME_LIMIT" });
	expect(await next).toBe(2);
	expect(started).toHaveLength(2);
	expect(started[0]?.threadId).toBe(-1);
});

test.each(["hoard", "leave"])("a worker that dies of its job (%s) is replaced", async (task) => {
	const { started, ask } = open();
	await expect(ask(task)).rejects.toMatchObject({ code: "TIME_LIMIT" });
	expect(await ask("say", "alive")).toBe("alive");
	expect(started).toHaveLength(2);
});

test("the limit of time is for work: neither waiting nor starting counts", async () => {
	const slowToStart = `setTimeout(() => { ${script} }, 400);`;
	const { ask } = open({ timeLimitMs: 300 }, slowToStart);
	expect(await Promise.all([ask("later", 150), ask("later", 151), ask("later", 152)])).toEqual([150, 151, 152]);
});

test("errors of outside data keep their code; the worker stays", async () => {
	const { started, ask } = open();
	await expect(ask("refuse")).rejects.toMatchObject({
		name: "TamgaError",
		code: "BAD_REQUEST",
		detail: "why",
		path: "/x",
	});
	expect(await ask("chat", "words in between do not count")).toBe("words in between do not count");
	expect(started).toHaveLength(1);
});

test("a fault of ours keeps the place where it happened and not its message", async () => {
	const { ask } = open();
	const error = await ask("fail").catch((caught: unknown) => caught);
	expect(error).toMatchObject({ name: "Error", message: "a worker failed" });
	expect(String((error as Error).stack)).toContain("at place");
});

test("#117 so many may wait and no more; the refused one may come again", async () => {
	const { ask } = open({ queueLimit: 2 });
	const running = ask("later", 100);
	const waiting = [ask("say", 1), ask("say", 2)];
	await expect(ask("say", 3)).rejects.toMatchObject({ code: "RATE_LIMITED" });
	expect(await Promise.all([running, ...waiting])).toEqual([100, 1, 2]);
	expect(await ask("say", 4)).toBe(4);
});

test("#117 our own certificates go before everybody who waits", async () => {
	const { ask, own } = open();
	const order: unknown[] = [];
	const note = (result: unknown): void => void order.push(result);
	await Promise.all(
		[ask("later", 100), ask("say", "foreign 1"), ask("say", "foreign 2"), own("say", "own")].map((job) =>
			job.then(note),
		),
	);
	expect(order).toEqual([100, "own", "foreign 1", "foreign 2"]);
});

test("#117 a full lane of strangers refuses nothing of our own", async () => {
	const { ask, own } = open({ queueLimit: 1 });
	const jobs = [ask("later", 50), ask("say", 1)];
	await expect(ask("say", 2)).rejects.toMatchObject({ code: "RATE_LIMITED" });
	expect(await own("say", "own")).toBe("own");
	await Promise.all(jobs);
});

test("#117 of two seats strangers never take both: our own never waits for a time limit", async () => {
	const { ask, own } = open({ size: 2, timeLimitMs: 60_000 });
	const stuck = [ask("forever"), ask("forever")].map((job) => job.catch((error: unknown) => error));
	expect(await own("say", "own")).toBe("own");
	expect(await own("say", "again")).toBe("again");
	await pools[0]?.close();
	await Promise.all(stuck);
});

test("a worker that does not start is our fault, and the next job tries anew", async () => {
	const { started, ask } = open({}, "throw new Error('nothing here')");
	const error = await ask("say", 1).catch((caught: unknown) => caught);
	expect(error).toMatchObject({ name: "Error", message: "a worker did not start" });
	await expect(ask("say", 1)).rejects.toThrow("a worker did not start");
	expect(started).toHaveLength(2);
});

test("closing leaves no thread, ends what runs and refuses what waits and what comes", async () => {
	const { pool, started, ask, own } = open({ size: 3, timeLimitMs: 60_000 });
	await Promise.all([ask("say", 1), ask("say", 2), own("say", 3)]);
	const gone = started.map((worker) => once(worker, "exit"));
	const jobs = ["forever", "forever", "forever"].map((task) => ask(task));
	const refused = Promise.all(jobs.map((job) => expect(job).rejects.toMatchObject({ name: "TamgaError" })));
	await pool.close();
	await refused;
	await Promise.all(gone);
	expect(started.map(({ threadId }) => threadId)).toEqual(started.map(() => -1));
	await expect(ask("say", 1)).rejects.toMatchObject({ code: "RATE_LIMITED" });
	await pool.close();
});
