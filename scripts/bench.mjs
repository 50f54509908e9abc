// test/bench → one built program, run at once: what is measured has gone through the same tool as what is shipped, and
// not through a runner that gives every function its name again at each call.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = new URL("..", import.meta.url);
const outdir = fileURLToPath(new URL("node_modules/.cache/tamga-bench", root));

// Files that are read beside the sources stay where they are.
const sourceAddresses = {
	name: "source addresses",
	setup({ onLoad }) {
		onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
			contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
			loader: path.endsWith("x") ? "tsx" : "ts",
		}));
	},
};

rmSync(outdir, { recursive: true, force: true });
await build({
	absWorkingDir: fileURLToPath(root),
	entryPoints: { bench: "test/bench/bench.ts", server: "test/bench/http/server.ts" },
	outdir,
	outExtension: { ".js": ".mjs" },
	bundle: true,
	splitting: true,
	packages: "external",
	format: "esm",
	platform: "node",
	target: "node20.19",
	jsx: "automatic",
	jsxImportSource: "hono/jsx",
	plugins: [sourceAddresses],
	logLevel: "warning",
});

const child = spawn(process.execPath, [`${outdir}/bench.mjs`, ...process.argv.slice(2)], { stdio: "inherit" });
child.on("exit", (code) => {
	process.exitCode = code ?? 1;
});
