import type { IssuerProfile } from "../core/issuer-profile.ts";

const validDays = 180;
const dayMs = 24 * 60 * 60 * 1000;

/** `security.txt` (RFC 9116): whom to tell of a weakness. `undefined` while no issuer names a contact. */
export function securityText(
	issuers: readonly { readonly profile: IssuerProfile }[],
	baseUrl: string,
	now: Date,
): string | undefined {
	if (issuers.length === 0) return undefined;
	const contacts = [...new Set(issuers.map(({ profile }) => `Contact: mailto:${profile.contact.email}`))];
	// Whole days, so that the file stays the same for a day.
	const expires = new Date((Math.floor(now.getTime() / dayMs) + validDays) * dayMs).toISOString();
	const rest = [`Expires: ${expires}`, "Preferred-Languages: en, mn", `Canonical: ${baseUrl}/.well-known/security.txt`];
	return `${[...contacts, ...rest].join("\n")}\n`;
}
