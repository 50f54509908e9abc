import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { parseDateTime } from "../verify/date-time.ts";
import type { Decision, RecognisedCourse } from "./recognition.ts";
import { bodyOutput, issuerOutput } from "./output-schemas.ts";

export const recognisedEntityType = "RecognizedEntityCredential";
export const endorsementType = "EndorsementCredential";

/** Whom or what a body recognises. `unknown`: genuine perhaps, and for something that this verifier cannot compare. */
export type Scope =
	| { readonly kind: "issuer" | "body" | "unknown"; readonly of: string }
	| { readonly kind: "course"; readonly of: string; readonly course: RecognisedCourse };

/** A statement of recognition as it is written; what it is worth, its own report tells. Moments are ISO 8601. */
export interface Statement {
	readonly id: string;
	readonly body: { readonly id: string; readonly name?: string };
	/** What it speaks of, one or several. */
	readonly scopes: readonly Scope[];
	/** What the body calls whom it recognises, by DID. */
	readonly names: ReadonlyMap<string, string>;
	readonly decision: Decision;
	readonly validFrom?: string;
	readonly validUntil?: string;
	/** Further documents in which the same entity is recognised (Recognized Entities §3.2). */
	readonly recognisedIn: readonly string[];
}

/** A body has no more than so many entities in one statement. */
const longest = 64;

/** Reads a signed statement of either kind; `undefined` for what is none. */
export function readStatement(document: Json): Statement | undefined {
	if (!isObject(document)) return undefined;
	const { id, issuer, credentialSubject } = document;
	const body = readBody(issuer);
	const subjects = asList(credentialSubject).slice(0, longest).filter(isObject);
	const scopes = subjects.flatMap(isOfType(document, endorsementType) ? courseScope : entityScopes);
	if (typeof id !== "string" || body === undefined || scopes.length === 0 || !isStatement(document)) return undefined;
	return {
		id,
		body,
		scopes,
		names: new Map(subjects.flatMap(nameOf)),
		decision: readDecision(document["recognitionDecision"]),
		...momentOf("validFrom", document["validFrom"]),
		...momentOf("validUntil", document["validUntil"]),
		recognisedIn: subjects.flatMap(({ recognizedIn }) => asList(recognizedIn).flatMap(addressOf)),
	};
}

/** True for a credential of a type in which bodies state whom they recognise. */
export function isStatement(document: JsonObject): boolean {
	return isOfType(document, recognisedEntityType) || isOfType(document, endorsementType);
}

function isOfType({ type }: JsonObject, name: string): boolean {
	return asList(type).includes(name);
}

function readBody(issuer: Json | undefined): Statement["body"] | undefined {
	const { id, name } = isObject(issuer) ? issuer : { id: issuer, name: undefined };
	if (typeof id !== "string") return undefined;
	return { id, ...textMember("name", name) };
}

function nameOf({ id, name }: JsonObject): readonly (readonly [string, string])[] {
	return typeof id === "string" && typeof name === "string" ? [[id, name]] : [];
}

/** Recognized Entities §3.2: each action that the entity is recognised to do. */
function entityScopes({ id, recognizedTo }: JsonObject): readonly Scope[] {
	if (typeof id !== "string") return [];
	const actions = asList(recognizedTo).filter(isObject);
	return actions.filter(({ action }) => action === "issue").map((action) => ({ kind: outputOf(action), of: id }));
}

/** What may come out of the action; schemas are known by digest, since an address can change what it answers. */
function outputOf({ outputValidation, validFrom, validUntil }: JsonObject): "issuer" | "body" | "unknown" {
	const digests = asList(outputValidation).map((schema) => (isObject(schema) ? schema["digestSRI"] : undefined));
	const [digest] = digests;
	const isOne = digests.length === 1 && validFrom === undefined && validUntil === undefined;
	if (isOne && digest === issuerOutput.digestSRI) return "issuer";
	return isOne && digest === bodyOutput.digestSRI ? "body" : "unknown";
}

/** Open Badges 3.0 §B.1.8 with the course in our words; an endorsement of something else is not for us to read. */
function courseScope({ recognizedCourse }: JsonObject): readonly Scope[] {
	if (!isObject(recognizedCourse)) return [];
	const { courseCode: code, courseVersion: version, courseIssuer: of } = recognizedCourse;
	if (typeof code !== "string" || typeof of !== "string") return [];
	return [{ kind: "course", of, course: { code, ...textMember("version", version) } }];
}

function readDecision(decision: Json | undefined): Decision {
	const { decisionNumber, decisionDate, jurisdiction, recognizedLevel, recognizedCredits } = isObject(decision)
		? decision
		: {};
	return {
		...textMember("number", decisionNumber),
		...textMember("date", decisionDate),
		...textMember("jurisdiction", jurisdiction),
		...textMember("level", recognizedLevel),
		...textMember("credits", recognizedCredits),
	};
}

function addressOf(value: Json): readonly string[] {
	const id = isObject(value) ? value["id"] : value;
	return typeof id === "string" && id.startsWith("https://") ? [id] : [];
}

/** What is no moment has been refused by the statement's own check of dates. */
function momentOf<Name extends string>(name: Name, value: Json | undefined): { readonly [N in Name]?: string } {
	return typeof value === "string" && parseDateTime(value) !== undefined ? textMember(name, value) : {};
}

function textMember<Name extends string>(name: Name, value: Json | undefined): { readonly [N in Name]?: string } {
	return typeof value === "string" ? ({ [name]: value } as { readonly [N in Name]?: string }) : {};
}
