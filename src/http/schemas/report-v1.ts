import * as z from "zod";
import { checkNames, verdicts } from "../../core/report.ts";
import { course, recognitionIn } from "./recognition-in-report.ts";
import { reportExamples } from "./report-examples.ts";

const moment = z.string().meta({ format: "date-time" });
const code = z
	.string()
	.regex(/^[A-Z][A-Z0-9_]*$/)
	.meta({ description: "Stable; programs may decide by it. New codes may come, none changes its meaning." });

const problem = z
	.object({
		code,
		title: z.string().meta({ description: "The code in English." }),
		detail: z.string().optional(),
		path: z.string().optional().meta({ description: "JSON Pointer (RFC 6901) into what was sent." }),
	})
	.meta({ description: "One thing that is wrong, or worth knowing." });

const difference = z
	.object({
		page: z.int().min(1),
		printed: z.string().optional().meta({ description: "What the page says there." }),
		signed: z.string().optional().meta({ description: "What the signed data say there." }),
		place: z
			.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
			.meta({ description: "Points from the page's top left corner." }),
	})
	.meta({ description: "Where the page of a PDF is not what was signed; without texts it looks different there." });

const check = z
	.object({
		check: z.enum(checkNames),
		outcome: z.enum(["pass", "fail", "unknown", "not-applicable"]),
		code: code.optional(),
		detail: z.string().optional(),
		differences: z.array(difference).optional().meta({ description: "Of the check document; at most 20." }),
	})
	.meta({ description: "A check that did not run is unknown, never pass." });

const recognition = recognitionIn(check);

const basis = z
	.object({
		asOf: moment.meta({ description: "The moment for which the status was looked up." }),
		source: z.enum(["snapshot", "register", "none"]).meta({
			description:
				"snapshot: a list that the issuer had signed by then. register: the issuer's record alone, which no list signed " +
				"then shows. none: nothing that counts.",
		}),
		listVersion: z.int().min(0).optional().meta({ description: "Revision of that list; `?version=` of its address." }),
		listSignedAt: moment.optional(),
	})
	.meta({ description: "Of a verdict about another moment than that of asking: what the status rests on." });

const status = z.object({
	purpose: z.string().meta({ description: "revocation, suspension, or another purpose of the status list." }),
	set: z.union([z.boolean(), z.literal("unknown")]),
	reason: z.string().optional().meta({ description: "Public reason code, known only from the issuer's own register." }),
	since: moment.optional(),
	listFetchedAt: moment.optional().meta({ description: "When the copy of the list that was read had been made." }),
	basis: basis.optional(),
	lastKnown: z
		.object({ set: z.boolean(), asOf: moment })
		.optional()
		.meta({ description: "Of a list that is too old to decide: what it said, and of which moment." }),
});

const issuer = z.object({
	id: z.string(),
	claimedName: z.string().optional().meta({ description: "A claim of the credential; show it only beside the id." }),
	registeredName: z.string().optional().meta({ description: "What this verifier's own register calls the issuer." }),
	recognised: z.boolean(),
});

const credential = z
	.object({
		id: z.string().optional(),
		types: z.array(z.string()),
		issuer,
		name: z.string().optional(),
		course: course.optional().meta({ description: "Code and version of the achievement." }),
		subjectName: z.string().optional(),
		awardedDate: z.string().optional().meta({ description: "Open Badges: when it was awarded." }),
		validFrom: z.string().optional(),
		validUntil: z.string().optional(),
		status: z.array(status),
		coSigners: z.array(z.string()).optional().meta({ description: "Genuine proofs that are not the issuer's." }),
	})
	.meta({ description: "What the credential says, in short. Worth no more than the verdict." });

const report = z
	.object({
		verdict: z.enum(verdicts).meta({
			description:
				"invalid: not to be relied on. undetermined: something that decides could not be checked. " +
				"unrecognised: genuine, by an issuer who is not on this verifier's list. valid: genuine, in force, recognised.",
		}),
		checkedAt: moment.meta({ description: "The moment that the verdict is about." }),
		askedAt: moment.optional().meta({ description: "When it was asked, where that was another moment." }),
		checks: z.array(check),
		errors: z.array(problem),
		warnings: z.array(problem),
		credential: credential.optional(),
		recognitions: z.array(recognition).optional().meta({
			description:
				"What other bodies have decided, the one that says most first; never deciding. Absent where nothing is known.",
		}),
		malformed: z.boolean().optional().meta({ description: "True for what is no credential or presentation at all." }),
		get credentials() {
			return z.array(report).optional().meta({ description: "Of a presentation: one report a credential." });
		},
	})
	.meta({ title: "Verification report", description: "What was checked of a credential, and what follows from it." });

export const reportSchema = report;
export const problemSchema = problem;

/** JSON Schema 2020-12, open to members that later versions add. */
export function reportSchemaDocument(baseUrl: string) {
	const { $schema, ...schema } = z.toJSONSchema(report, { target: "draft-2020-12", io: "input" });
	return { $schema, $id: `${baseUrl}/schemas/report/v1`, ...schema, examples: reportExamples };
}
