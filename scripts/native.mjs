// Makes sure that SQLite's native part loads in the Node that runs now. From Node 22 on it comes in its package; for
// Node 20 (see src/store/sqlite-driver.ts) a prebuilt binary is fetched where npm's own helper can, else it is compiled
// from source against the headers that lie beside this Node.
// Its own install script is switched off (package.json, allowScripts): it fails where HOME is empty and offline.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("better-sqlite3/package.json"));

if (!loads()) prebuilt();
if (!loads()) compile();
if (!loads()) {
	console.error(
		"better-sqlite3 could not be built. Install python3, make and a C++ compiler, then run: npm run prepare",
	);
	process.exit(1);
}

function loads() {
	const driver = Number(process.versions.node.split(".")[0]) >= 22 ? "better-sqlite3-13" : "better-sqlite3";
	const probe = `new (require('${driver}'))(':memory:').close()`;
	return run(process.execPath, ["-e", probe], { stdio: "ignore" });
}

function prebuilt() {
	if (process.env.npm_config_offline === "true" || process.env.TAMGA_COMPILE === "1") return;
	const helper = require.resolve("prebuild-install/bin.js", { paths: [folder] });
	run(process.execPath, [helper, "--runtime", "node"], { cwd: folder, stdio: "ignore", timeout: 20_000 });
}

function compile() {
	const gyp = process.env.npm_config_node_gyp;
	if (gyp === undefined) return;
	console.error("compiling better-sqlite3 (about a minute) …");
	run(process.execPath, [gyp, "rebuild", "--release"], { cwd: folder, stdio: "ignore", env: buildEnvironment() });
}

/** The headers beside the Node that runs now come before any that a user's settings name for another one. */
function buildEnvironment() {
	const prefix = dirname(dirname(process.execPath));
	const hasHeaders = existsSync(join(prefix, "include", "node", "node.h"));
	return hasHeaders ? { ...process.env, npm_config_nodedir: prefix } : process.env;
}

function run(command, args, options) {
	return spawnSync(command, args, options).status === 0;
}
