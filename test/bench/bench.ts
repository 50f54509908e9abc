import { type BenchArguments, readArguments, usage } from "./arguments.ts";
import { type Measured, measure } from "./measure.ts";
import { printedRows, table } from "./print.ts";
import { rows } from "./rows.ts";

// Ours against the plain peer and against the limit, interleaved on the same inputs in one run: only the ratios mean
// anything, and only within a run. The fields of a row are described in print.ts, its sides beside it in rows/.

const chosen = argumentsOrUsage();
if (chosen === undefined) process.exitCode = 64;
else await bench(chosen);

async function bench({ json, only, rounds }: BenchArguments): Promise<void> {
	const measured: Measured[] = [];
	for (const row of rows.filter(({ name }) => only.length === 0 || only.includes(name))) {
		const started = performance.now();
		process.stderr.write(`${row.name} …`);
		measured.push(await measure(row, rounds, 1));
		process.stderr.write(` ${Math.round((performance.now() - started) / 1000)} s\n`);
	}
	const printed = printedRows(measured);
	console.log(json ? printed.map((row) => JSON.stringify(row)).join("\n") : table(printed));
}

function argumentsOrUsage(): BenchArguments | undefined {
	try {
		return readArguments(
			process.argv.slice(2),
			rows.map(({ name }) => name),
		);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		console.error(`${error.message}\n${usage}`);
		return undefined;
	}
}
