import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

export interface Outcome {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export type Environment = Readonly<Record<string, string>>;

const binary = fileURLToPath(new URL("../../bin/tamga.js", import.meta.url));

/** Runs the real command line in a process of its own, with nothing of our own environment but the path. */
export function tamga(
	args: readonly string[],
	options: { cwd: string; env?: Environment; input?: string },
): Promise<Outcome> {
	const child = start(args, options);
	let [stdout, stderr] = ["", ""];
	child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
	child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
	child.stdin?.end(options.input ?? "");
	return new Promise((done, failed) => {
		child.once("error", failed);
		child.once("close", (code) => done({ code, stdout, stderr }));
	});
}

export interface Running {
	readonly url: string;
	/** Everything written to standard error so far. */
	log(): string;
	/** Ends the service as an operator would, and answers with its exit code. */
	stop(): Promise<number | null>;
}

/** Starts `tamga serve` and waits until it answers. */
export async function serving(options: { cwd: string; env: Environment; port: number }): Promise<Running> {
	const child = start(["serve", "--port", String(options.port)], options);
	let log = "";
	child.stdout?.resume();
	child.stderr?.on("data", (chunk: Buffer) => (log += chunk.toString("utf8")));
	const ended = new Promise<number | null>((done) => child.once("close", done));
	const url = `http://127.0.0.1:${options.port}`;
	for (let tries = 0; ; tries++) {
		const answer = await fetch(`${url}/livez`).catch(() => undefined);
		if (answer?.ok === true) break;
		if (tries > 150 || child.exitCode !== null) throw new Error(`the service did not start: ${log}`);
		await new Promise((later) => setTimeout(later, 100));
	}
	return {
		url,
		log: () => log,
		stop: () => {
			child.kill("SIGTERM");
			return ended;
		},
	};
}

/** A port that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer();
		server.once("error", failed);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
		});
	});
}

/** A test that fails or takes too long leaves none of its processes behind. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
	for (const child of running) child.kill("SIGKILL");
});

function start(args: readonly string[], { cwd, env = {} }: { cwd: string; env?: Environment }): ChildProcess {
	const child = spawn(process.execPath, [binary, ...args], {
		cwd,
		env: { PATH: process.env["PATH"] ?? "", HOME: cwd, NO_COLOR: "1", ...env },
		stdio: ["pipe", "pipe", "pipe"],
	});
	running.add(child);
	child.once("close", () => running.delete(child));
	return child;
}
