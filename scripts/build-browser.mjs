// src/browser → a folder of modules for pages. Every name carries the hash of its content, so that a file may be kept
// for ever; what is imported at run time becomes a file of its own and is fetched only where it is needed. The worker,
// which keeps them for times without a network, has one address for ever and is a plain script.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { copyPaperFonts } from "./copy-paper-fonts.mjs";

/** Writes the modules, the worker, the fonts of papers, and `manifest.json`, which names what pages begin with, into `outdir`. */
export async function buildBrowser(outdir) {
	const [all, record] = [
		await buildModules(outdir, ["src/browser/main.ts", "src/browser/general.ts"]),
		// Apart, and sharing nothing: a certificate's page waits for each of its files, so that there are few of them.
		await buildModules(outdir, ["src/browser/record-main.ts"]),
	];
	await build({
		...common,
		entryPoints: ["src/browser/service-worker.ts"],
		outfile: join(outdir, worker),
		format: "iife",
	});
	mkdirSync(outdir, { recursive: true });
	copyPaperFonts(outdir);
	const recordEntry = outputOf(record, "src/browser/record-main.ts");
	const manifest = {
		entry: outputOf(all, "src/browser/main.ts"),
		general: outputOf(all, "src/browser/general.ts"),
		record: recordEntry,
		parts: partsOf(record, recordEntry),
		worker,
		build: sourceVersion(),
	};
	writeFileSync(join(outdir, "manifest.json"), JSON.stringify(manifest));
	return { outputs: { ...all.outputs, ...record.outputs }, inputs: { ...all.inputs, ...record.inputs } };
}

async function buildModules(outdir, entryPoints) {
	const { metafile } = await build({
		...common,
		entryPoints,
		outdir,
		entryNames: "[name].[hash]",
		chunkNames: "[name].[hash]",
		assetNames: "[name].[hash]",
		splitting: true,
		format: "esm",
		alias: {
			"@digitalbazaar/http-client": join(root, "scripts/no-http-client.mjs"),
			"hono/jsx/dom/server": join(root, "scripts/jsx-to-text.mjs"),
			"pdf-lib": join(root, "scripts/pdf-lib-core.mjs"),
		},
		loader: { ".wasm": "file" },
		jsx: "automatic",
		jsxImportSource: "hono/jsx",
		metafile: true,
	});
	return metafile;
}

function outputOf({ outputs }, source) {
	const [path] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
	return basename(path);
}

/** What an entry loads, what it cannot begin without first: a browser asks for few things at a time. */
function partsOf({ outputs }, entry) {
	const files = Object.entries(outputs).map(([path, { imports }]) => [basename(path), imports]);
	const [, first] = files.find(([name]) => name === entry);
	const atOnce = first.filter(({ kind }) => kind === "import-statement").map(({ path }) => basename(path));
	return [...new Set([...atOnce, ...files.map(([name]) => name)])].filter((name) => name !== entry);
}

/** Changes with everything that a primer is made by and read by: the core, the vocabularies and the packages. */
function sourceVersion() {
	const hash = createHash("sha256");
	for (const folder of ["src/core", "contexts"]) {
		const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((one) =>
			one.isFile(),
		);
		for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) {
			hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
		}
	}
	return hash
		.update(readFileSync(join(root, "package-lock.json")))
		.digest("hex")
		.slice(0, 16);
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
