import { defineConfig } from "vitest/config";

const oxc = { jsx: { runtime: "automatic", importSource: "hono/jsx" } } as const;
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

/** Tests that start programs, browsers or threads, or look at the clock: each of their files in a process of its own. */
const apart = ["bench", "browser", "cli", "demo", "drills", "samples", "workers"].map(
	(folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
	test: {
		globalSetup: ["test/support/postgres-server.ts", "test/support/run-folder.ts"],
		// Vitest leaves one processor free; on two that would double the time.
		maxWorkers: 2,
		projects: [
			// Reading the modules anew for every file took longer than most files' tests. A test that changes what a process
			// shares (environment, globals, folder) puts it back.
			{
				oxc,
				test: { ...patience, name: "together", include: ["test/**/*.test.{ts,tsx}"], exclude: apart, isolate: false },
			},
			{ oxc, test: { ...patience, name: "apart", include: apart } },
		],
	},
});
