import { isObject } from "../core/json.ts";
import type { Template } from "../core/template.ts";
import type { Tools } from "../core/tools.ts";
import type { DocumentFinding } from "../core/verify/document-check.ts";
import { learnTemplate, type LearntTemplate } from "../core/verify/known/learnt-template.ts";
import { makePrimer } from "../core/verify/known/make-primer.ts";
import type { Primer } from "../core/verify/known/primer.ts";
import { shownFacts } from "../core/verify/shown-facts.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import type { Step } from "../core/verify/gather-until-done.ts";
import { type StepInput, takeStep } from "../core/verify/verify.ts";
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
	/** The template of a certificate of ours that has been verified; `undefined` when it is none. */
	learn(certificate: Uint8Array): Promise<LearntTemplate | undefined>;
	/** What a page has to know to judge certificates of one of our own templates. */
	prime(template: Template): Promise<Primer | undefined>;
	/** The one credential attached to a PDF; throws the PDF_… codes. */
	readPdf(pdf: Uint8Array): Promise<Uint8Array>;
	/** The one credential baked into a PNG or SVG; throws the BADGE_… codes. */
	readPicture(picture: Uint8Array): Promise<Uint8Array>;
	/** How the page compares with what was signed; `name` is whom the credential names. */
	comparePdf(pdf: Uint8Array, signed: Uint8Array, name?: string): Promise<DocumentFinding>;
	/** The signed credential as its paper. */
	draw(signed: string): Promise<Uint8Array>;
}

/** What the drawing side lends to an examiner. */
export type Paper = Pick<Examiner, "readPdf" | "readPicture" | "comparePdf" | "draw">;

/** An examiner who works in the caller's own thread. */
export function openExaminer(tools: Tools, paper: Paper): Examiner {
	return {
		...paper,
		openEnvelope: async (bytes, kind) => openEnvelope(bytes, kind),
		learn: async (certificate) => {
			const document = parseStrictJson(certificate);
			return isObject(document) ? await learnTemplate(document, tools) : undefined;
		},
		prime: (template) => makePrimer(template, tools),
		takeStep: async (input) => {
			const step = await takeStep(input, tools);
			if ("missing" in step) return step;
			const facts = shownFacts(input.input, step.report);
			return facts === undefined ? step : { ...step, facts };
		},
	};
}
