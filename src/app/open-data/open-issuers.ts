import { isRecognisingBody } from "../../core/issuer-profile.ts";
import type { LanguageMap } from "../../core/language-map.ts";
import type { Issuer } from "../register/issuers.ts";
import type { OpenRecognition } from "./open-recognitions.ts";

/** Who signs here. People who sign on paper are not named: they stand on the certificates. */
export interface OpenIssuer {
	/** Its DID. */
	readonly id: string;
	readonly slug: string;
	readonly kind: "awarding-centre" | "recognising-body";
	readonly name: LanguageMap;
	readonly url: string;
	/** ISO 3166-1 alpha-2. */
	readonly country: string;
	/** Each key that it ever signed with, and from when to when; ISO 8601 moments. */
	readonly keys: readonly { readonly id: string; readonly created: string; readonly retired?: string }[];
	/** Decisions on record about it as an issuer. */
	readonly recognitions: readonly OpenRecognition[];
}

export function openIssuer(
	{ did, slug, profile, keys }: Issuer,
	recognitionsOf: (did: string) => readonly OpenRecognition[],
): OpenIssuer {
	return {
		id: did,
		slug,
		kind: isRecognisingBody(profile) ? "recognising-body" : "awarding-centre",
		name: profile.name,
		url: profile.url,
		country: profile.country,
		keys: keys.map(({ id, created, retired }) => ({ id, created, ...(retired === undefined ? {} : { retired }) })),
		recognitions: recognitionsOf(did),
	};
}
