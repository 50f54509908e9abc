import * as z from "zod";
import { TamgaError } from "./errors.ts";
import { languageMapSchema as languageMap } from "./language-map.ts";
import { firstIssue, textSchema as text } from "./text-schema.ts";

/** The issuer file: what an awarding centre says about itself. See `keys.example/issuer.json`. */
const issuerFile = z.strictObject({
	/** A recognising body states whom it recognises, and awards nothing; an awarding centre unless stated. */
	kind: z.enum(["awarding-centre", "recognising-body"]).optional(),
	slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "use lower-case letters, digits and hyphens"),
	/** `web`: the DID lives under this service's own address; `key`: the DID is the public key itself. */
	didMethod: z.enum(["web", "key"]).default("web"),
	name: languageMap,
	url: z.url({ protocol: /^https?$/ }),
	country: z.string().regex(/^[A-Z]{2}$/, "use the two-letter country code"),
	/** Who signs on paper; printed on every certificate, so it is signed too. */
	signatories: z
		.array(z.strictObject({ name: text, title: languageMap }))
		.min(1)
		.max(3),
	contact: z.strictObject({ email: z.email(), postalAddress: text.optional(), phone: text.optional() }),
	/** The number of the organisation's page on LinkedIn, by which an entry in a profile shows its logo. */
	linkedIn: z.strictObject({ organizationId: z.string().regex(/^\d{1,15}$/, "use the number of the page") }).optional(),
	privacy: z.strictObject({ controller: text, email: z.email(), retention: languageMap, hosting: text.optional() }),
	forgeryReports: z.strictObject({ email: z.email(), note: languageMap.optional() }),
});

export type IssuerProfile = z.infer<typeof issuerFile>;

export function isRecognisingBody({ kind }: Pick<IssuerProfile, "kind">): boolean {
	return kind === "recognising-body";
}

/** Parses an issuer file. Throws ISSUER_INVALID naming the first place that is wrong. */
export function parseIssuerProfile(json: unknown): IssuerProfile {
	const parsed = issuerFile.safeParse(json);
	if (parsed.success) return parsed.data;
	throw new TamgaError("ISSUER_INVALID", firstIssue(parsed.error));
}
