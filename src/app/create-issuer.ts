import { didKeyFromMultikey } from "../core/multikey.ts";
import { didWeb } from "../core/did-document.ts";
import { TamgaError } from "../core/errors.ts";
import type { IssuerProfile } from "../core/issuer-profile.ts";
import type { Deployment } from "./deployment.ts";
import type { Clock, KeyRing, Register } from "./ports.ts";
import type { Issuer, IssuerKey } from "./register/issuers.ts";

interface CreateIssuerDeps {
	readonly register: Register;
	readonly keyRing: KeyRing;
	readonly deployment: Deployment;
	readonly clock: Clock;
}

/** Registers an issuer with a fresh key. Fails with ALREADY_EXISTS when its slug is taken. */
export async function createIssuer(deps: CreateIssuerDeps, profile: IssuerProfile): Promise<Issuer> {
	const { register, deployment } = deps;
	const others = await register.issuers();
	if (others.some(({ slug }) => slug === profile.slug)) {
		throw new TamgaError("ALREADY_EXISTS", `The issuer ${profile.slug} is registered; choose another slug.`);
	}
	const hostIsTaken = others.some(({ did }) => did.startsWith("did:web:"));
	const didOf = (publicKeyMultibase: string): string =>
		profile.didMethod === "key"
			? didKeyFromMultikey(publicKeyMultibase)
			: didWeb(deployment.baseUrl, hostIsTaken ? profile.slug : undefined);
	const key = await keyFor(deps, profile.slug, didOf);
	const issuer: Issuer = { slug: profile.slug, did: didOf(key.publicKeyMultibase), profile, keys: [key] };
	await register.saveIssuer(issuer);
	return issuer;
}

/** A fresh key; or the one that a run left behind when it was ended between making the key and registering it. */
async function keyFor(
	{ keyRing, clock }: CreateIssuerDeps,
	slug: string,
	didOf: (publicKeyMultibase: string) => string,
): Promise<IssuerKey> {
	try {
		return await keyRing.create(slug, didOf);
	} catch (error) {
		if (!(error instanceof TamgaError) || error.code !== "ALREADY_EXISTS") throw error;
		const { id, controller, publicKeyMultibase } = await keyRing.signer(slug);
		if (controller !== didOf(publicKeyMultibase)) throw error;
		return { id, publicKeyMultibase, created: clock().toISOString() };
	}
}
