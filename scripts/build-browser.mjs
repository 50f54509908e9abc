// src/browser → a folder of modules for pages. Every name carries the hash of its content, so that a file may be kept
// for ever; what is imported at run time becomes a file of its own and is fetched only where it is needed. The worker,
// which keeps them for times without a network, has one address for ever and is a plain script.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { copyPaperFonts } from "./copy-paper-fonts.mjs";

/** Writes the modules, the worker, the fonts of papers, and `manifest.json`, which names the first two, into `outdir`. */
export async function buildBrowser(outdir) {
	const { metafile } = await build({
		...common,
		entryPoints: ["src/browser/main.ts"],
		outdir,
		entryNames: "[name].[hash]",
		chunkNames: "[name].[hash]",
		assetNames: "[name].[hash]",
		splitting: true,
		format: "esm",
		alias: {
			"@digitalbazaar/http-client": join(root, "scripts/no-http-client.mjs"),
			"pdf-lib": join(root, "scripts/pdf-lib-core.mjs"),
		},
		loader: { ".wasm": "file" },
		jsx: "automatic",
		jsxImportSource: "hono/jsx",
		metafile: true,
	});
	await build({
		...common,
		entryPoints: ["src/browser/service-worker.ts"],
		outfile: join(outdir, worker),
		format: "iife",
	});
	const [entry] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === "src/browser/main.ts");
	mkdirSync(outdir, { recursive: true });
	copyPaperFonts(outdir);
	writeFileSync(join(outdir, "manifest.json"), JSON.stringify({ entry: basename(entry), worker }));
	return metafile;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const worker = "service-worker.js";
const common = {
	absWorkingDir: root,
	bundle: true,
	platform: "browser",
	target: ["es2022", "chrome111", "firefox114", "safari16.4"],
	minify: true,
	legalComments: "none",
	logLevel: "warning",
};
