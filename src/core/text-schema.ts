import * as z from "zod";
import { isWellFormed } from "./text.ts";

/** A text in a file that an operator writes; it may be signed and printed, so it is one plain line. */
export const textSchema = z
	.string()
	.min(1, "write a text or leave it out")
	.refine((text) => isWellFormed(text) && !/\p{Control}/u.test(text), "use one line without control characters");

/** Where a file is first wrong (RFC 6901) and what to change, as a sentence. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
	return `At /${issue?.path.join("/") ?? ""}: ${issue?.message ?? "it is not as expected"}.`;
}
