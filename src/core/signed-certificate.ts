import * as z from "zod";
import { nameOrders } from "./holder-name.ts";
import { languages } from "./languages.ts";

/** The parts of a signed micro-certificate that papers and pages read, as they stand in its JSON. */

const text = z.string();
const languageMap = z.object({ en: text, mn: text.optional(), zh: text.optional(), fr: text.optional() });
const named = z.object({ name: text, nameTranslation: languageMap.omit({ en: true }).optional() });
const oneOrMore = z.union([text.transform((value) => [value]), z.array(text)]);
const hours = z.number().int();

const position = z.number().int();

/** RDF keeps no order of a set, so that the order of things that have one is signed beside them. */
function inOrder<Item extends { position: number }>(items: Item[]): Item[] {
	return items.toSorted((a, b) => a.position - b.position);
}

export const achievementSchema = named.extend({
	achievementType: text,
	humanCode: text,
	version: text,
	description: text,
	creator: named,
	courseSeries: text,
	courseTrack: text,
	learningOutcome: z.array(z.object({ position, outcomeCode: text, statement: languageMap })).transform(inOrder),
	workload: z.object({ totalHours: hours, contactHours: hours, selfStudyHours: hours, assessmentHours: hours }),
	level: z.object({ europeanLevel: text, nationalLevel: text, frameworkLevel: text, issuerLevel: text }),
	participationMode: z.enum(["online", "onsite", "blended"]),
	instructionLanguage: oneOrMore,
	assessment: z.object({
		assessmentComponent: z
			.array(z.object({ position, componentType: text, componentMode: text, weightPercent: z.number() }))
			.transform(inOrder),
		passMarkPercent: z.number(),
		attemptsAllowed: z.number().optional(),
		supervisionAndIdentity: text,
	}),
	qualityAssurance: z.object({ qualityAssuranceType: text, statement: languageMap, externalAgency: text }),
	prerequisite: oneOrMore,
	stackability: oneOrMore,
	contentPartner: z.array(named).default([]),
	alignment: z.array(z.object({ targetFramework: text, targetCode: text, targetName: text })).default([]),
});

export const signedCertificateSchema = z.object({
	id: text,
	issuer: named.extend({ id: text, url: text, address: z.object({ addressCountryCode: text }) }),
	validFrom: text,
	validUntil: text.optional(),
	awardedDate: text,
	replaces: text.optional(),
	credentialSubject: z.object({
		activityEndDate: text,
		holderName: z.object({
			nameOrder: z.enum(nameOrders),
			nativeFamilyName: text.optional(),
			nativeGivenName: text.optional(),
			latinFamilyName: text.optional(),
			latinGivenName: text.optional(),
		}),
		result: z.array(z.object({ resultDescription: text, value: text })).min(1),
		achievement: achievementSchema,
	}),
	paperLayout: z.object({
		layoutName: text,
		layoutVersion: text,
		layoutDigest: text,
		paperLanguage: z.array(z.enum(languages)).min(1),
		signatory: z.array(z.object({ position, signatoryName: text, signatoryTitle: languageMap })).transform(inOrder),
	}),
});

export type SignedCertificate = z.infer<typeof signedCertificateSchema>;
export type SignedSubject = SignedCertificate["credentialSubject"];
export type SignedAchievement = SignedSubject["achievement"];
