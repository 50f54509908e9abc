import type { HolderName, NameParts } from "./holder-name.ts";
import type { LanguageMap } from "./language-map.ts";
import type { Language } from "./languages.ts";
import {
	achievementSchema,
	type SignedAchievement,
	type SignedCertificate,
	type SignedSubject,
	signedCertificateSchema,
} from "./signed-certificate.ts";

/**
 * A signed micro-certificate as papers and pages read it. Every word in it is signed; nothing is looked up.
 * Lists whose order RDF does not keep (alignments, partners, codes) come sorted, so that equal credentials read equal.
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
	/** Address of the certificate in whose place it was issued. */
	readonly replaces?: string | undefined;
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

/** Reads one of our own certificates; `undefined` when the credential is of another kind. Proves nothing. */
export function readMicroCertificate(credential: unknown): MicroCertificate | undefined {
	const { data: signed } = signedCertificateSchema.safeParse(credential);
	if (signed === undefined) return undefined;
	const { id, issuer, validFrom, validUntil, awardedDate, replaces, credentialSubject } = signed;
	const { achievement, activityEndDate } = credentialSubject;
	const holder = readHolder(credentialSubject);
	const result = resultOf(credentialSubject, "#result");
	if (holder === undefined || result === undefined) return undefined;
	return {
		id,
		issuer: { id: issuer.id, name: nameOf(issuer), url: issuer.url, country: issuer.address.addressCountryCode },
		programmeOwner: { name: nameOf(achievement.creator) },
		contentPartners: achievement.contentPartner.map(nameOf).sort(by(({ en }) => en)),
		holder,
		issued: validFrom,
		awarded: awardedDate,
		validUntil,
		replaces,
		completed: activityEndDate.slice(0, "YYYY-MM-DD".length),
		result,
		score: resultOf(credentialSubject, "#score"),
		course: readCourse(achievement),
		paper: readPaper(signed),
	};
}

/** Reads what a certificate states of its course, from the achievement alone; `undefined` for another kind. */
export function readCourseFacts(achievement: unknown): CourseFacts | undefined {
	const { data } = achievementSchema.safeParse(achievement);
	return data && readCourse(data);
}

function readHolder({ holderName: signed }: SignedSubject): HolderName | undefined {
	const native = parts(signed.nativeFamilyName, signed.nativeGivenName);
	const latin = parts(signed.latinFamilyName, signed.latinGivenName);
	if (native === undefined && latin === undefined) return undefined;
	return { order: signed.nameOrder, ...(native ? { native } : {}), ...(latin ? { latin } : {}) };
}

function parts(family: string | undefined, given: string | undefined): NameParts | undefined {
	if (given === undefined) return undefined;
	return family === undefined ? { given } : { family, given };
}

function readCourse(signed: SignedAchievement): CourseFacts {
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
			.sort(by(({ framework, code }) => `${framework} ${code}`)),
	};
}

function readPaper({ paperLayout }: SignedCertificate): Paper {
	const { layoutName, layoutVersion, layoutDigest, paperLanguage, signatory } = paperLayout;
	return {
		layout: { name: layoutName, version: layoutVersion, digest: layoutDigest },
		languages: paperLanguage,
		signatories: signatory.map(({ signatoryName, signatoryTitle }) => ({ name: signatoryName, title: signatoryTitle })),
	};
}

function nameOf({ name, nameTranslation }: Pick<SignedAchievement, "name" | "nameTranslation">): LanguageMap {
	return { en: name, ...nameTranslation };
}

function resultOf({ result: results }: SignedSubject, suffix: "#result" | "#score"): string | undefined {
	return results.find(({ resultDescription }) => resultDescription.endsWith(suffix))?.value;
}

/** Orders by UTF-16 code units, which are the same in every engine and language. */
function by<T>(key: (item: T) => string): (a: T, b: T) => number {
	return (a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b));
}
