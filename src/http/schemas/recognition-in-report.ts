import * as z from "zod";
import { recognitionScopes, recognitionStates } from "../../core/recognition/recognition.ts";

export const course = z.object({ code: z.string(), version: z.string().optional() });

const body = z.object({
	id: z.string(),
	claimedName: z
		.string()
		.optional()
		.meta({ description: "What it calls itself; show it beside the id unless trusted." }),
	trusted: z.boolean().meta({ description: "Whether this verifier trusts its decisions." }),
	through: z
		.array(z.string())
		.optional()
		.meta({ description: "Of a body that is trusted because others recognise it: these, the trusted one last." }),
});

const decision = z.object({
	number: z.string().optional(),
	date: z.string().optional(),
	jurisdiction: z.string().optional().meta({ description: "ISO 3166." }),
	level: z.string().optional(),
	credits: z.string().optional(),
});

/** A statement of recognition in a report; `check` is the schema of its own checks. */
export function recognitionIn<Check extends z.ZodType>(check: Check) {
	return z
		.object({
			state: z.enum(recognitionStates).meta({
				description:
					"recognised: in force at the award and now. recognised-when-awarded: ended since. after-award: began " +
					"after it. not-yet: has not begun. expired, withdrawn. untrusted: by a body that this verifier does not " +
					"trust. out-of-scope: about something else. unchecked. forged: its proof does not hold.",
			}),
			body,
			statement: z.string().optional().meta({ description: "Address; without one the body could not be asked." }),
			scope: z.enum(recognitionScopes).optional(),
			course: course.optional(),
			decision: decision.optional(),
			validFrom: z.string().optional(),
			validUntil: z.string().optional(),
			checks: z.array(check),
		})
		.meta({ description: "What another body has decided." });
}
