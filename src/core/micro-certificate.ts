import { z } from "zod";
import type { HolderName, NameParts } from "./holder-name.ts";
import { nameOrders } from "./holder-name.ts";
import { type Language, languageMapSchema, languages, type LanguageMap } from "./languages.ts";

/**
 * A signed micro-certificate as papers and pages read it. Every word in it is signed; nothing is looked up.
 * Lists whose order RDF does not keep (alignments) come sorted, so that equal credentials read equal.
 */
export interface MicroCertificate {
	/** The public address, BASE_URL/c/ID. */
	readonly id: string;
	readonly issuer: { readonly id: string; readonly name: LanguageMap; readonly url: string; readonly country: string };
	readonly programmeOwner: { readonly name: LanguageMap };
	readonly contentPartners: readonly LanguageMap[];
	readonly holder: HolderName;
	/** Moments (ISO 8601 with the centre's offset); the day in them is the centre's day. */
	readonly issued: string;
	readonly awarded: string;
	readonly validUntil?: string | undefined;
	/** ISO day. */
	readonly completed: string;
	readonly result: string;
	readonly score?: string | undefined;
	readonly course: CourseFacts;
	readonly paper: Paper;
}

export interface CourseFacts {
	readonly kind: "micro-credential" | "attendance";
	readonly code: string;
	readonly version: string;
	readonly title: LanguageMap;
	readonly summary: string;
	readonly series: string;
	readonly track: string;
	readonly outcomes: readonly { readonly code: string; readonly statement: LanguageMap }[];
	readonly hours: {
		readonly total: number;
		readonly contact: number;
		readonly selfStudy: number;
		readonly assessment: number;
	};
	readonly level: {
		readonly european: string;
		readonly national: string;
		readonly framework: string;
		readonly issuer: string;
	};
	readonly mode: "online" | "onsite" | "blended";
	readonly languages: readonly string[];
	readonly assessment: {
		readonly components: readonly { readonly type: string; readonly mode: string; readonly weightPercent: number }[];
		readonly passMarkPercent: number;
		readonly attemptsAllowed?: number | undefined;
		readonly supervision: string;
	};
	readonly qualityAssurance: { readonly type: string; readonly statement: LanguageMap; readonly agency: string };
	readonly prerequisites: readonly string[];
	readonly stackability: readonly string[];
	readonly alignments: readonly { readonly framework: string; readonly code: string; readonly name: string }[];
}

/** How the paper is drawn; part of what is signed. */
export interface Paper {
	readonly layout: { readonly name: string; readonly version: string; readonly digest: string };
	/** The paper's own language, and English where it is another. */
	readonly languages: readonly Language[];
	readonly signatories: readonly { readonly name: string; readonly title: LanguageMap }[];
}

const text = z.string();
const translations = languageMapSchema.omit({ en: true }).optional();
const named = z.object({ name: text, nameTranslation: translations });
const oneOrMore = z.union([text.transform((value) => [value]), z.array(text)]);
const hours = z.number().int();

const achievementSchema = named.extend({
	achievementType: text,
	humanCode: text,
	version: text,
	description: text,
	creator: named,
	courseSeries: text,
	courseTrack: text,
	learningOutcome: z.array(z.object({ outcomeCode: text, statement: languageMapSchema })),
	workload: z.object({ totalHours: hours, contactHours: hours, selfStudyHours: hours, assessmentHours: hours }),
	level: z.object({ europeanLevel: text, nationalLevel: text, frameworkLevel: text, issuerLevel: text }),
	participationMode: z.enum(["online", "onsite", "blended"]),
	instructionLanguage: oneOrMore,
	assessment: z.object({
		assessmentComponent: z.array(z.object({ componentType: text, componentMode: text, weightPercent: z.number() })),
		passMarkPercent: z.number(),
		attemptsAllowed: z.number().optional(),
		supervisionAndIdentity: text,
	}),
	qualityAssurance: z.object({ qualityAssuranceType: text, statement: languageMapSchema, externalAgency: text }),
	prerequisite: oneOrMore,
	stackability: oneOrMore,
	contentPartner: z.array(named).default([]),
	alignment: z.array(z.object({ targetFramework: text, targetCode: text, targetName: text })).default([]),
});

const credentialSchema = z.object({
	id: text,
	issuer: named.extend({ id: text, url: text, address: z.object({ addressCountryCode: text }) }),
	validFrom: text,
	validUntil: text.optional(),
	awardedDate: text,
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
		signatory: z.array(z.object({ signatoryName: text, signatoryTitle: languageMapSchema })),
	}),
});

