import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { isOwnContext } from "../verify/contexts.ts";
import { ownDigestsOf } from "../verify/own-context.ts";
import { publishedDigests } from "./context-digests.ts";
import { type Digest, readDigestMultibase, readDigestSri } from "./digest.ts";
import { parsesAsUrl } from "../parses-as-url.ts";

const path = "/relatedResource";

/**
 * VCDM 2.0 §5.3: each resource is an object with an id of its own and a digest, and where the resource is one that we
 * know, the digest is right. Throws SCHEMA_INVALID.
 */
export function checkRelatedResources({ relatedResource, id: credentialId }: JsonObject): void {
	const resources = asList(relatedResource).map(readResource);
	if (new Set(resources.map(({ id }) => id)).size < resources.length) throw malformed("An id stands there twice.");
	for (const { id, claims } of resources) checkClaims(claims, knownDigests(id, credentialId));
}

interface Resource {
	readonly id: string;
	/** One a digest property; of several hashes in one property any may be the right one. */
	readonly claims: readonly (readonly Digest[])[];
}

function readResource(value: Json): Resource {
	if (!isObject(value)) throw malformed("It is no object.");
	const { id, digestSRI, digestMultibase } = value;
	if (typeof id !== "string" || !parsesAsUrl(id)) throw malformed("It has no id.");
	const claims = [
		...asList(digestSRI).map((text) => (typeof text === "string" ? readDigestSri(text) : undefined)),
		...asList(digestMultibase).map((text) => {
			const digest = typeof text === "string" ? readDigestMultibase(text) : undefined;
			return digest && [digest];
		}),
	];
	if (claims.length === 0) throw malformed("It has no digest.");
	const read = claims.filter((claim) => claim !== undefined);
	if (read.length < claims.length) throw malformed("A digest is not written as the standard asks.");
	return { id, claims: read };
}

function checkClaims(claims: Resource["claims"], known: ReadonlySet<Digest>): void {
	const isRight = (claim: readonly Digest[]): boolean => claim.some((digest) => known.has(digest));
	if (known.size > 0 && !claims.every(isRight)) throw malformed("A digest is not that of the resource.");
}

function knownDigests(address: string, credentialId: Json | undefined): ReadonlySet<Digest> {
	const texts = isOwnContext(address, credentialId) ? ownDigestsOf(address) : (publishedDigests.get(address) ?? []);
	return new Set(texts.flatMap((text) => readDigestSri(text) ?? []));
}

function malformed(detail: string): TamgaError {
	return new TamgaError("SCHEMA_INVALID", detail, { path });
}
