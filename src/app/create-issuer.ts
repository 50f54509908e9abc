import { didKeyFromMultikey } from "../core/multikey.ts";
import { didWeb } from "../core/did-document.ts";
import { TamgaError } from "../core/errors.ts";
import type { IssuerProfile } from "../core/issuer-profile.ts";
import type { Deployment } from "./deployment.ts";
import type { Issuer, KeyRing, Register } from "./ports.ts";

/** Registers an issuer with a fresh key. Fails with ALREADY_EXISTS when its slug is taken. */
export async function createIssuer(
	{ register, keyRing, deployment }: { register: Register; keyRing: KeyRing; deployment: Deployment },
	profile: IssuerProfile,
): Promise<Issuer> {
	const others = await register.issuers();
	if (others.some(({ slug }) => slug === profile.slug)) {
		throw new TamgaError("ALREADY_EXISTS", `The issuer ${profile.slug} is registered; choose another slug.`);
	}
	const hostIsTaken = others.some(({ did }) => did.startsWith("did:web:"));
	const didOf = (publicKeyMultibase: string): string =>
		profile.didMethod === "key"
			? didKeyFromMultikey(publicKeyMultibase)
			: didWeb(deployment.baseUrl, hostIsTaken ? profile.slug : undefined);
	const key = await keyRing.create(profile.slug, didOf);
	const issuer: Issuer = { slug: profile.slug, did: didOf(key.publicKeyMultibase), profile, keys: [key] };
	await register.saveIssuer(issuer);
	return issuer;
}
