import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const binary = fileURLToPath(new URL("../../bin/tamga.js", import.meta.url));

export interface CommandRun {
	/** The most memory that the process had, in megabytes; `undefined` where the system does not tell (not Linux). */
	readonly peakMegabytes: number | undefined;
}

/** Runs the command line as it was built last. Throws where it does not end well. */
export async function runCommand(args: readonly string[], env: Readonly<Record<string, string>>): Promise<CommandRun> {
	const child = spawn(process.execPath, [binary, ...args], {
		env: { PATH: process.env["PATH"] ?? "", ...env },
		stdio: ["ignore", "ignore", "pipe"],
	});
	let told = "";
	child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString("utf8")));
	let peakMegabytes: number | undefined;
	const watch = setInterval(() => (peakMegabytes = peakOf(child) ?? peakMegabytes), 100);
	try {
		const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
		if (code !== 0) throw new Error(`tamga ${args[0]} ended with ${String(code)}: ${told}`);
		return { peakMegabytes };
	} finally {
		clearInterval(watch);
	}
}

/** VmHWM of proc(5): the high-water mark, so that the last look is enough. */
function peakOf({ pid }: ChildProcess): number | undefined {
	try {
		const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
		return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1000);
	} catch {
		return undefined;
	}
}
