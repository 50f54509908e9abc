import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Canvas, createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { beforeAll, expect, test } from "vitest";
import type { HolderName } from "../../src/core/holder-name.ts";
import { unpackWoff } from "../../src/render/type/woff.ts";
import { drawPage, textItems } from "../support/pdf-pixels.ts";
import { samplePdf } from "../support/sample-paper.ts";

/**
 * A subset font can lose outlines while its text still extracts, so names are compared as pixels: with the same words
 * set by another engine (Skia and HarfBuzz) from the whole font files.
 */
const require = createRequire(import.meta.url);
const dpi = 216;
/** Share of dots that may differ; a lost dot of an i is more. */
const alike = 0.002;
const families: string[] = [];

beforeAll(async () => {
	// A slice with few letters comes first, so that no other one builds its letters out of pieces.
	const serif = ["vietnamese", "latin-ext", "latin", "cyrillic-ext", "cyrillic", "greek"];
	for (const slice of serif) await register("noto-serif", `noto-serif-${slice}-600-normal.woff`);
	const chinese = readdirSync(folderOf("noto-sans-sc")).filter((file) => /-\d+-600-normal\.woff$/.test(file));
	for (const file of chinese) await register("noto-sans-sc", file);
});

function folderOf(family: string): string {
	return join(dirname(require.resolve(`@fontsource/${family}/package.json`)), "files");
}

async function register(family: string, file: string): Promise<void> {
	const name = `reference-${file.replace(/-600.*/, "")}`;
	GlobalFonts.register(Buffer.from(await unpackWoff(readFileSync(join(folderOf(family), file)))), name);
	families.push(name);
}

const latin = (given: string, family = "Test"): HolderName => ({ order: "given-first", latin: { given, family } });
const cyrillic = (family: string, given: string): HolderName => ({
	order: "patronymic-first",
	native: { family, given },
});
const chinese = (family: string, given: string): HolderName => ({ order: "family-first", native: { family, given } });

const names: readonly (readonly [script: string, holder: HolderName, text: string])[] = [
	["Mongolian", cyrillic("Ганболд", "Өнөрбаяр"), "Ганболд Өнөрбаяр"],
	["Mongolian Ү", cyrillic("Үүрийн", "Түмэнжаргал"), "Үүрийн Түмэнжаргал"],
	["Kazakh", cyrillic("Әлішерұлы", "Қуаныш-Ғани"), "Әлішерұлы Қуаныш-Ғани"],
	["Latin with diacritics", latin("Łukasz", "Ñandú-Žižek"), "Łukasz Ñandú-Žižek"],
	["combining marks", latin("Fúnmiláyọ̀", "Ọ̀ṣun"), "Fúnmiláyọ̀ Ọ̀ṣun"],
	["a mark that takes the dot away", latin("Bj\u0303i\u0304rn", "R\u0303eta"), "Bj\u0303īrn R\u0303eta"],
	["Vietnamese", latin("Phượng", "Nguyễn Thị Ấm"), "Phượng Nguyễn Thị Ấm"],
	["apostrophes", latin("Oʻtkir", "N’Golo"), "Oʻtkir N’Golo"],
	["Greek", cyrillic("Παπαδόπουλος", "Ιωάννης"), "Παπαδόπουλος Ιωάννης"],
	["Chinese", chinese("欧阳", "思远"), "欧阳思远"],
	["rare Chinese", chinese("龑", "赟翀"), "龑赟翀"],
];

test.each(names)("%s: every stroke of the name is on the paper", async (_, holder, text) => {
	expect(await difference(await samplePdf({ holder }), text, text)).toBeLessThan(alike);
});

