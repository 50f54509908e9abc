import { loadImage } from "@napi-rs/canvas";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PapersService } from "../../src/app/holder/papers-service.ts";
import * as here from "../../src/render/node-papers.ts";
import { openPaperPool, type PaperPool } from "../../src/workers/paper-pool.ts";
import { signedPaper } from "../support/sample-paper.ts";

let pool: PaperPool;
let papers: PapersService;
let signed: string;
beforeAll(async () => {
	pool = openPaperPool({ size: 1 });
	papers = pool.papers(() => "2026-11-23");
	signed = await signedPaper();
});
afterAll(() => pool.close());

test("another thread makes the very files that this one makes", async () => {
	const made = [
		[await papers.badgePng(signed), await here.badgePng(signed)],
		[await papers.badgeSvg(signed), await here.badgeSvg(signed)],
		[await papers.pagePicture(signed), await here.pagePicture(signed)],
		[await papers.bundle([signed], "zh"), await here.bundle([signed], "zh")],
		[await papers.promotionFile([signed], "zh"), await here.promotionFile([signed], "zh", "2026-11-23")],
	] as const;
	for (const [there, own] of made) expect(Buffer.from(there).equals(own)).toBe(true);
});

test("the picture of a paper is 1,200 pixels wide and has the shape of the page", async () => {
	const { width, height } = await loadImage(await papers.pagePicture(signed));
	expect([width, height]).toEqual([1200, 848]);
});

test("more certificates than one person can have are refused before any thread is kept busy", async () => {
	const many = Array.from({ length: 101 }, () => signed);
	await expect(papers.bundle(many, "en")).rejects.toMatchObject({ code: "ARRAY_LIMIT" });
	await expect(papers.promotionFile(many, "en")).rejects.toMatchObject({ code: "ARRAY_LIMIT" });
});

test("who comes when too many wait is asked to come later", async () => {
	const silent = openPaperPool({ size: 1, start: () => new Worker(waiting, { eval: true }) });
	const crowd = silent.papers(() => "2026-11-23");
	const asked = Array.from({ length: 66 }, () => crowd.badgePng(signed).catch(({ code }) => code));
	expect(await asked.at(-1)).toBe("RATE_LIMITED");
	await silent.close();
	await Promise.all(asked);
});

const waiting = `
	const { parentPort } = require("node:worker_threads");
	parentPort.on("message", () => undefined);
	parentPort.postMessage({ kind: "ready" });
`;
