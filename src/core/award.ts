import type { HolderName } from "./holder-name.ts";
import { canonicalJson, type JsonObject } from "./json.ts";
import type { Language } from "./languages.ts";
import { hex } from "./hex.ts";
import type { Tools } from "./tools.ts";

export const awardResults = ["pass", "merit", "distinction"] as const;
export type AwardResult = (typeof awardResults)[number];

/** One learner's completion of one course, with every field in its normal form. */
export interface Award {
	readonly learnerRef: string;
	readonly name: HolderName;
	readonly email?: string;
	/** ISO 3166-1 alpha-2, upper case. */
	readonly country: string;
	readonly institution?: string;
	readonly language: Language;
	readonly courseCode: string;
	/** A day, `YYYY-MM-DD`, in the centre's time zone. */
	readonly completionDate: string;
	/** Exact decimal from 0 to 100 without needless zeros, such as `87.5`. */
	readonly scorePercent: string;
	readonly result: AwardResult;
}

/** What a learner can be awarded only once: the same key twice is a duplicate. */
export function awardKey({ learnerRef, courseCode }: Pick<Award, "learnerRef" | "courseCode">): string {
	return `${learnerRef}\u0000${courseCode}`;
}

/** Canonical JSON of all fields: two awards are equal exactly when their fingerprints are. Holds personal data. */
export function awardFingerprint(award: Award): string {
	const { order, native, latin } = award.name;
	const name: JsonObject = { order, ...(native && { native: { ...native } }), ...(latin && { latin: { ...latin } }) };
	return canonicalJson({ ...award, name });
}

/** SHA-256 (hex) of the fingerprint. */
export function awardDigest(award: Award, { sha256 }: Pick<Tools, "sha256">): string {
	return hex(sha256(new TextEncoder().encode(awardFingerprint(award))));
}
