import { defineConfig } from "vitest/config";

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
	test: {
		include: ["test/**/*.test.{ts,tsx}"],
		globalSetup: ["test/support/postgres-server.ts"],
		// Vitest leaves one processor free; on two that would double the time.
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
