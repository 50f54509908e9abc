// Writes down which font files a paper layout uses: what each covers and its SHA-256. Run once for a new layout version:
// npx tsx scripts/freeze-fonts.ts > src/render/landscape-N/fonts.json
// A layout that has signed certificates never changes: a later font release needs a new layout.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as fontkit from "fontkit";
import { unpackWoff } from "../src/render/type/woff.ts";

const require = createRequire(import.meta.url);
const alphabets = ["latin", "cyrillic", "latin-ext", "vietnamese", "cyrillic-ext", "greek"];
const weights = [400, 600];

const coverage: Record<string, string> = {};
const files: Record<string, string> = {};
for (const family of ["noto-sans", "noto-serif"]) for (const name of alphabets) await freeze(family, name);
// Last of its family: it has a few more marks, and many signs that names do not need.
await freeze("noto-serif", "math");
for (const name of chineseSlices()) await freeze("noto-sans-sc", name);
console.log(JSON.stringify({ coverage, files }, null, 1));

async function freeze(family: string, name: string): Promise<void> {
	for (const weight of weights) {
		const file = `${family}-${name}-${weight}-normal.woff`;
		const bytes = readFileSync(join(folder(family), file));
		files[file] = createHash("sha256").update(bytes).digest("hex");
		const { characterSet } = fontkit.create(await unpackWoff(bytes));
		const ranges = rangesOf(characterSet.filter((point) => isOwn(family, point)));
		coverage[`${family}-${name}`] ??= ranges;
		if (coverage[`${family}-${name}`] !== ranges) throw new Error(`${file} covers other characters than its sisters`);
	}
}

/** Chinese slices repeat a few Latin letters of another design: those always come from Noto Sans. */
function isOwn(family: string, point: number): boolean {
	return point >= (family === "noto-sans-sc" ? 0x2000 : 0x20) && point !== 0xffff;
}

function rangesOf(points: readonly number[]): string {
	const ranges: [number, number][] = [];
	for (const point of points.toSorted((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last?.[1] === point - 1) last[1] = point;
		else ranges.push([point, point]);
	}
	return ranges.map(([from, to]) => from.toString(16) + (from === to ? "" : `-${to.toString(16)}`)).join(",");
}

/** The most frequent characters are in the slices with the highest numbers, so those come first. */
function chineseSlices(): readonly string[] {
	const names = readdirSync(folder("noto-sans-sc")).map((file) => /-sc-(\d+)-400-normal\.woff$/.exec(file)?.[1]);
	return names.filter((name) => name !== undefined).toSorted((a, b) => Number(b) - Number(a));
}

function folder(family: string): string {
	return join(dirname(require.resolve(`@fontsource/${family}/package.json`)), "files");
}
