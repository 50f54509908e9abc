/** A font of ours: what of it pages use. */
export interface Family {
	/** Of its package under @fontsource, and of its files. */
	readonly name: "noto-sans" | "noto-serif" | "noto-sans-sc";
	/** As style sheets call it. */
	readonly css: string;
	readonly weights: readonly number[];
	/** Which parts of it are of use here. */
	readonly has: (part: string) => boolean;
	/** Fonts of the reader's system that are as good, by weight; where there is one, nothing is fetched. */
	readonly local?: Readonly<Record<number, readonly string[]>>;
}

const alphabets = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"];
const isAlphabet = (part: string): boolean => alphabets.includes(part);

/** Noto Serif says names, titles and verdicts, Noto Sans the rest, in all four languages' scripts. */
export const families: readonly Family[] = [
	{ name: "noto-sans", css: "Noto Sans", weights: [400, 600], has: isAlphabet },
	{ name: "noto-serif", css: "Noto Serif", weights: [600], has: isAlphabet },
	{
		name: "noto-sans-sc",
		css: "Noto Sans SC",
		weights: [400, 700],
		// Its own Latin and Cyrillic letters are those of Noto Sans.
		has: (part) => part.startsWith("["),
		// A page in Chinese takes a megabyte of letters, which nearly every reader of Chinese has already.
		local: {
			400: ["PingFangSC-Regular", "Microsoft YaHei", "NotoSansCJKsc-Regular", "Noto Sans SC"],
			700: ["PingFangSC-Semibold", "Microsoft YaHei Bold", "NotoSansCJKsc-Bold", "NotoSansSC-Bold"],
		},
	},
];
