import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";

/** An object that at least says what it is. Throws NOT_A_CREDENTIAL. */
export function readDocument(input: Json): JsonObject {
	if (!isObject(input)) throw new TamgaError("NOT_A_CREDENTIAL", "It is no JSON object.");
	if (!("@context" in input) && !("type" in input)) throw new TamgaError("NOT_A_CREDENTIAL", "It has no type.");
	return input;
}

export function isPresentation({ type }: JsonObject): boolean {
	const types = asList(type);
	return types.includes("VerifiablePresentation") || types.includes("EnvelopedVerifiablePresentation");
}

/** A credential or presentation inside a data URL (VCDM 2.0 §4.13), such as a JWT. */
export function isEnvelope({ type }: JsonObject): boolean {
	const types = asList(type);
	return types.includes("EnvelopedVerifiableCredential") || types.includes("EnvelopedVerifiablePresentation");
}

/** Throws SCHEMA_INVALID when `type` is not a list of texts with the wanted one among them. */
export function checkType({ type }: JsonObject, wanted: string): void {
	const types = asList(type);
	const isFine = types.includes(wanted) && types.every((one) => typeof one === "string" && one !== "");
	if (!isFine) throw new TamgaError("SCHEMA_INVALID", `It has no type, or not ${wanted}.`, { path: "/type" });
}
