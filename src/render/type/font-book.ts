import { hex } from "../../core/hex.ts";
import type { Language } from "../../core/languages.ts";
import type { RenderAssets } from "../assets.ts";
import { canDraw, type Cluster, clustersOf, type Face } from "./clusters.ts";
import { Coverage, type FrozenFonts, familyOf } from "./coverage.ts";
import { isMark, shape, type ShapedText, snap } from "./shape.ts";
import { SliceFont } from "./slice-font.ts";
import { TrueType } from "./true-type.ts";
import { woffTables } from "./woff.ts";

/** A text as somebody wants it drawn. */
export interface Wording {
	readonly text: string;
	readonly face: Face;
	readonly language: Language;
}

const maxShaped = 2_000;

/** Texts of one face and language: set ones, and the pieces of those that still wait for a font. */
interface TypeCase {
	readonly shaped: Map<string, ShapedText>;
	readonly clusters: Map<string, readonly Cluster[]>;
}

/** A layout's fonts: loaded when a text first needs them, checked against their frozen SHA-256, then kept. */
export class FontBook {
	readonly #assets: RenderAssets;
	readonly #frozen: FrozenFonts;
	readonly #coverage: Coverage;
	readonly #loading = new Map<string, Promise<void>>();
	readonly #fonts = new Map<string, SliceFont>();
	readonly #missing = new Set<string>();
	readonly #unmarked = new Set<string>();
	readonly #cases = new Map<Face, Map<Language, TypeCase>>();

	constructor(assets: RenderAssets, frozen: FrozenFonts) {
		this.#assets = assets;
		this.#frozen = frozen;
		this.#coverage = new Coverage(frozen);
	}

	canDraw(text: string, face: Face): boolean {
		return canDraw(this.#coverage, face, text);
	}

	/** What `draw` answers once it has all its fonts: a text whose fonts were not there took no room, so it is drawn again. */
	async complete<T>(draw: () => T): Promise<T> {
		let drawn = draw();
		while (await this.#loadMissing()) drawn = draw();
		return drawn;
	}

	/** Loads the fonts that `shape` lacked since the last call; false when it lacked none. */
	async #loadMissing(): Promise<boolean> {
		const [missing, unmarked] = [[...this.#missing], [...this.#unmarked]];
		this.#missing.clear();
		this.#unmarked.clear();
		await Promise.all([
			...missing.map((file) => this.#once(file, () => this.#load(file))),
			...unmarked.map((file) => this.#once(`marks of ${file}`, () => this.#loadMarks(file))),
		]);
		return missing.length + unmarked.length > 0;
	}

	shape({ text, face, language }: Wording): ShapedText {
		const { shaped, clusters } = this.#caseOf(face, language);
		const known = shaped.get(text);
		if (known !== undefined) return known;
		const parts = clusters.get(text) ?? clustersOf(this.#coverage, face, text, language);
		if (!this.#haveFonts(parts, face)) {
			if (clusters.size >= maxShaped) clusters.clear();
			clusters.set(text, parts);
			return { text, grid: face.grid, glyphs: [], width: 0 };
		}
		clusters.delete(text);
		const glyphs = shape(parts, (slice) => this.#font(fileOf(slice, face)));
		if (shaped.size >= maxShaped) shaped.clear();
		const snapped = snap(text, glyphs, face.grid);
		shaped.set(text, snapped);
		return snapped;
	}

	#caseOf(face: Face, language: Language): TypeCase {
		const languages = this.#cases.get(face) ?? new Map<Language, TypeCase>();
		this.#cases.set(face, languages);
		const found = languages.get(language) ?? { shaped: new Map(), clusters: new Map() };
		languages.set(language, found);
		return found;
	}

	/** Notes what is missing: font files, and the rules for marks of those that are there. */
	#haveFonts(clusters: readonly Cluster[], face: Face): boolean {
		let all = true;
		for (const slice of new Set(clusters.flatMap(({ slices }) => slices))) {
			const file = fileOf(slice, face);
			const font = this.#fonts.get(file);
			const marked = (): boolean =>
				clusters.some(({ points, slices }) => points.some(isMark) && slices.includes(slice));
			if (font === undefined) this.#missing.add(file);
			else if (font.marks === undefined && marked()) this.#unmarked.add(file);
			else continue;
			all = false;
		}
		return all;
	}

	#font(file: string): SliceFont {
		const font = this.#fonts.get(file);
		if (font === undefined) throw new TypeError(`${file} was not loaded`);
		return font;
	}

	#once(key: string, load: () => Promise<void>): Promise<void> {
		const loading = this.#loading.get(key) ?? load();
		this.#loading.set(key, loading);
		return loading;
	}

	async #load(file: string): Promise<void> {
		const font = new TrueType(woffTables(await this.#read(file), this.#assets.inflate));
		this.#fonts.set(file, new SliceFont(typefaceOf(file), font));
	}

	async #loadMarks(file: string): Promise<void> {
		const { loadMarkShaper } = await import("./mark-shaper.ts");
		this.#font(file).marks = await loadMarkShaper(await this.#read(file));
	}

	async #read(file: string): Promise<Uint8Array> {
		const digest = this.#frozen.files[file] ?? "";
		const bytes = await this.#assets.font(file, digest);
		if (hex(this.#assets.sha256(bytes)) === digest) return bytes;
		throw new TypeError(`${file} is not the file that the layout was made with`);
	}
}

const typefaces = { "noto-sans": "NotoSans", "noto-serif": "NotoSerif", "noto-sans-sc": "NotoSansSC" };

function typefaceOf(file: string): string {
	return `${typefaces[familyOf(file)]}-${file.includes("-600-") ? "SemiBold" : "Regular"}`;
}

function fileOf(slice: string, { weight, chineseWeight = weight }: Face): string {
	return `${slice}-${familyOf(slice) === "noto-sans-sc" ? chineseWeight : weight}-normal.woff`;
}
