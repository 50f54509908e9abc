import type { RenderAssets } from "../assets.ts";
import { FontBook } from "../type/font-book.ts";
import fonts from "./fonts.json" with { type: "json" };

const books = new WeakMap<RenderAssets, FontBook>();

/** The layout's fonts, each read once for all that is drawn with them. */
export function fontsOf(assets: RenderAssets): FontBook {
	const book = books.get(assets) ?? new FontBook(assets, fonts);
	books.set(assets, book);
	return book;
}
