import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Outcome, runMutants, type Tally, type Wrong } from "./drill-run.ts";
import { inChildren, readCount, work } from "./in-children.ts";

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
interface Result {
	readonly tally: Tally;
	readonly wrong: readonly Wrong[];
}

if (process.send === undefined) await lead();
else work(({ seed, from, count }, onDone) => runMutants(seed, from, count, onDone));

async function lead(): Promise<void> {
	const { count, seed } = readCount(10_000);
	console.error(`${count} mutants, seed ${seed}`);
	const started = performance.now();
	const results = await inChildren<Result>(fileURLToPath(import.meta.url), { seed, count });
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
