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
	const issuer = credential["issuer"];
	const subject = asList(credential["credentialSubject"]).find(isObject);
	const [validFrom = credential["issuanceDate"], validUntil = credential["expirationDate"]] = [
		credential["validFrom"],
		credential["validUntil"],
	];
	return {
		...optional("id", credential["id"]),
		types: asList(credential["type"]).filter((type) => typeof type === "string"),
		issuer: issuerSummary(issuer, policy),
		...optional("name", textOf(credential["name"])),
		...courseOf(subject),
		...optional("subjectName", textOf(subject?.["name"])),
		...optional("awardedDate", credential["awardedDate"]),
		...optional("validFrom", validFrom),
		...optional("validUntil", validUntil),
		status,
		...(coSigners.length === 0 ? {} : { coSigners }),
	};
}

function courseOf(subject: JsonObject | undefined): Pick<CredentialSummary, "course"> {
	const { humanCode: code, version } = asList(subject?.["achievement"]).find(isObject) ?? {};
	return typeof code === "string" ? { course: { code, ...optional("version", version) } } : {};
}

function issuerSummary(issuer: Json | undefined, { recognised }: Policy): CredentialSummary["issuer"] {
	const given = isObject(issuer) ? issuer["id"] : issuer;
	const id = typeof given === "string" ? given : "";
	return {
		id,
		...optional("claimedName", textOf(isObject(issuer) ? issuer["name"] : undefined)),
		...optional("registeredName", recognised.get(id)),
		recognised: recognised.has(id),
	};
}

/** A name as text: of several languages the first. */
function textOf(value: Json | undefined): Json | undefined {
	const [first] = asList(value);
	return isObject(first) ? first["@value"] : first;
}

/** A member only where there is a text for it. */
function optional<Name extends string>(name: Name, value: Json | undefined): { readonly [N in Name]?: string } {
	return typeof value === "string" ? ({ [name]: value } as { readonly [N in Name]?: string }) : {};
}
