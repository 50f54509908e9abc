/** Which font files a layout uses, frozen with it: what each slice of a family covers, and each file's SHA-256. */
export interface FrozenFonts {
	/** Ranges of code points in hexadecimal by slice, such as `"noto-sans-latin": "20-7e,a0-ff"`; best slice first. */
	readonly coverage: Readonly<Record<string, string>>;
	/** SHA-256 (hex) by file name. */
	readonly files: Readonly<Record<string, string>>;
}

export type Family = "noto-sans" | "noto-serif" | "noto-sans-sc";

/** Tells which slices of a family have a character, best first. Needs no font file. */
export class Coverage {
	readonly #ranges: FrozenFonts["coverage"];
	readonly #families = new Map<Family, ReadonlyMap<number, readonly string[]>>();

	constructor({ coverage }: FrozenFonts) {
		this.#ranges = coverage;
	}

	slicesOf(family: Family, codePoint: number): readonly string[] {
		let slices = this.#families.get(family);
		if (slices === undefined) {
			slices = this.#indexOf(family);
			this.#families.set(family, slices);
		}
		return slices.get(codePoint) ?? [];
	}

	#indexOf(family: Family): ReadonlyMap<number, readonly string[]> {
		const index = new Map<number, string[]>();
		for (const [slice, ranges] of Object.entries(this.#ranges)) {
			if (familyOf(slice) !== family) continue;
			for (const codePoint of pointsOf(ranges)) {
				const slices = index.get(codePoint);
				if (slices === undefined) index.set(codePoint, [slice]);
				else slices.push(slice);
			}
		}
		return index;
	}
}

/** The family of a slice or of one of its files. */
export function familyOf(slice: string): Family {
	if (slice.startsWith("noto-sans-sc-")) return "noto-sans-sc";
	return slice.startsWith("noto-serif-") ? "noto-serif" : "noto-sans";
}

function* pointsOf(ranges: string): Iterable<number> {
	for (const range of ranges.split(",")) {
		const [from = "", to = from] = range.split("-");
		for (let point = Number.parseInt(from, 16); point <= Number.parseInt(to, 16); point++) yield point;
	}
}
