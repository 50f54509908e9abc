import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Outcome, runMutants, type Tally, type Wrong } from "./drill-run.ts";

/*
 * THREATS drill 16: npm run drill:mutants -- --count N [--seed S]. Judges N mutants of genuine documents on all cores
 * and prints how each kind of change ended. Exit code 1 when one was accepted that says something else; it is written
 * to a file with its seed and number, by which it can be made again.
 */

const outcomes: readonly Outcome[] = [
	"invalid",
	"undetermined",
	"unrecognised",
	"same",
	"same in another version",
	"same with fewer proofs",
	"wrong",
];
const progressEvery = 100;

interface Share {
	readonly seed: string;
	readonly from: number;
	readonly count: number;
}

type Message = { readonly done: number } | { readonly tally: Tally; readonly wrong: readonly Wrong[] };

if (process.send === undefined) await lead();
else process.once("message", (share) => void work(share as Share));

async function lead(): Promise<void> {
	const { values } = parseArgs({ options: { count: { type: "string" }, seed: { type: "string" } } });
	const count = Number(values.count ?? 10_000);
	if (!Number.isInteger(count) || count < 1) throw new TypeError("--count is a whole number");
	const seed = values.seed ?? new Date().toISOString();
	console.error(`${count} mutants, seed ${seed}`);
	const started = performance.now();
	const results = await inChildren(seed, count);
	const seconds = Math.round((performance.now() - started) / 1000);
	const wrong = results.flatMap((result) => result.wrong);
	printTable(results.map(({ tally }) => tally));
	console.log(`${count} mutants in ${seconds} s, ${wrong.length} wrongly accepted (seed ${seed})`);
	if (wrong.length === 0) return;
	const file = `mutants-${seed.replaceAll(/[^\w-]/g, "-")}.json`;
	writeFileSync(file, `${JSON.stringify(wrong, null, "\t")}\n`);
	console.error(`The wrong ones are in ${file}.`);
	process.exitCode = 1;
}

async function inChildren(seed: string, count: number) {
	const children = Math.min(availableParallelism(), count);
	const size = Math.ceil(count / children);
	const done = Array.from({ length: children }, () => 0);
	const show = (): void => {
		if (!process.stderr.isTTY) return;
		process.stderr.write(`\r${done.reduce((sum, one) => sum + one, 0)} of ${count} `);
	};
	const shares = done.map((_, index) => ({ seed, from: index * size, count: Math.min(size, count - index * size) }));
	const results = shares.map((share, index) =>
		inChild(share, (sofar) => {
			done[index] = sofar;
			show();
		}),
	);
	return await Promise.all(results);
}

function inChild(share: Share, onProgress: (done: number) => void) {
	return new Promise<Extract<Message, { readonly tally: Tally }>>((resolve, reject) => {
		const child = fork(fileURLToPath(import.meta.url));
		child.on("message", (message: Message) => {
			if ("done" in message) return onProgress(message.done);
			resolve(message);
			child.disconnect();
		});
		child.once("error", reject);
		child.once("exit", (code) => {
			if (code !== 0) reject(new Error(`a child ended with ${code}`));
		});
		child.send(share);
	});
}

async function work({ seed, from, count }: Share): Promise<void> {
	let done = 0;
	const result = await runMutants(seed, from, count, () => {
		if (++done % progressEvery === 0) process.send?.({ done });
	});
	process.send?.(result);
}

function printTable(tallies: readonly Tally[]): void {
	const kinds = [...new Set(tallies.flatMap((tally) => Object.keys(tally)))].toSorted();
	const row = (kind: string): Record<string, number> => {
		const counts = outcomes.map((outcome) => {
			return [outcome, tallies.reduce((sum, tally) => sum + (tally[kind]?.[outcome] ?? 0), 0)] as const;
		});
		return Object.fromEntries(counts);
	};
	console.table(Object.fromEntries(kinds.map((kind) => [kind, row(kind)])));
}
