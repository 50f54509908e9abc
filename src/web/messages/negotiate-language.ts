import { isLanguage, type Language } from "../../core/languages.ts";

/**
 * The language to answer in: the one chosen by hand (`?lang=`), else the best of `Accept-Language` (RFC 9110 §12.5.4),
 * else English. What is no language of ours is passed over.
 */
export function negotiateLanguage(acceptLanguage: string | undefined, chosen?: string): Language {
	if (chosen !== undefined && isLanguage(chosen)) return chosen;
	const wishes = (acceptLanguage ?? "").slice(0, 1000).split(",").map(parseWish);
	// The sort is stable: of equal wishes the first one written wins.
	const best = wishes
		.toSorted((a, b) => b.quality - a.quality)
		.find(({ quality, tag }) => quality > 0 && isLanguage(tag));
	return best !== undefined && isLanguage(best.tag) ? best.tag : "en";
}

/** `mn-MN;q=0.8` → the primary tag `mn` with quality 0.8. */
function parseWish(wish: string): { readonly tag: string; readonly quality: number } {
	const [range = "", ...parameters] = wish
		.trim()
		.toLowerCase()
		.split(/\s*;\s*/);
	const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
	const quality = /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
	return { tag: range.split("-")[0] ?? "", quality };
}
