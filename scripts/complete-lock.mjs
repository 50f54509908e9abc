// npm writes a lock file without the optional packages that the registry does not serve for other platforms,
// and then `npm ci` refuses that same file ("Missing: … from lock file"). This adds the missing names, without an
// integrity hash: they are never fetched on the platform that lacks them. `--check` only tells whether any is missing.
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const missing = [];

for (const [place, parent] of Object.entries(lock.packages)) {
	for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
		if (isLocked(name, place)) continue;
		missing.push(name);
		lock.packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
	}
}

if (missing.length > 0 && process.argv.includes("--check")) {
	console.error(`package-lock.json lacks ${missing.length} optional packages; run: node scripts/complete-lock.mjs`);
	process.exit(1);
}
if (missing.length > 0) {
	const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
	lock.packages = Object.fromEntries(sorted);
	writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
	console.error(`added ${missing.length} optional packages to package-lock.json`);
}

function isLocked(name, place) {
	return `node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages;
}

/** What npm would write for a platform package, read from its name: @scope/cli-linux-x64-musl → os, cpu, libc. */
function platformOf(name) {
	const words = name.split("/").at(-1).split("-");
	const pick = (known) => words.filter((word) => known.includes(word));
	const os = pick(["aix", "android", "darwin", "freebsd", "linux", "openharmony", "sunos", "win32", "windows"]);
	const cpu = pick(["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"]);
	const libc = pick(["musl"]).length > 0 ? ["musl"] : pick(["gnu", "gnueabihf"]).length > 0 ? ["glibc"] : [];
	const some = (key, values) => (values.length > 0 ? { [key]: values } : {});
	return { ...some("cpu", cpu), ...some("os", os), ...some("libc", libc) };
}
