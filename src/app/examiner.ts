import { type Code } from "../core/codes.ts";
import { TamgaError } from "../core/errors.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import { readMicroCertificate } from "../core/micro-certificate.ts";
import type { Outcome } from "../core/report.ts";
import type { Tools } from "../core/tools.ts";
import { contentOf } from "../core/verify/jose/open-envelope.ts";
import { readInput } from "../core/verify/read-input.ts";
import { type Step, type StepInput, takeStep } from "../core/verify/verify.ts";
import type { Verified } from "./services.ts";
import { openEnvelope, type Submission, type SubmissionKind } from "./submission.ts";

/**
 * The work that strangers' data can make long: pure, from plain data to plain data, so that it is done in this thread
 * (a command) or in one that can be stopped (the service), with the same answers.
 */
export interface Examiner {
	/** Throws BAD_REQUEST. */
	openEnvelope(bytes: Uint8Array, kind?: SubmissionKind): Promise<Submission>;
	takeStep(input: StepInput): Promise<Step<Verified>>;
	/** The one credential attached to a PDF; throws the PDF_… codes. */
	readPdf(pdf: Uint8Array): Promise<Uint8Array>;
	/** How the page compares with what was signed. */
	comparePdf(pdf: Uint8Array, signed: Uint8Array): Promise<{ readonly outcome: Outcome; readonly code?: Code }>;
	/** The signed credential as its paper. */
	draw(signed: string): Promise<Uint8Array>;
}

/** What the drawing side lends to an examiner. */
export type Paper = Pick<Examiner, "readPdf" | "comparePdf" | "draw">;

/** An examiner who works in the caller's own thread. */
export function openExaminer(tools: Tools, paper: Paper): Examiner {
	return {
		...paper,
		openEnvelope: async (bytes, kind) => openEnvelope(bytes, kind),
		takeStep: async (input) => {
			const step = await takeStep(input, tools);
			return "missing" in step ? step : { ...step, ...factsOf(input.input, step.report.malformed === true) };
		},
	};
}

/** What stands in the document or its envelope; this reading is only for showing. */
function factsOf(bytes: Uint8Array, malformed: boolean): Pick<Verified, "facts"> {
	try {
		const facts = malformed ? undefined : readMicroCertificate(contentIn(bytes));
		return facts === undefined ? {} : { facts };
	} catch (error) {
		if (error instanceof TamgaError) return {};
		throw error;
	}
}

function contentIn(bytes: Uint8Array): JsonObject {
	const document = readInput(bytes);
	return isObject(document) ? contentOf(document) : {};
}
