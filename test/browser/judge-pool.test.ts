import { describe, expect, test } from "vitest";
import { openJudgePool } from "../../src/browser/judge-pool.ts";
import type { JudgeThread } from "../../src/browser/judge-thread.ts";
import type { Judged } from "../../src/browser/judge.ts";
import type { Code } from "../../src/core/codes.ts";
import { TamgaError } from "../../src/core/errors.ts";
import { sampleReports } from "../support/sample-reports.ts";

const judged: Judged = { report: sampleReports.valid, certificate: undefined };
const file = (name: string): File => new File([], name);

/** Threads that answer when they are told to; a file's name says how. */
function openThreads() {
	const started: string[][] = [];
	const closed: number[] = [];
	const waiting: (() => void)[] = [];
	const start = async (): Promise<JudgeThread> => {
		const seen: string[] = [];
		const number = started.push(seen);
		return {
			judge: async ({ name }) => {
				seen.push(name);
				if (name === "wait") await new Promise<void>((resume) => waiting.push(resume));
				if (name === "broken") throw new Error("broken");
				if (name === name.toUpperCase()) throw new TamgaError(name as Code);
				return judged;
			},
			close: () => void closed.push(number),
		};
	};
	return { start, started, closed, waiting };
}

describe("a pool of threads", () => {
	test("starts no more than it may, and hands the next file to whichever is free", async () => {
		const { start, started, waiting } = openThreads();
		const pool = openJudgePool(2, start);
		const results = ["wait", "a", "b", "c"].map((name) => pool.judge(file(name)));
		await Promise.all(results.slice(1));
		expect(started.flat().toSorted()).toEqual(["a", "b", "c", "wait"]);
		expect(started).toHaveLength(2);
		waiting.forEach((resume) => resume());
		expect(await results[0]).toBe(judged);
	});

	test.each([
		["TIME_LIMIT", 2],
		["broken", 2],
		["PDF_MALFORMED", 1],
	])("after %s the next file is judged by thread %i", async (name, by) => {
		const { start, started, closed } = openThreads();
		const pool = openJudgePool(1, start);
		await expect(pool.judge(file(name))).rejects.toThrow();
		expect(await pool.judge(file("next"))).toBe(judged);
		expect(started).toHaveLength(by);
		expect(closed).toHaveLength(by - 1);
	});

	test("does with the threads that it gets where no more can be started", async () => {
		const { start, started } = openThreads();
		let asked = 0;
		const pool = openJudgePool(3, async () => {
			if (asked++ > 0) throw new Error("no more");
			return await start();
		});
		await Promise.all(["a", "b", "c", "d"].map((name) => pool.judge(file(name))));
		expect(started.map((names) => names.toSorted())).toEqual([["a", "b", "c", "d"]]);
	});

	test("tells so where none can be started, each time", async () => {
		const pool = openJudgePool(2, () => Promise.reject(new Error("none")));
		for (const name of ["a", "b", "c"]) await expect(pool.judge(file(name))).rejects.toThrow("none");
	});

	test("ends at once what is under way when it is closed", async () => {
		const { start, started, closed } = openThreads();
		const pool = openJudgePool(1, start);
		const results = Promise.allSettled([pool.judge(file("wait")), pool.judge(file("wait"))]);
		await Promise.resolve();
		pool.close();
		expect((await results).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
		expect(closed).toHaveLength(started.length);
		expect(started.length).toBeLessThan(2);
	});
});
