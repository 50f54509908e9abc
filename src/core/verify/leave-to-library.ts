/** Thrown by `leave` alone, so that nothing else is ever taken for it. */
const left = new Error("left to the library");

/** Gives up a plain way in the middle: a library must decide. Only within `unlessLeft`. */
export function leave(): never {
	throw left;
}

/** What the step gives; `undefined` when it was left to a library. */
export function unlessLeft<T>(step: () => T): T | undefined {
	try {
		return step();
	} catch (error) {
		if (error === left) return undefined;
		throw error;
	}
}
