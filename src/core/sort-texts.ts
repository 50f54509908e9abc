/** From here on the engine's own way is the shorter one. */
const many = 24;

/**
 * Sorts texts in place, by UTF-16 code units as `sort` does. For a handful of them, where a document's names and lines are
 * sorted one thing at a time, that takes half the time and none of the 1.4 kB that V8 makes ready for each sort.
 */
export function sortTexts(texts: string[]): string[] {
	return texts.length < many ? insertInOrder(texts) : texts.sort();
}

function insertInOrder(texts: string[]): string[] {
	for (let at = 1; at < texts.length; at++) {
		const text = texts[at] ?? "";
		let place = at;
		for (; place > 0 && (texts[place - 1] ?? "") > text; place--) texts[place] = texts[place - 1] ?? "";
		texts[place] = text;
	}
	return texts;
}
