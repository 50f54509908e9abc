import { isOneWritingSystem } from "../roster/scripts.ts";
import { readableHost } from "./named-host.ts";
import { skeleton } from "./skeleton.ts";

/**
 * Which of the known hosts this one could be taken for, without being one of them: by look-alike letters
 * (`exаmple.mn` with a Cyrillic а, `exarnple.mn`), or by bearing one at its front (`example.mn.elsewhere.org`).
 * Hosts may carry a port, which makes no difference.
 */
export function lookAlikes(host: string, known: readonly string[]): readonly string[] {
	const own = readableHost(host);
	if (known.some((one) => readableHost(one) === own)) return [];
	const seen = skeleton(own);
	return known.filter((one) => {
		const model = skeleton(readableHost(one));
		return seen === model || seen.startsWith(`${model}.`);
	});
}

/** True when letters of a host are none of a to z, written out or as punycode (`xn--…`). */
export function hasForeignLetters(host: string): boolean {
	return /[^\0-\x7f]/.test(readableHost(host));
}

/** True when a word mixes letters of several alphabets. Words of different alphabets beside each other are usual. */
export function mixedScripts(text: string): boolean {
	return text.split(/[^\p{L}\p{M}]+/u).some((word) => !isOneWritingSystem(word));
}

/** True for two names that a reader could take for the same. */
export function couldBeTakenFor(name: string, other: string): boolean {
	return skeleton(name) === skeleton(other);
}
