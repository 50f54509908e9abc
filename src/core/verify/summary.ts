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
	return {
		...texts({ id }),
		types: asList(type).filter((type) => typeof type === "string"),
		issuer: issuerSummary(issuer, policy),
		...texts({ name: textOf(name) }),
		...courseOf(subject),
		...texts({ subjectName: textOf(subject?.["name"]), awardedDate, validFrom, validUntil }),
		status,
		...(coSigners.length === 0 ? {} : { coSigners }),
	};
}

function courseOf(subject: JsonObject | undefined): Pick<CredentialSummary, "course"> {
	const { humanCode: code, version } = asList(subject?.["achievement"]).find(isObject) ?? {};
	return typeof code === "string" ? { course: { code, ...texts({ version }) } } : {};
}

function issuerSummary(issuer: Json | undefined, { recognised }: Policy): CredentialSummary["issuer"] {
	const given = isObject(issuer) ? issuer["id"] : issuer;
	const id = typeof given === "string" ? given : "";
	return {
		id,
		...texts({
			claimedName: textOf(isObject(issuer) ? issuer["name"] : undefined),
			registeredName: recognised.get(id),
		}),
		recognised: recognised.has(id),
	};
}

/** A name as text: of several languages the first. */
function textOf(value: Json | undefined): Json | undefined {
	const [first] = asList(value);
	return isObject(first) ? first["@value"] : first;
}

/** Those members for which there is a text. */
function texts<Name extends string>(members: { readonly [N in Name]: Json | undefined }) {
	const kept: { [N in Name]?: string } = {};
	for (const name in members) {
		const value = members[name];
		if (typeof value === "string") kept[name] = value;
	}
	return kept;
}
