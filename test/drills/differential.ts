import { fileURLToPath } from "node:url";
import { type Differential, runDifferential } from "./differential-run.ts";
import { inChildren, readCount, work } from "./in-children.ts";

/*
 * npm run drill:differential -- --count N [--seed S]. Makes and judges N random certificates, and each with odd fields and changed,
 * by their compiled templates and in the plain way. Exit code 1 when anything comes out differently.
 */

if (process.send === undefined) await lead();
else work(({ seed, from, count }, onDone) => runDifferential(seed, from, count, onDone));

async function lead(): Promise<void> {
	const { seed, count } = readCount(1000);
	console.error(`${count} certificates, seed ${seed}`);
	const started = performance.now();
	const results = await inChildren<Differential>(fileURLToPath(import.meta.url), { seed, count });
	const sum = (pick: (one: Differential) => number): number => results.reduce((all, one) => all + pick(one), 0);
	console.table({
		"certificates compared": sum(({ certificates }) => certificates),
		"left to the plain library when signing": sum(({ leftIssuing }) => leftIssuing),
		"left to the general way when verifying": sum(({ leftVerifying }) => leftVerifying),
		"judged both ways with the same report": sum(({ judgedAlike }) => judgedAlike),
	});
	const differences = results.flatMap((one) => one.differences);
	for (const difference of differences) console.error(difference);
	const seconds = Math.round((performance.now() - started) / 1000);
	console.log(`${count} certificates in ${seconds} s, ${differences.length} differences (seed ${seed})`);
	if (differences.length > 0) process.exitCode = 1;
}
