// The font files of papers, for pages that draw a paper again: each under the digest that its layout has frozen, so that
// it may be kept for ever and is checked against it (src/browser/paper-assets.ts).
import { copyFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const frozen = new URL("../src/render/landscape-1/fonts.json", import.meta.url);

/** Writes `paper-DIGEST.woff` for every font of a layout into `outdir`, which is there. */
export function copyPaperFonts(outdir) {
	const { files } = JSON.parse(readFileSync(frozen, "utf8"));
	for (const [file, digest] of Object.entries(files)) {
		const family = /^noto-(?:sans-sc|sans|serif)/.exec(file)?.[0];
		const folder = join(dirname(require.resolve(`@fontsource/${family}/package.json`)), "files");
		copyFileSync(join(folder, file), join(outdir, `paper-${digest.slice(0, 16)}.woff`));
	}
}
