import { courseAchievement, resultId } from "./course-achievement.ts";
import type { Catalogue, Course } from "./catalogue.ts";
import type { NameParts } from "./holder-name.ts";
import type { IssuerProfile } from "./issuer-profile.ts";
import type { JsonObject } from "./json.ts";
import { languageMap, translated } from "./language-json.ts";
import type { Language } from "./languages.ts";
import { microCertificateContextPath } from "./own-contexts.ts";
import { statusPurposes } from "./status-change.ts";
import { slot, type Template } from "./template.ts";

export const credentialsContext = "https://www.w3.org/ns/credentials/v2";
export const openBadgesContext = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
export const microCertificateType = "MicroCertificateCredential";

/** Which optional slots a template has: each shape is a template of its own. */
export interface TemplateShape {
	readonly native: "none" | "given" | "full";
	readonly latin: "none" | "given" | "full";
	readonly score: boolean;
	/** Of a certificate that was issued in the place of another one. */
	readonly replaces?: boolean;
}

export interface PaperLayout {
	readonly name: string;
	readonly version: string;
	/** SHA-256 (hex) of everything that the drawing takes from outside the credential: words, fonts, drawing rules. */
	readonly digest: string;
}

export interface TemplateSource {
	readonly baseUrl: string;
	readonly issuer: { readonly did: string; readonly profile: IssuerProfile };
	readonly course: Course;
	readonly catalogue: Pick<Catalogue, "organisations" | "stacks">;
	readonly language: Language;
	readonly layout: PaperLayout;
	/** digestSRI of our context document as this deployment serves it. */
	readonly contextDigest: string;
	readonly shape: TemplateShape;
}

export function shapeOfName(parts: NameParts | undefined): TemplateShape["native"] {
	if (parts === undefined) return "none";
	return parts.family === undefined ? "given" : "full";
}

/** Where the slots of these templates stand, of every shape: what has no place here is the same for all holders. */
export const slotPlaces: JsonObject = {
	id: "id",
	validFrom: "validFrom",
	validUntil: "validUntil",
	awardedDate: "awardedDate",
	replaces: "replaces",
	credentialSubject: {
		id: "subject",
		name: "name",
		identifier: [{ identityHash: "name" }],
		holderName: {
			nameOrder: "nameOrder",
			nativeFamilyName: "nativeFamilyName",
			nativeGivenName: "nativeGivenName",
			latinFamilyName: "latinFamilyName",
			latinGivenName: "latinGivenName",
		},
		activityEndDate: "awardedDate",
		result: [{ value: "result" }, { value: "score" }],
	},
	credentialStatus: statusPurposes.map((purpose) => ({
		id: `${purpose}Entry`,
		statusListIndex: `${purpose}Index`,
		statusListCredential: `${purpose}List`,
	})),
};

/** A course version as an Open Badges 3.0 AchievementCredential (VCDM 2.0) with slots for what differs by holder. */
export function microCertificateTemplate(source: TemplateSource): Template {
	const { baseUrl, course, contextDigest } = source;
	const ourContext = baseUrl + microCertificateContextPath;
	return {
		"@context": [credentialsContext, openBadgesContext, ourContext],
		id: slot("id"),
		type: ["VerifiableCredential", "AchievementCredential", microCertificateType],
		name: course.title.en,
		issuer: issuerProfile(source),
		validFrom: slot("validFrom"),
		...(course.validity.expires ? { validUntil: slot("validUntil") } : {}),
		awardedDate: slot("awardedDate"),
		...(source.shape.replaces === true ? { replaces: slot("replaces") } : {}),
		credentialSubject: subject(source),
		credentialStatus: statusPurposes.map(statusEntry),
		relatedResource: [{ id: ourContext, mediaType: "application/json", digestSRI: contextDigest }],
		paperLayout: paperLayout(source),
	};
}

function issuerProfile({ issuer: { did, profile } }: TemplateSource): JsonObject {
	return {
		id: did,
		type: ["Profile"],
		...translated(profile.name),
		url: profile.url,
		email: profile.contact.email,
		address: { type: ["Address"], addressCountryCode: profile.country },
	};
}

function subject(source: TemplateSource): JsonObject {
	return {
		id: slot("subject"),
		type: ["AchievementSubject"],
		name: slot("name"),
		identifier: [{ type: "IdentityObject", hashed: false, identityHash: slot("name"), identityType: "name" }],
		holderName: holderName(source.shape),
		// An award counts from the day of completion. The context says xsd:date, but Open Badges' schema asks for a moment.
		activityEndDate: slot("awardedDate"),
		result: results(source),
		achievement: courseAchievement(source),
	};
}

function holderName({ native, latin }: TemplateShape): JsonObject {
	return {
		type: ["HolderName"],
		nameOrder: slot("nameOrder"),
		...(native === "full" ? { nativeFamilyName: slot("nativeFamilyName") } : {}),
		...(native === "none" ? {} : { nativeGivenName: slot("nativeGivenName") }),
		...(latin === "full" ? { latinFamilyName: slot("latinFamilyName") } : {}),
		...(latin === "none" ? {} : { latinGivenName: slot("latinGivenName") }),
	};
}

function results(source: TemplateSource): JsonObject[] {
	const band = { type: ["Result"], resultDescription: resultId(source, "result"), value: slot("result") };
	const score = { type: ["Result"], resultDescription: resultId(source, "score"), value: slot("score") };
	return source.shape.score ? [band, score] : [band];
}

function statusEntry(purpose: (typeof statusPurposes)[number]): JsonObject {
	return {
		id: slot(`${purpose}Entry`),
		type: "BitstringStatusListEntry",
		statusPurpose: purpose,
		statusListIndex: slot(`${purpose}Index`),
		statusListCredential: slot(`${purpose}List`),
	};
}

function paperLayout({ layout, language, issuer }: TemplateSource): JsonObject {
	return {
		type: ["PaperLayout"],
		layoutName: layout.name,
		layoutVersion: layout.version,
		layoutDigest: layout.digest,
		paperLanguage: language === "en" ? ["en"] : [language, "en"],
		signatory: issuer.profile.signatories.map(({ name, title }, index) => ({
			type: ["Signatory"],
			position: index + 1,
			signatoryName: name,
			signatoryTitle: languageMap(title),
		})),
	};
}
