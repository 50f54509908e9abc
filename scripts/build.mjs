// src → dist: the server and command line as ES modules for Node, and in dist/browser the modules for pages. Packages are
// bundled, which halves the time to start; outside stays what has native parts, what brings workers, and what is only
// read as files.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildBrowser } from "./build-browser.mjs";
import { leftOut } from "./left-out.mjs";

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });

await build({
	entryPoints: {
		cli: "src/cli/main.ts",
		"judge-worker": "src/workers/judge-worker.ts",
		"paper-worker": "src/workers/paper-worker.ts",
	},
	outdir: "dist",
	bundle: true,
	splitting: true,
	format: "esm",
	platform: "node",
	target: "node20.19",
	alias: {
		"@digitalbazaar/http-client": standIn("no-http-client.mjs"),
		"brotli/decompress.js": standIn("no-brotli.mjs"),
		"pdf-lib": standIn("pdf-lib-core.mjs"),
	},
	external: ["better-sqlite3", "pg", "pino", "swagger-ui-dist", "pdfjs-dist", "@napi-rs/canvas"],
	banner: {
		js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
	},
	plugins: [leftOut],
	minifySyntax: true,
	// Every start scans its modules before it runs them.
	minifyWhitespace: true,
	jsx: "automatic",
	jsxImportSource: "hono/jsx",
	sourcemap: true,
	logLevel: "warning",
});

await buildBrowser(fileURLToPath(new URL("../dist/browser", import.meta.url)));

function standIn(file) {
	return fileURLToPath(new URL(file, import.meta.url));
}