test.each([
	["a letter", cyrillic("Ганболд", "Өнөрба р"), "Ганболд Өнөрба р", "Ганболд Өнөрбаяр"],
	["the bar of Ө", cyrillic("Ганболд", "Онорбаяр"), "Ганболд Онорбаяр", "Ганболд Өнөрбаяр"],
	["a mark", latin("Fúnmiláyọ", "Ọ̀ṣun"), "Fúnmiláyọ Ọ̀ṣun", "Fúnmiláyọ̀ Ọ̀ṣun"],
	["a Chinese character", chinese("欧阳", "思"), "欧阳思", "欧阳思远"],
])("the comparison notices when %s is missing", async (_, holder, printed, expected) => {
	expect(await difference(await samplePdf({ holder }), printed, expected)).toBeGreaterThan(2 * alike);
});

test("a mark that no file has together with its letter sits over the middle of it", async () => {
	const pdf = await samplePdf({ holder: cyrillic("Ө\u0301", "Ө") });
	const [item] = (await textItems(pdf, 1)).filter(({ text }) => text.startsWith("Ө"));
	if (item === undefined) throw new Error("the name is not on the page");
	const page = await drawPage(pdf, 1, dpi);
	const scale = dpi / 72;
	const letter = 0.75 * item.size * scale;
	const over = inkBox(
		page,
		item.x * scale,
		(item.baseline - 1.15 * item.size) * scale,
		letter,
		0.38 * item.size * scale,
	);
	const bare = inkBox(page, item.x * scale, (item.baseline - 0.5 * item.size) * scale, letter, 0.3 * item.size * scale);
	expect(over).toBeDefined();
	expect(Math.abs((over?.middle ?? 0) - (bare?.middle ?? 99))).toBeLessThan(0.06 * item.size * scale);
});

/** Share of the dark dots of the printed name and of the reference that have no dark dot near them in the other. */
async function difference(pdf: Uint8Array, printed: string, expected: string): Promise<number> {
	const items = await textItems(pdf, 1);
	const item = items
		.filter(({ size }) => size >= 16 && size !== 17)
		.find(({ text }) => printed.normalize("NFC").startsWith(text[0] ?? "?"));
	if (item === undefined) throw new Error("the name is not on the page");
	const page = await drawPage(pdf, 1, dpi);
	const scale = dpi / 72;
	const width = Math.ceil(700 * scale);
	const height = Math.ceil(1.7 * item.size * scale);
	const top = Math.round((item.baseline - 1.2 * item.size) * scale);
	const reference = createCanvas(width, height);
	const context = reference.getContext("2d");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, width, height);
	context.fillStyle = "#12355b";
	context.font = `${item.size * scale}px ${families.join(", ")}`;
	context.fontVariantCaps = "normal";
	context.fillText(expected.normalize("NFC"), 10 * scale, item.baseline * scale - top);
	return unmatched(dark(page, (item.x - 10) * scale, top, width, height), dark(reference, 0, 0, width, height), width);
}

function dark(canvas: Canvas, x: number, y: number, width: number, height: number): Uint8Array {
	const { data } = canvas.getContext("2d").getImageData(Math.round(x), Math.round(y), width, height);
	return Uint8Array.from({ length: width * height }, (_, index) => ((data[4 * index] ?? 255) < 120 ? 1 : 0));
}

function unmatched(one: Uint8Array, two: Uint8Array, width: number): number {
	const near = 3;
	const lonely = (from: Uint8Array, to: Uint8Array): number => {
		let count = 0;
		from.forEach((dot, index) => {
			if (dot === 0) return;
			for (let dy = -near; dy <= near; dy++) {
				for (let dx = -near; dx <= near; dx++) if (to[index + dy * width + dx] === 1) return;
			}
			count++;
		});
		return count;
	};
	const all = one.reduce((sum, dot) => sum + dot, 0) + two.reduce((sum, dot) => sum + dot, 0);
	return (lonely(one, two) + lonely(two, one)) / all;
}

function inkBox(canvas: Canvas, x: number, y: number, width: number, height: number): { middle: number } | undefined {
	const [w, h] = [Math.round(width), Math.round(height)];
	const columns = [...dark(canvas, x, y, w, h).entries()].filter(([, dot]) => dot === 1).map(([index]) => index % w);
	if (columns.length === 0) return undefined;
	return { middle: (Math.min(...columns) + Math.max(...columns)) / 2 };
}
