import * as z from "zod/mini";
import { nameOrders } from "./holder-name.ts";
import { languages } from "./languages.ts";

/**
 * The parts of a signed micro-certificate that papers and pages read, as they stand in its JSON. In the small form of zod,
 * since every page that judges loads it.
 */

const text = z.string();
const optionalText = z.optional(text);
const translations = { mn: optionalText, zh: optionalText, fr: optionalText };
const languageMap = z.object({ en: text, ...translations });
const named = z.object({ name: text, nameTranslation: z.optional(z.object(translations)) });
const oneOrMore = z.union([
	z.pipe(
		text,
		z.transform((value: string) => [value]),
	),
	z.array(text),
]);
const hours = z.int();

const position = z.int();

/** RDF keeps no order of a set, so that the order of things that have one is signed beside them. */
function inOrder<Item extends { position: number }>(items: Item[]): Item[] {
	return items.toSorted((a, b) => a.position - b.position);
}

/** A list that is left out where nothing is in it. */
function orNone<Item extends z.ZodMiniType>(item: Item) {
	return z.pipe(
		z.optional(z.array(item)),
		z.transform((items?: z.infer<Item>[]) => items ?? []),
	);
}

const learningOutcome = z.object({ position, outcomeCode: text, statement: languageMap });
const assessmentComponent = z.object({ position, componentType: text, componentMode: text, weightPercent: z.number() });
const signatory = z.object({ position, signatoryName: text, signatoryTitle: languageMap });

export const achievementSchema = z.extend(named, {
	achievementType: text,
	humanCode: text,
	version: text,
	description: text,
	creator: named,
	courseSeries: text,
	courseTrack: text,
	learningOutcome: z.pipe(z.array(learningOutcome), z.transform(inOrder<z.infer<typeof learningOutcome>>)),
	workload: z.object({ totalHours: hours, contactHours: hours, selfStudyHours: hours, assessmentHours: hours }),
	level: z.object({ europeanLevel: text, nationalLevel: text, frameworkLevel: text, issuerLevel: text }),
	participationMode: z.enum(["online", "onsite", "blended"]),
	instructionLanguage: oneOrMore,
	assessment: z.object({
		assessmentComponent: z.pipe(
			z.array(assessmentComponent),
			z.transform(inOrder<z.infer<typeof assessmentComponent>>),
		),
		passMarkPercent: z.number(),
		attemptsAllowed: z.optional(z.number()),
		supervisionAndIdentity: text,
	}),
	qualityAssurance: z.object({ qualityAssuranceType: text, statement: languageMap, externalAgency: text }),
	prerequisite: oneOrMore,
	stackability: oneOrMore,
	contentPartner: orNone(named),
	alignment: orNone(z.object({ targetFramework: text, targetCode: text, targetName: text })),
});

export const signedCertificateSchema = z.object({
	id: text,
	issuer: z.extend(named, { id: text, url: text, address: z.object({ addressCountryCode: text }) }),
	validFrom: text,
	validUntil: optionalText,
	awardedDate: text,
	replaces: optionalText,
	credentialSubject: z.object({
		activityEndDate: text,
		holderName: z.object({
			nameOrder: z.enum(nameOrders),
			nativeFamilyName: optionalText,
			nativeGivenName: optionalText,
			latinFamilyName: optionalText,
			latinGivenName: optionalText,
		}),
		result: z.array(z.object({ resultDescription: text, value: text })).check(z.minLength(1)),
		achievement: achievementSchema,
	}),
	paperLayout: z.object({
		layoutName: text,
		layoutVersion: text,
		layoutDigest: text,
		paperLanguage: z.array(z.enum(languages)).check(z.minLength(1)),
		signatory: z.pipe(z.array(signatory), z.transform(inOrder<z.infer<typeof signatory>>)),
	}),
});

export type SignedCertificate = z.infer<typeof signedCertificateSchema>;
export type SignedSubject = SignedCertificate["credentialSubject"];
export type SignedAchievement = SignedSubject["achievement"];
