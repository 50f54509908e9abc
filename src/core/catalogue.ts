import * as z from "zod";
import { catalogueFaults } from "./catalogue-faults.ts";
import { TamgaError } from "./errors.ts";
import { languageMapSchema as languageMap } from "./language-map.ts";
import { firstIssue, textSchema as text } from "./text-schema.ts";

const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const percent = z.number().int().min(0).max(100);

const organisation = z.object({
	id: identifier,
	name: languageMap,
	country: z
		.string()
		.regex(/^[A-Z]{2}$/, "use the two-letter country code")
		.nullable(),
	role: text,
});

const learningOutcome = languageMap.extend({ id: identifier });

/** No list in a course is longer: verifiers stop reading at 256, and nobody reads a paper with more. */
const few = <Item extends z.ZodType>(item: Item) => z.array(item).max(64);

const assessment = z.object({
	components: few(z.object({ type: text, weightPercent: percent, mode: z.enum(["online", "onsite", "blended"]) })),
	passMarkPercent: percent,
	attemptsAllowed: z.number().int().positive().optional(),
	supervisionAndIdentity: z.enum([
		"unsupervised with no identity verification",
		"supervised with no identity verification",
		"supervised online or onsite with identity verification",
	]),
});

const level = z.object({
	aiCft: z.enum(["Acquire", "Deepen", "Create"]).nullable().optional(),
	localLabel: text.nullable().optional(),
	eqf: z.number().int().min(1).max(8).nullable(),
	mnqf: z.number().int().min(1).max(8).nullable(),
});

/** A framework that Tamga knows says its own address; any other one is said in the catalogue. */
const alignment = z.object({
	framework: identifier,
	targetCode: text,
	targetName: text,
	targetUrl: z.url({ protocol: /^https$/ }).optional(),
});

const course = z.object({
	code: z.string().regex(/^[A-Z0-9][A-Z0-9-]*$/),
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	status: z.enum(["active", "retired"]).default("active"),
	achievementType: z.enum(["MicroCredential", "CertificateOfAttendance"]).default("MicroCredential"),
	title: languageMap,
	summary: languageMap,
	series: text,
	track: identifier,
	audience: few(text).default([]),
	level,
	workload: z.object({
		totalHours: z.number().int().positive(),
		contactHours: z.number().int().nonnegative(),
		selfStudyHours: z.number().int().nonnegative(),
		assessmentHours: z.number().int().nonnegative(),
		basis: text,
	}),
	languages: few(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "use language codes such as mn")).min(1),
	participationMode: z.enum(["online", "onsite", "blended"]),
	learningOutcomes: few(learningOutcome).min(1),
	assessment,
	gradeScale: z.object({
		type: text,
		bands: few(z.object({ label: z.enum(["Pass", "Merit", "Distinction"]), from: percent })).min(1),
		/** True where the exact score is part of what is signed; by default only the band is. */
		signScore: z.boolean().default(false),
	}),
	prerequisites: few(identifier).default([]),
	awardingBodies: few(identifier).min(1),
	contentPartners: few(identifier).default([]),
	qualityAssurance: z.object({ type: text, statement: languageMap, externalAgency: text.nullable() }),
	validity: z.discriminatedUnion("expires", [
		z.object({ expires: z.literal(false) }),
		z.object({ expires: z.literal(true), months: z.number().int().min(1).max(1200) }),
	]),
	alignment: few(alignment).default([]),
	offeredFrom: z.iso.date(),
});

const stack = z.object({
	code: identifier,
	title: languageMap,
	requiresAll: few(identifier).default([]),
	requiresOneOf: few(identifier).default([]),
});

const catalogue = z.object({
	catalogueVersion: text,
	organisations: z.array(organisation).min(1),
	stacks: z.array(stack).default([]),
	courses: z.array(course).min(1),
});

export type Organisation = z.infer<typeof organisation>;
export type Course = z.infer<typeof course>;
export type Stack = z.infer<typeof stack>;
export type Catalogue = z.infer<typeof catalogue>;

/**
 * Parses a catalogue file and checks that it contradicts neither itself nor the frameworks that it names.
 * Throws CATALOGUE_INVALID naming the first place that is wrong.
 */
export function parseCatalogue(json: unknown): Catalogue {
	const parsed = catalogue.safeParse(json);
	if (!parsed.success) throw new TamgaError("CATALOGUE_INVALID", firstIssue(parsed.error));
	const [fault] = catalogueFaults(parsed.data);
	if (fault !== undefined) throw new TamgaError("CATALOGUE_INVALID", fault);
	return parsed.data;
}

/** Orders versions of a course number by number: 1.10.0 stands before 1.9.0. */
export function newestFirst(left: Pick<Course, "version">, right: Pick<Course, "version">): number {
	const others = right.version.split(".").map(Number);
	const differences = left.version.split(".").map((part, place) => (others[place] ?? 0) - Number(part));
	return differences.find((difference) => difference !== 0) ?? 0;
}
