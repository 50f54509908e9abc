import * as z from "zod";

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

/** A text in a file that an operator writes; it may be signed and printed, so it is one plain line. */
export const textSchema = z
	.string()
	.min(1, "write a text or leave it out")
	.refine((text) => isWellFormed(text) && !/\p{Control}/u.test(text), "use one line without control characters");

/** Where a file is first wrong (RFC 6901) and what to change, as a sentence. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
	return `At /${issue?.path.join("/") ?? ""}: ${issue?.message ?? "it is not as expected"}.`;
}
