// src → dist: the server and command line as ES modules for Node (packages stay outside).
import { rmSync } from "node:fs";
import { build } from "esbuild";

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });

await build({
	entryPoints: { cli: "src/cli/main.ts" },
	outdir: "dist",
	bundle: true,
	splitting: true,
	format: "esm",
	platform: "node",
	target: "node20.19",
	packages: "external",
	jsx: "automatic",
	jsxImportSource: "hono/jsx",
	sourcemap: true,
	logLevel: "warning",
});
