import { TamgaError } from "../core/errors.ts";
import { asList, isObject, type JsonObject } from "../core/json.ts";
import { credentialsContext } from "../core/micro-certificate-template.ts";
import type { Tools } from "../core/tools.ts";
import type { Clock, KeyRing, Register } from "./ports.ts";
import { signCredential } from "./sign-credential.ts";

/** VC-API: signs a conforming VCDM 2.0 credential as the registered issuer that it names. */
export async function issueCredential(
	deps: { readonly register: Register; readonly keyRing: KeyRing; readonly tools: Tools; readonly clock: Clock },
	credential: JsonObject,
): Promise<JsonObject> {
	checkShape(credential);
	const did = issuerId(credential);
	const issuer = (await deps.register.issuers()).find((one) => one.did === did);
	if (issuer === undefined)
		throw new TamgaError("MALFORMED", "This service does not sign for the issuer that it names.", { path: "/issuer" });
	const signer = await deps.keyRing.signer(issuer.slug);
	try {
		return await signCredential(credential, signer, deps.tools.contexts, deps.clock());
	} catch (cause) {
		// The library tells what is wrong only in words; whatever it is, it is the credential that it will not take.
		throw new TamgaError("MALFORMED", "It does not conform to the Verifiable Credentials data model 2.0.", { cause });
	}
}

function checkShape(credential: JsonObject): void {
	const wrong = (path: string, detail: string): never => {
		throw new TamgaError("MALFORMED", detail, { path });
	};
	if (asList(credential["@context"])[0] !== credentialsContext)
		wrong("/@context", "The first context is not that of VCDM 2.0.");
	if (!asList(credential["type"]).includes("VerifiableCredential"))
		wrong("/type", "The type VerifiableCredential is missing.");
	if (credential["proof"] !== undefined) wrong("/proof", "There is a proof already.");
	const subjects = asList(credential["credentialSubject"]);
	const empty = subjects.length === 0 || subjects.some((one) => !isObject(one) || Object.keys(one).length === 0);
	if (empty) wrong("/credentialSubject", "There is no subject, or an empty one.");
}

function issuerId({ issuer }: JsonObject): string | undefined {
	const id = isObject(issuer) ? issuer["id"] : issuer;
	return typeof id === "string" ? id : undefined;
}
