import { TamgaError } from "../core/errors.ts";
import { checkStatements } from "../core/issue/check-statements.ts";
import { checkUnsigned, issuingPolicy } from "../core/issue/check-unsigned.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import { knownContexts } from "../core/verify/contexts.ts";
import { createJsonLd } from "../core/verify/json-ld.ts";
import type { Register } from "./ports.ts";
import type { Issuer } from "./register/issuers.ts";
import { checkSecuring, secure, type SecuringDeps, type SecuringOptions } from "./secure-document.ts";

export interface IssueDeps extends SecuringDeps {
	readonly register: Register;
}

/**
 * VC-API: signs any conforming VCDM 2.0 credential, as it is, as the registered issuer that it names.
 * Throws the code of what is wrong with it, and BAD_REQUEST for another's issuer.
 */
export async function issueCredential(
	deps: IssueDeps,
	credential: JsonObject,
	options: SecuringOptions = {},
): Promise<JsonObject> {
	const issuer = await acceptCredential(deps, credential, options);
	return await secure(deps, issuer, credential, "credential", options);
}

/** Everything that can be wrong with a request, asked before anything is signed or stored. */
export async function acceptCredential(
	{ register, tools, clock }: IssueDeps,
	credential: JsonObject,
	options: SecuringOptions,
): Promise<Issuer> {
	const known = knownContexts(issuingPolicy, tools);
	checkUnsigned(credential, known);
	const issuer = (await register.issuers()).find(({ did }) => did === issuerId(credential));
	if (issuer === undefined) {
		throw new TamgaError("BAD_REQUEST", "This service does not sign for the issuer that is named.", {
			path: "/issuer",
		});
	}
	checkSecuring(credential, issuer, options, clock());
	checkStatements(await createJsonLd(known).expand(credential));
	return issuer;
}

function issuerId({ issuer }: JsonObject): string | undefined {
	const id = isObject(issuer) ? issuer["id"] : issuer;
	return typeof id === "string" ? id : undefined;
}