type Signed = z.infer<typeof credentialSchema>;

/** Reads one of our own certificates; `undefined` when the credential is of another kind. Proves nothing. */
export function readMicroCertificate(credential: unknown): MicroCertificate | undefined {
	const parsed = credentialSchema.safeParse(credential);
	if (!parsed.success) return undefined;
	const { id, issuer, validFrom, validUntil, awardedDate, credentialSubject, paperLayout } = parsed.data;
	const { achievement } = credentialSubject;
	const holder = readHolder(credentialSubject.holderName);
	if (holder === undefined) return undefined;
	return {
		id,
		issuer: { id: issuer.id, name: nameOf(issuer), url: issuer.url, country: issuer.address.addressCountryCode },
		programmeOwner: { name: nameOf(achievement.creator) },
		contentPartners: achievement.contentPartner.map(nameOf),
		holder,
		issued: validFrom,
		awarded: awardedDate,
		validUntil,
		completed: credentialSubject.activityEndDate,
		result: resultOf(credentialSubject.result, "#result") ?? "",
		score: resultOf(credentialSubject.result, "#score"),
		course: readCourse(achievement),
		paper: readPaper(paperLayout),
	};
}

function readHolder(signed: Signed["credentialSubject"]["holderName"]): HolderName | undefined {
	const native = parts(signed.nativeFamilyName, signed.nativeGivenName);
	const latin = parts(signed.latinFamilyName, signed.latinGivenName);
	if (native === undefined && latin === undefined) return undefined;
	return { order: signed.nameOrder, ...(native ? { native } : {}), ...(latin ? { latin } : {}) };
}

function parts(family: string | undefined, given: string | undefined): NameParts | undefined {
	if (given === undefined) return undefined;
	return family === undefined ? { given } : { family, given };
}

function readCourse(signed: Signed["credentialSubject"]["achievement"]): CourseFacts {
	const { workload, level, assessment, qualityAssurance } = signed;
	return {
		kind: signed.achievementType === "MicroCredential" ? "micro-credential" : "attendance",
		code: signed.humanCode,
		version: signed.version,
		title: nameOf(signed),
		summary: signed.description,
		series: signed.courseSeries,
		track: signed.courseTrack,
		outcomes: signed.learningOutcome.map(({ outcomeCode, statement }) => ({ code: outcomeCode, statement })),
		hours: {
			total: workload.totalHours,
			contact: workload.contactHours,
			selfStudy: workload.selfStudyHours,
			assessment: workload.assessmentHours,
		},
		level: {
			european: level.europeanLevel,
			national: level.nationalLevel,
			framework: level.frameworkLevel,
			issuer: level.issuerLevel,
		},
		mode: signed.participationMode,
		languages: signed.instructionLanguage.toSorted(),
		assessment: {
			components: assessment.assessmentComponent.map(({ componentType, componentMode, weightPercent }) => ({
				type: componentType,
				mode: componentMode,
				weightPercent,
			})),
			passMarkPercent: assessment.passMarkPercent,
			attemptsAllowed: assessment.attemptsAllowed,
			supervision: assessment.supervisionAndIdentity,
		},
		qualityAssurance: {
			type: qualityAssurance.qualityAssuranceType,
			statement: qualityAssurance.statement,
			agency: qualityAssurance.externalAgency,
		},
		prerequisites: signed.prerequisite.toSorted(),
		stackability: signed.stackability.toSorted(),
		alignments: signed.alignment
			.map(({ targetFramework, targetCode, targetName }) => ({
				framework: targetFramework,
				code: targetCode,
				name: targetName,
			}))
			.sort((a, b) => (a.framework + a.code < b.framework + b.code ? -1 : 1)),
	};
}

function readPaper({
	layoutName,
	layoutVersion,
	layoutDigest,
	paperLanguage,
	signatory,
}: Signed["paperLayout"]): Paper {
	return {
		layout: { name: layoutName, version: layoutVersion, digest: layoutDigest },
		languages: paperLanguage,
		signatories: signatory.map(({ signatoryName, signatoryTitle }) => ({ name: signatoryName, title: signatoryTitle })),
	};
}

function nameOf({ name, nameTranslation }: z.infer<typeof named>): LanguageMap {
	return { en: name, ...nameTranslation };
}

function resultOf(results: Signed["credentialSubject"]["result"], suffix: string): string | undefined {
	return results.find(({ resultDescription }) => resultDescription.endsWith(suffix))?.value;
}
