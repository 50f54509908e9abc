import { TamgaError } from "../core/errors.ts";
import { checkStatements } from "../core/issue/check-statements.ts";
import { checkUnsigned, issuingPolicy } from "../core/issue/check-unsigned.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import type { Tools } from "../core/tools.ts";
import { knownContexts } from "../core/verify/contexts.ts";
import { createJsonLd } from "../core/verify/json-ld.ts";
import type { Clock, Issuer, KeyRing, Register } from "./ports.ts";
import { signCredential } from "./sign-credential.ts";
import { signCredentialJcs } from "./sign-credential-jcs.ts";

export const issuingSuites = ["eddsa-rdfc-2022", "eddsa-jcs-2022"] as const;
export type IssuingSuite = (typeof issuingSuites)[number];

export interface IssueOptions {
	/** `eddsa-rdfc-2022` unless another is asked for. */
	readonly suite?: IssuingSuite;
	/** When the proof says that it was made; not in the future. Now unless stated. */
	readonly created?: Date;
}

export interface IssueDeps {
	readonly register: Register;
	readonly keyRing: KeyRing;
	readonly tools: Tools;
	readonly clock: Clock;
}

/** Clocks differ; `created` may be this much ahead of ours, in milliseconds, as in a proof that is verified. */
const clockSkewMs = 60_000;

/**
 * VC-API: signs any conforming VCDM 2.0 credential, as it is, as the registered issuer that it names.
 * Throws the code of what is wrong with it, and BAD_REQUEST for another's issuer.
 */
export async function issueCredential(
	deps: IssueDeps,
	credential: JsonObject,
	options: IssueOptions = {},
): Promise<JsonObject> {
	return await secure(deps, await acceptCredential(deps, credential, options), credential, options);
}

/** Everything that can be wrong with a request, asked before anything is signed or stored. */
export async function acceptCredential(
	{ register, tools, clock }: IssueDeps,
	credential: JsonObject,
	{ created }: IssueOptions,
): Promise<Issuer> {
	if (created !== undefined && created.getTime() > clock().getTime() + clockSkewMs) {
		throw new TamgaError("BAD_REQUEST", "A proof cannot be made in the future.", { path: "/options/created" });
	}
	const known = knownContexts(issuingPolicy, tools);
	checkUnsigned(credential, known);
	const issuer = (await register.issuers()).find(({ did }) => did === issuerId(credential));
	if (issuer === undefined) {
		throw new TamgaError("BAD_REQUEST", "This service does not sign for the issuer that is named.", {
			path: "/issuer",
		});
	}
	checkStatements(await createJsonLd(known).expand(credential));
	return issuer;
}

/** Signs what was accepted. */
export async function secure(
	{ keyRing, tools, clock }: IssueDeps,
	issuer: Issuer,
	credential: JsonObject,
	{ suite, created = clock() }: IssueOptions,
): Promise<JsonObject> {
	const signer = await keyRing.signer(issuer.slug);
	if (suite === "eddsa-jcs-2022") return await signCredentialJcs(credential, signer, tools, created);
	try {
		return await signCredential(credential, signer, knownContexts(issuingPolicy, tools), created);
	} catch (cause) {
		// The library tells what is wrong only in words; whatever it is, it is the credential that it will not take.
		throw new TamgaError("SCHEMA_INVALID", "It does not conform to VCDM 2.0.", { cause });
	}
}

function issuerId({ issuer }: JsonObject): string | undefined {
	const id = isObject(issuer) ? issuer["id"] : issuer;
	return typeof id === "string" ? id : undefined;
}
