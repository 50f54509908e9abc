// The font files of papers, for pages that draw a paper again: each under the digest that its layout has frozen, so that
// it may be kept for ever and is checked against it (src/browser/paper-assets.ts).
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const render = new URL("../src/render/", import.meta.url);

/** Writes `paper-DIGEST.woff` for every font of every layout into `outdir`, which is there. */
export function copyPaperFonts(outdir) {
	const frozen = readdirSync(render, { recursive: true, encoding: "utf8" }).filter(
		(file) => basename(file) === "fonts.json",
	);
	const files = frozen.map((file) => JSON.parse(readFileSync(new URL(file, render), "utf8")).files);
	for (const [file, digest] of files.flatMap(Object.entries)) {
		const family = /^noto-(?:sans-sc|sans|serif)/.exec(file)?.[0];
		const folder = join(dirname(require.resolve(`@fontsource/${family}/package.json`)), "files");
		copyFileSync(join(folder, file), join(outdir, `paper-${digest.slice(0, 16)}.woff`));
	}
}
