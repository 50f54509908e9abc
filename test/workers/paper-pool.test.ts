import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodePaper } from "../../src/render/node-paper.ts";
import { openBacklog } from "../../src/workers/backlog.ts";
import { openPaperPool, type PaperPool } from "../../src/workers/paper-pool.ts";
import { type OpenService, openService, signedText } from "../http/open-service.ts";
import { testFolder } from "../support/databases.ts";

let pool: PaperPool;
let service: OpenService;
beforeAll(async () => {
	pool = openPaperPool({ size: 2 });
	service = await openService();
});
afterAll(async () => {
	await pool.close();
	await service.close();
});

/** So many certificates, which differ in their ids alone. */
function certificates(count: number) {
	const signed = signedText(service.certificates[0]);
	return Array.from({ length: count }, (_, index) => ({ id: `TEST${index}`, signed }));
}

test("each certificate becomes its JSON and the very paper that this thread draws, and nothing else", async () => {
	const folder = testFolder();
	const some = certificates(45);
	const answer = await pool.lend(folder, async (write) => {
		await write(some.slice(0, 44));
		await write(some.slice(44));
		return "done";
	});
	expect(answer).toBe("done");
	expect(readdirSync(folder).sort()).toEqual(some.flatMap(({ id }) => [`${id}.json`, `${id}.pdf`]).sort());
	const signed = signedText(service.certificates[0]);
	expect(readFileSync(join(folder, "TEST44.json"), "utf8")).toBe(signed);
	expect(readFileSync(join(folder, "TEST7.pdf")).equals(Buffer.from(await nodePaper.draw(signed)))).toBe(true);
});

test("a file that cannot be written is told by name, after all others have been tried", async () => {
	const folder = testFolder();
	mkdirSync(join(folder, "TEST3.pdf/in the way"), { recursive: true });
	const written = pool.lend(folder, (write) => write(certificates(60)));
	await expect(written).rejects.toMatchObject({ code: "FILE_UNWRITABLE" });
	await expect(written).rejects.toThrow(/TEST3\.pdf: it is a directory|TEST3\.pdf: /);
	expect(readdirSync(folder)).toContain("TEST59.pdf");
	expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("what the work throws goes before what the files do", async () => {
	const work = pool.lend(join(testFolder(), "nowhere"), async (write) => {
		await write(certificates(1));
		throw new TypeError("the work");
	});
	await expect(work).rejects.toThrow("the work");
});

test("a thread that dies is told, and the next job has another one", async () => {
	const mortal = openPaperPool({ size: 1, start: () => new Worker(dying, { eval: true }) });
	const folder = testFolder();
	await expect(mortal.lend(folder, (write) => write(certificates(1)))).rejects.toMatchObject({ code: "INTERNAL" });
	await mortal.close();
	await pool.lend(folder, (write) => write(certificates(1)));
	expect(readdirSync(folder)).toHaveLength(2);
});

const dying = `
	const { parentPort } = require("node:worker_threads");
	parentPort.on("message", () => process.exit(1));
	parentPort.postMessage({ kind: "ready" });
`;

test("a backlog takes no more than its limit, and tells the first failure to whoever comes next", async () => {
	const backlog = openBacklog(2);
	const ends: (() => void)[] = [];
	const begun: number[] = [];
	const job = (number: number) => () => {
		begun.push(number);
		return new Promise<void>((resolve, reject) => {
			ends.push(() => (number === 1 ? reject(new TypeError("the first")) : resolve()));
		});
	};
	await backlog.add(job(1));
	await backlog.add(job(2));
	const third = backlog.add(job(3));
	expect(begun).toEqual([1, 2]);
	ends[1]?.();
	await third;
	expect(begun).toEqual([1, 2, 3]);
	ends[0]?.();
	await expect(backlog.add(job(4))).rejects.toThrow("the first");
	ends[2]?.();
	await backlog.idle();
	expect(begun).toEqual([1, 2, 3]);
	expect(() => backlog.check()).toThrow("the first");
});
