import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import type { RenderAssets } from "./assets.ts";

const require = createRequire(import.meta.url);

/** Reads the font files from the installed @fontsource packages. */
export const nodeAssets: RenderAssets = {
	font: async (file) => new Uint8Array(await readFile(pathOf(file))),
	sha256: (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest()),
	inflate: (packed, length) => inflateSync(packed, { maxOutputLength: length }),
};

const folders = new Map<string, string>();

function pathOf(file: string): string {
	const family = /^(noto-(?:sans-sc|sans|serif))-[a-z0-9-]+\.woff$/.exec(file)?.[1];
	if (family === undefined) throw new TypeError(`no font file ${file}`);
	const folder = folders.get(family) ?? join(dirname(require.resolve(`@fontsource/${family}/package.json`)), "files");
	folders.set(family, folder);
	return join(folder, file);
}
