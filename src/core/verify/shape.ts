import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { parseDateTime } from "./date-time.ts";
import { limits } from "./limits.ts";
import { indexSyntax } from "./status-entry.ts";
import { suiteOf } from "./suites/suites.ts";
import { parsesAsUrl } from "../parses-as-url.ts";

/*
 * What VCDM 2.0 §4 asks of every credential and presentation, before anything is read by its contexts.
 * Whatever fails here is malformed: a SCHEMA_INVALID, DATE_INVALID, STATUS_MALFORMED, STRING_LIMIT or ARRAY_LIMIT.
 */

export function checkCredentialShape(credential: JsonObject): void {
	checkId(credential, "");
	checkController(credential["issuer"], "/issuer");
	checkTexts(credential, "");
	if (isObject(credential["issuer"])) checkTexts(credential["issuer"], "/issuer");
	checkSubjects(credential["credentialSubject"]);
	for (const name of ["validFrom", "validUntil", "issuanceDate", "expirationDate"]) checkDate(credential[name], name);
	if (
		asList(credential["@context"])[0] === "https://www.w3.org/2018/credentials/v1" &&
		!("issuanceDate" in credential)
	) {
		throw malformed("It has no issuance date.", "/issuanceDate");
	}
	for (const name of ["termsOfUse", "evidence", "refreshService"]) checkTyped(credential[name], `/${name}`);
	checkTyped(credential["credentialSchema"], "/credentialSchema", true);
	checkResources(credential["relatedResource"]);
	checkStatusEntries(credential["credentialStatus"]);
	checkProofs(credential["proof"]);
}

export function checkPresentationShape(presentation: JsonObject): void {
	checkId(presentation, "");
	if ("holder" in presentation) checkController(presentation["holder"], "/holder");
	checkTyped(presentation["termsOfUse"], "/termsOfUse");
	const credentials = asList(presentation["verifiableCredential"]);
	if (credentials.length > limits.credentials)
		throw new TamgaError("ARRAY_LIMIT", undefined, { path: "/verifiableCredential" });
	if (!credentials.every(isObject)) throw malformed("A credential is no object.", "/verifiableCredential");
	checkProofs(presentation["proof"]);
}

function malformed(detail: string, path: string): TamgaError {
	return new TamgaError("SCHEMA_INVALID", detail, { path });
}

function checkId({ id }: JsonObject, path: string): void {
	if (id !== undefined && typeof id !== "string") throw malformed("An id is one address.", `${path}/id`);
	if (typeof id === "string" && /^\s|\s$/.test(id)) throw malformed("An id is one address.", `${path}/id`);
}

/** An issuer or holder: an address, or an object with one. */
function checkController(value: Json | undefined, path: string): void {
	const id = isObject(value) ? value["id"] : value;
	if (typeof id !== "string" || !/^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(id)) throw malformed("It is no address.", path);
	if (id.length > limits.controllerCharacters) throw new TamgaError("STRING_LIMIT", undefined, { path });
}

/** Names and descriptions: text, or text in a language, or several of these (VCDM 2.0 §11.1). */
function checkTexts(holder: JsonObject, path: string): void {
	for (const name of ["name", "description"]) {
		if (!asList(holder[name]).every(isText)) throw malformed("It is no text.", `${path}/${name}`);
	}
}

function isText(value: Json): boolean {
	if (!isObject(value)) return typeof value === "string";
	const known = Object.keys(value).every((key) => ["@value", "@language", "@direction"].includes(key));
	return known && typeof value["@value"] === "string";
}

function checkSubjects(value: Json | undefined): void {
	const subjects = asList(value);
	if (subjects.length === 0) throw malformed("It says nothing about anybody.", "/credentialSubject");
	for (const subject of subjects) {
		if (!isObject(subject) || Object.keys(subject).length === 0)
			throw malformed("A subject is empty.", "/credentialSubject");
		checkId(subject, "/credentialSubject");
	}
}

/** `null` is no date in JSON-LD either; it is refused later, as something that no signature covers. */
function checkDate(value: Json | undefined, name: string): void {
	if (value === undefined || value === null) return;
	if (typeof value !== "string" && !Array.isArray(value)) throw malformed("A date is a text.", `/${name}`);
	if (typeof value !== "string" || parseDateTime(value) === undefined) {
		throw new TamgaError("DATE_INVALID", undefined, { path: `/${name}` });
	}
}

function checkTyped(value: Json | undefined, path: string, withId = false): void {
	for (const item of asList(value)) {
		if (!isObject(item) || !("type" in item)) throw malformed("It has no type.", path);
		if (withId && (typeof item["id"] !== "string" || !parsesAsUrl(item["id"]))) throw malformed("It has no id.", path);
		checkId(item, path);
	}
}

function checkResources(value: Json | undefined): void {
	for (const item of asList(value)) {
		const isPinned = isObject(item) && ("digestSRI" in item || "digestMultibase" in item);
		if (!isPinned || typeof item["id"] !== "string") throw malformed("It has no id or digest.", "/relatedResource");
	}
}

function checkStatusEntries(value: Json | undefined): void {
	const path = "/credentialStatus";
	if (asList(value).length > limits.statusEntries) throw new TamgaError("ARRAY_LIMIT", undefined, { path });
	for (const entry of asList(value)) {
		if (!isObject(entry) || !isEntry(entry)) throw new TamgaError("STATUS_MALFORMED", undefined, { path });
	}
}

/** Bitstring Status List §2.1; an index written as a number is read as such, since its digits are signed too. */
function isEntry(entry: JsonObject): boolean {
	const { id, type, statusPurpose, statusListIndex, statusListCredential } = entry;
	if (type === undefined || (id !== undefined && (typeof id !== "string" || !parsesAsUrl(id)))) return false;
	if (!asList(type).includes("BitstringStatusListEntry")) return true;
	const hasIndex = typeof statusListIndex === "string" || typeof statusListIndex === "number";
	return (
		typeof statusPurpose === "string" &&
		statusPurpose !== "" &&
		hasIndex &&
		indexSyntax.test(String(statusListIndex)) &&
		typeof statusListCredential === "string" &&
		parsesAsUrl(statusListCredential)
	);
}

/** Counts and lengths that must be known before any signature is decoded (threats 74, 75). */
function checkProofs(value: Json | undefined): void {
	const proofs = asList(value);
	if (proofs.length > limits.proofs) throw new TamgaError("ARRAY_LIMIT", undefined, { path: "/proof" });
	for (const proof of proofs.filter(isObject)) {
		const { verificationMethod, proofValue } = proof;
		if (isLonger(verificationMethod, limits.methodCharacters)) throw tooLong("/proof/verificationMethod");
		const isKnown = suiteOf(proof) !== undefined;
		if (isKnown && isLonger(proofValue, limits.proofValueCharacters)) throw tooLong("/proof/proofValue");
	}
}

function isLonger(value: Json | undefined, limit: number): boolean {
	return typeof value === "string" && value.length > limit;
}

function tooLong(path: string): TamgaError {
	return new TamgaError("STRING_LIMIT", undefined, { path });
}
