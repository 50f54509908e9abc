import { create } from "fontkit";
import { hex } from "../../core/template.ts";
import type { RenderAssets } from "../assets.ts";
import type { Language } from "../../core/languages.ts";
import { canDraw, type Cluster, clustersOf, type Face } from "./clusters.ts";
import { Coverage, type FrozenFonts } from "./coverage.ts";
import { shape, type ShapedText, type SliceFont } from "./shape.ts";
import { TrueType } from "./true-type.ts";
import { unpackWoff } from "./woff.ts";

/** A text as somebody wants it drawn. */
export interface Wording {
	readonly text: string;
	readonly face: Face;
	readonly language: Language;
}

const maxShaped = 5_000;
const maxAdvances = 50_000;

/** A layout's fonts: loaded when a text first needs them, checked against their frozen SHA-256, then kept. */
export class FontBook {
	readonly #assets: RenderAssets;
	readonly #frozen: FrozenFonts;
	readonly #coverage: Coverage;
	readonly #loading = new Map<string, Promise<void>>();
	readonly #fonts = new Map<string, SliceFont>();
	readonly #missing = new Set<string>();
	readonly #shaped = new Map<string, ShapedText>();
	readonly #advances = new Map<string, number>();

	constructor(assets: RenderAssets, frozen: FrozenFonts) {
		this.#assets = assets;
		this.#frozen = frozen;
		this.#coverage = new Coverage(frozen);
	}

	canDraw(text: string, face: Face): boolean {
		return canDraw(this.#coverage, face, text);
	}

	/**
	 * Loads the fonts that `shape` lacked since the last call; false when it lacked none. Draw, call this, and draw
	 * again while it answers true: a text whose fonts were not there took no room.
	 */
	async loadMissing(): Promise<boolean> {
		const files = [...this.#missing];
		this.#missing.clear();
		await Promise.all(files.map((file) => this.#loadOnce(file)));
		return files.length > 0;
	}

	/** Width of a letter with its marks, in thousandths of the size; what a line is broken by. */
	advance(letter: Wording): number {
		const key = keyOf(letter);
		const known = this.#advances.get(key);
		if (known !== undefined) return known;
		const { glyphs, width } = this.shape(letter);
		if (this.#advances.size >= maxAdvances) this.#advances.clear();
		if (glyphs.length > 0) this.#advances.set(key, width);
		return width;
	}

	shape({ text, face, language }: Wording): ShapedText {
		const key = keyOf({ text, face, language });
		const known = this.#shaped.get(key);
		if (known !== undefined) return known;
		const clusters = clustersOf(this.#coverage, face, text, language);
		if (!this.#haveFonts(clusters, face)) return { glyphs: [], width: 0 };
		const shaped = shape(clusters, (slice) => this.#font(fileOf(slice, face)));
		if (this.#shaped.size >= maxShaped) this.#shaped.clear();
		this.#shaped.set(key, shaped);
		return shaped;
	}

	#haveFonts(clusters: readonly Cluster[], face: Face): boolean {
		const files = new Set(clusters.flatMap(({ slices }) => slices).map((slice) => fileOf(slice, face)));
		const missing = [...files].filter((file) => !this.#fonts.has(file));
		for (const file of missing) this.#missing.add(file);
		return missing.length === 0;
	}

	#font(file: string): SliceFont {
		const font = this.#fonts.get(file);
		if (font === undefined) throw new TypeError(`${file} was not loaded`);
		return font;
	}

	#loadOnce(file: string): Promise<void> {
		const loading = this.#loading.get(file) ?? this.#load(file);
		this.#loading.set(file, loading);
		return loading;
	}

	async #load(file: string): Promise<void> {
		const bytes = await this.#assets.font(file);
		if (hex(this.#assets.sha256(bytes)) !== this.#frozen.files[file]) {
			throw new TypeError(`${file} is not the file that the layout was made with`);
		}
		const plain = await unpackWoff(bytes);
		this.#fonts.set(file, { file, font: create(plain), outlines: new TrueType(plain) });
	}
}

function keyOf({ text, face, language }: Wording): string {
	return `${face.weight}${face.families[0]} ${language} ${text}`;
}

function fileOf(slice: string, { weight }: Face): string {
	return `${slice}-${weight}-normal.woff`;
}
