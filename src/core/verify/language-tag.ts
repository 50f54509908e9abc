/** A language tag as RFC 5646 §2.1.1 recommends to write it: statements do not tell capital letters from small ones. */
export function inUsualCase(tag: string): string {
	const [language = "", ...subtags] = tag.toLowerCase().split("-");
	const cased = subtags.map((subtag, at) => {
		if (subtags[at - 1]?.length === 1 || language.length === 1) return subtag;
		if (subtag.length === 2) return subtag.toUpperCase();
		return subtag.length === 4 ? subtag.charAt(0).toUpperCase() + subtag.slice(1) : subtag;
	});
	return [language, ...cased].join("-");
}
