/** True for text that every JSON reader keeps as it is: no half characters and no U+0000. */
export function isWellFormed(text: string): boolean {
	return !/[\0\p{Surrogate}]/u.test(text);
}

/**
 * The same text in memory of its own: one that was cut out of a longer text keeps all of that alive, so whoever keeps
 * an id of each of many documents would keep the documents.
 */
export function detached(text: string): string {
	return String(JSON.parse(JSON.stringify(text)));
}
