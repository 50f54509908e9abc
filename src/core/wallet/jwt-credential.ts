import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { openBadgesContext } from "../micro-certificate-template.ts";
import { parseDateTime } from "../verify/date-time.ts";
import { type Binding, boundCredential } from "./bound-credential.ts";

const credentialsContext1 = "https://www.w3.org/2018/credentials/v1";
/** The words of a status entry, which VCDM 1.1 has not. */
export const statusContext = "https://www.w3.org/ns/credentials/status/v1";

/** Words of Open Badges 3.0, which most wallets know; ours, which a JWT would have to bring along, stay out. */
const achievementWords = [
	"id",
	"type",
	"achievementType",
	"name",
	"description",
	"humanCode",
	"version",
	"inLanguage",
	"criteria",
	"resultDescription",
	"alignment",
];
const subjectWords = ["id", "type", "name", "identifier", "activityEndDate", "result"];

/**
 * The claims of a certificate as a JWT of VCDM 1.1 (§6.3.1): the credential in `vc`, and what has a registered claim
 * there as well. `now` is the moment of signing.
 */
export function jwtCredentialClaims(certificate: JsonObject, binding: Binding, now: Date): JsonObject {
	const bound = boundCredential(certificate, binding);
	const issuer = isObject(bound["issuer"]) ? bound["issuer"] : {};
	const [from, until] = [seconds(bound["validFrom"]), seconds(bound["validUntil"])];
	return {
		iss: issuer["id"] ?? "",
		sub: binding.holder,
		jti: binding.id,
		iat: Math.floor(now.getTime() / 1000),
		...(from === undefined ? {} : { nbf: from }),
		...(until === undefined ? {} : { exp: until }),
		vc: credentialOf1(bound, issuer),
	};
}

function credentialOf1(bound: JsonObject, issuer: JsonObject): JsonObject {
	const { id, name, awardedDate, credentialSubject, credentialStatus, validFrom, validUntil } = bound;
	return defined({
		"@context": [credentialsContext1, openBadgesContext, statusContext],
		id,
		type: ["VerifiableCredential", "AchievementCredential"],
		name,
		issuer: pick(issuer, ["id", "type", "name", "url"]),
		issuanceDate: validFrom,
		expirationDate: validUntil,
		awardedDate,
		credentialSubject: subjectOf(credentialSubject),
		credentialStatus: heldEntry(credentialStatus),
	});
}

/**
 * Wallets take one status and no list of them in this form: it is that of the list where a revocation and a suspension
 * are both set, at the place of the revocation.
 */
function heldEntry(status: Json | undefined): Json | undefined {
	const entry = asList(status).find((one) => isObject(one) && one["statusPurpose"] === "revocation");
	if (!isObject(entry)) return undefined;
	const held = (address: Json | undefined): Json =>
		typeof address === "string" ? address.replace(/\/revocation(?=$|#)/, "/held") : "";
	return {
		...entry,
		id: held(entry["id"]),
		statusPurpose: "suspension",
		statusListCredential: held(entry["statusListCredential"]),
	};
}

function subjectOf(subject: Json | undefined): JsonObject {
	const { achievement, ...about } = isObject(subject) ? subject : {};
	return {
		...pick(about, subjectWords),
		achievement: isObject(achievement) ? pick(achievement, achievementWords) : {},
	};
}

function pick(object: JsonObject, names: readonly string[]): JsonObject {
	return defined(Object.fromEntries(names.map((name) => [name, object[name]])));
}

function defined(members: Readonly<Record<string, Json | undefined>>): JsonObject {
	return Object.fromEntries(
		Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

/** A date as a claim (RFC 7519 §2). */
function seconds(date: Json | undefined): number | undefined {
	const [text] = asList(date);
	const moment = typeof text === "string" ? parseDateTime(text) : undefined;
	return moment === undefined ? undefined : Math.floor(moment / 1000);
}
