import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import type { CredentialSummary, StatusSummary } from "../report.ts";
import type { Policy } from "./policy.ts";

/** What the credential says, for people to read beside the verdict. Claims, not findings. */
export function summarise(
	credential: JsonObject,
	policy: Policy,
	status: readonly StatusSummary[],
	coSigners: readonly string[],
): CredentialSummary {
	const { id, type, issuer, name, awardedDate, issuanceDate, expirationDate } = credential;
	const { validFrom = issuanceDate, validUntil = expirationDate } = credential;
	const subject = asList(credential["credentialSubject"]).find(isObject);
	const types = asList(type).filter((type) => typeof type === "string");
	const said = { types, issuer: issuerSummary(issuer, policy), status };
	const summary: Writable<CredentialSummary> = typeof id === "string" ? { id, ...said } : said;
	const [title, subjectName, course] = [textOf(name), textOf(subject?.["name"]), courseOf(subject)];
	if (typeof title === "string") summary.name = title;
	if (course !== undefined) summary.course = course;
	if (typeof subjectName === "string") summary.subjectName = subjectName;
	if (typeof awardedDate === "string") summary.awardedDate = awardedDate;
	if (typeof validFrom === "string") summary.validFrom = validFrom;
	if (typeof validUntil === "string") summary.validUntil = validUntil;
	if (coSigners.length > 0) summary.coSigners = coSigners;
	return summary;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

function courseOf(subject: JsonObject | undefined): CredentialSummary["course"] {
	const { humanCode: code, version } = asList(subject?.["achievement"]).find(isObject) ?? {};
	if (typeof code !== "string") return undefined;
	return typeof version === "string" ? { code, version } : { code };
}

function issuerSummary(issuer: Json | undefined, { recognised }: Policy): CredentialSummary["issuer"] {
	const [given, name] = isObject(issuer) ? [issuer["id"], textOf(issuer["name"])] : [issuer, undefined];
	const id = typeof given === "string" ? given : "";
	const registeredName = recognised.get(id);
	const summary: Writable<CredentialSummary["issuer"]> = { id, recognised: registeredName !== undefined };
	if (typeof name === "string") summary.claimedName = name;
	if (registeredName !== undefined) summary.registeredName = registeredName;
	return summary;
}

/** A name as text: of several languages the first. */
function textOf(value: Json | undefined): Json | undefined {
	const [first] = asList(value);
	return isObject(first) ? first["@value"] : first;
}
