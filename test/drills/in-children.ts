import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

/*
 * A drill in one child process a core: each takes its share of the numbers and sends back what it found. The same file
 * leads and works: `process.send` tells which.
 */

export interface Share {
	readonly seed: string;
	readonly from: number;
	readonly count: number;
}

type Message<Result> = { readonly done: number } | { readonly result: Result };

const progressEvery = 100;

/** `--count N [--seed S]` of the command line; a new seed unless one is given. */
export function readCount(fallback: number): Omit<Share, "from"> {
	const { values } = parseArgs({ options: { count: { type: "string" }, seed: { type: "string" } } });
	const count = Number(values.count ?? fallback);
	if (!Number.isInteger(count) || count < 1) throw new TypeError("--count is a whole number");
	return { count, seed: values.seed ?? new Date().toISOString() };
}

/** Shares the numbers up to `count` among children that run `file`, and shows how far they are. */
export async function inChildren<Result>(
	file: string,
	{ seed, count }: Omit<Share, "from">,
): Promise<readonly Result[]> {
	const children = Math.min(availableParallelism(), count);
	const size = Math.ceil(count / children);
	const done = Array.from({ length: children }, () => 0);
	let tenths = 0;
	const show = (): void => {
		const sum = done.reduce((all, one) => all + one, 0);
		if (process.stderr.isTTY) process.stderr.write(`\r${sum} of ${count} `);
		// A log has a line for each tenth.
		else if (Math.floor((10 * sum) / count) > tenths) console.error(`${sum} of ${count}`);
		tenths = Math.floor((10 * sum) / count);
	};
	const shares = done.map((_, index) => ({ seed, from: index * size, count: Math.min(size, count - index * size) }));
	const results = shares.map((share, index) =>
		inChild<Result>(file, share, (sofar) => {
			done[index] = sofar;
			show();
		}),
	);
	return await Promise.all(results);
}

function inChild<Result>(file: string, share: Share, onProgress: (done: number) => void): Promise<Result> {
	return new Promise((resolve, reject) => {
		const child = fork(file);
		child.on("message", (message: Message<Result>) => {
			if ("done" in message) return onProgress(message.done);
			resolve(message.result);
			child.disconnect();
		});
		child.once("error", reject);
		child.once("exit", (code) => {
			if (code !== 0) reject(new Error(`a child ended with ${code}`));
		});
		child.send(share);
	});
}

/** In a child: does the share that it is sent, telling now and then how far it is. */
export function work<Result>(run: (share: Share, onDone: () => void) => Promise<Result>): void {
	process.once("message", (share) => {
		let done = 0;
		const onDone = (): void => {
			if (++done % progressEvery === 0) process.send?.({ done });
		};
		void run(share as Share, onDone).then((result) => process.send?.({ result }));
	});
}
