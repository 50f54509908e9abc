import { TamgaError } from "../core/errors.ts";
import { checkStatements } from "../core/issue/check-statements.ts";
import { checkUnsignedPresentation } from "../core/issue/check-unsigned-presentation.ts";
import { issuingPolicy } from "../core/issue/check-unsigned.ts";
import type { JsonObject } from "../core/json.ts";
import { knownContexts } from "../core/verify/contexts.ts";
import { withoutFragment } from "../core/verify/did.ts";
import { createJsonLd } from "../core/verify/json-ld.ts";
import { readSecured } from "../core/verify/secured-document.ts";
import { readFacts } from "../core/verify/signed-facts.ts";
import type { IssueDeps } from "./issue-credential.ts";
import type { Issuer } from "./register/issuers.ts";
import { checkSecuring, secure, type SecuringOptions } from "./secure-document.ts";

/**
 * VC-API: signs a presentation for authentication, as the registered issuer that is its holder. Without a holder, which
 * VCDM 2.0 §4.13 allows, the one that `verificationMethod` names signs, or the only one that there is; nothing is added.
 * Throws the code of what is wrong with the presentation, and BAD_REQUEST for a holder that is none of ours.
 */
export async function provePresentation(
	deps: IssueDeps,
	presentation: JsonObject,
	options: SecuringOptions = {},
): Promise<JsonObject> {
	const holder = await acceptPresentation(deps, presentation, options);
	return await secure(deps, holder, presentation, "presentation", options);
}

async function acceptPresentation(
	{ register, tools, clock }: IssueDeps,
	presentation: JsonObject,
	options: SecuringOptions,
): Promise<Issuer> {
	const known = knownContexts(issuingPolicy, tools);
	const reading = { known, jsonLd: createJsonLd(known) };
	checkUnsignedPresentation(presentation, known);
	const { verifiableCredential: _, ...own } = presentation;
	const { expanded } = await readSecured(own, reading);
	checkStatements(expanded);
	const issuers = await register.issuers();
	const holder = chooseHolder(issuers, readFacts(expanded).holders, options);
	checkSecuring(presentation, holder, options, clock());
	// What the credentials say must be readable too: a proof covers it, and a verifier reads it either way.
	await readSecured(presentation, reading);
	return holder;
}

function chooseHolder(
	issuers: readonly Issuer[],
	[named, ...more]: readonly string[],
	{ verificationMethod: method }: SecuringOptions,
): Issuer {
	const wanted = named ?? (method === undefined ? undefined : withoutFragment(method));
	const [chosen, ...others] = wanted === undefined ? issuers : issuers.filter(({ did }) => did === wanted);
	if (chosen !== undefined && others.length === 0 && more.length === 0) return chosen;
	throw new TamgaError("BAD_REQUEST", "Name one of this service's issuers as the holder.", { path: "/holder" });
}
