import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface ServerProcess {
	readonly port: number;
	/** Seconds of processor time that the process has had so far. */
	cpu(): Promise<number>;
	stop(): Promise<void>;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Starts one of the bench's servers (server.ts); `inputs` is the path of its inputs. */
export async function startServer(side: string, inputs: string): Promise<ServerProcess> {
	// Beside the built bench lies the built server (scripts/bench.mjs); tests run both from their sources.
	const built = join(dirname(process.argv[1] ?? ""), "server.mjs");
	const isBuilt = existsSync(built);
	const child = fork(isBuilt ? built : fileURLToPath(new URL("server.ts", import.meta.url)), [side, inputs], {
		cwd: root,
		execArgv: isBuilt ? [] : ["--import", "tsx"],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	const { port } = await message(child, isPort);
	return {
		port,
		cpu: async () => {
			const answer = message(child, isUsage);
			child.send("cpu");
			const { user, system } = (await answer).cpu;
			return (user + system) / 1e6;
		},
		stop: () => stop(child),
	};
}

function message<T>(child: ChildProcess, isWanted: (value: unknown) => value is T): Promise<T> {
	return new Promise((resolve, reject) => {
		const onExit = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
		child.once("exit", onExit);
		child.once("message", (value) => {
			child.off("exit", onExit);
			if (isWanted(value)) resolve(value);
			else reject(new Error("the server said something else"));
		});
	});
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = new Promise((resolve) => child.once("exit", resolve));
	child.kill();
	await ended;
}

function isPort(value: unknown): value is { readonly port: number } {
	return typeof value === "object" && value !== null && "port" in value && typeof value.port === "number";
}

function isUsage(value: unknown): value is { readonly cpu: NodeJS.CpuUsage } {
	return typeof value === "object" && value !== null && "cpu" in value;
}
