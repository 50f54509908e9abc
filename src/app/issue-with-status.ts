import { encodeId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { asList, type JsonObject } from "../core/json.ts";
import { statusPurposes } from "../core/status-change.ts";
import { uuidUrn } from "../core/uuid.ts";
import { limits } from "../core/verify/limits.ts";
import { type Deployment, statusListAddress } from "./deployment.ts";
import { acceptCredential, type IssueDeps } from "./issue-credential.ts";
import type { Random } from "./ports.ts";
import type { StatusPlace } from "./register/status.ts";
import { secure, type SecuringOptions } from "./secure-document.ts";

export interface StatusIssueOptions extends SecuringOptions {
	/** What the credential is called when its status changes; by default its own `id`. */
	readonly credentialId?: string;
}

interface StatusIssueDeps extends IssueDeps {
	readonly deployment: Deployment;
	readonly random: Random;
}

/**
 * As `issueCredential`, and gives the credential a status of ours for each purpose. One without any name gets an `id`,
 * since a status that nobody can point at could never be changed.
 */
export async function issueWithStatus(
	deps: StatusIssueDeps,
	credential: JsonObject,
	options: StatusIssueOptions = {},
): Promise<JsonObject> {
	const { register, random, deployment } = deps;
	const issuer = await acceptCredential(deps, credential, options);
	const given = asList(credential["credentialStatus"]);
	if (given.length + statusPurposes.length > limits.statusEntries) {
		throw new TamgaError("ARRAY_LIMIT", undefined, { path: "/credentialStatus" });
	}
	const named = withName(credential, options, random);
	const [places = []] = await register.takePlaces(issuer.slug, 1);
	const ours = places.map((place) => statusEntry(place, deployment, issuer.slug));
	const completed = { ...named.credential, credentialStatus: [...given, ...ours] };
	const signed = await secure(deps, issuer, completed, "credential", options);
	const { credentialId } = named;
	await register.saveCredential({ id: encodeId(random(16)), issuer: issuer.slug, credentialId, places });
	return signed;
}

function withName(credential: JsonObject, { credentialId }: StatusIssueOptions, random: Random) {
	const { id } = credential;
	if (typeof id !== "string" && credentialId !== undefined) return { credential, credentialId };
	if (typeof id !== "string") {
		const made = uuidUrn(random(16));
		return { credential: { ...credential, id: made }, credentialId: made };
	}
	if (credentialId !== undefined && credentialId !== id) {
		throw new TamgaError("BAD_REQUEST", "The credential has another id.", { path: "/options/credentialId" });
	}
	return { credential, credentialId: id };
}

/** Bitstring Status List §2.1. */
function statusEntry({ purpose, list, index }: StatusPlace, deployment: Deployment, slug: string): JsonObject {
	const address = statusListAddress(deployment, slug, list, purpose);
	return {
		id: `${address}#${index}`,
		type: "BitstringStatusListEntry",
		statusPurpose: purpose,
		statusListIndex: String(index),
		statusListCredential: address,
	};
}
