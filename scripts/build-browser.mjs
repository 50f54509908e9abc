// src/browser → a folder of modules for pages. Every name carries the hash of its content, so that a file may be kept
// for ever; what is imported at run time becomes a file of its own and is fetched only where it is needed.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { copyPaperFonts } from "./copy-paper-fonts.mjs";

/** Writes the modules and `manifest.json`, which names the entry, into `outdir`. */
export async function buildBrowser(outdir) {
	const { metafile } = await build({
		absWorkingDir: root,
		entryPoints: ["src/browser/main.ts"],
		outdir,
		entryNames: "[name].[hash]",
		chunkNames: "[name].[hash]",
		assetNames: "[name].[hash]",
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "browser",
		target: ["es2022", "chrome111", "firefox114", "safari16.4"],
		alias: { "@digitalbazaar/http-client": join(root, "scripts/no-http-client.mjs") },
		minify: true,
		legalComments: "none",
		loader: { ".wasm": "file" },
		jsx: "automatic",
		jsxImportSource: "hono/jsx",
		metafile: true,
		logLevel: "warning",
	});
	const [entry] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === "src/browser/main.ts");
	mkdirSync(outdir, { recursive: true });
	copyPaperFonts(outdir);
	writeFileSync(join(outdir, "manifest.json"), JSON.stringify({ entry: basename(entry) }));
	return metafile;
}

const root = fileURLToPath(new URL("..", import.meta.url));
