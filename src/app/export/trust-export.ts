import { TamgaError } from "../../core/errors.ts";
import type { Policy } from "../../core/verify/policy.ts";
import type { OpenedExport } from "./open-export.ts";

type Recognised = Policy["recognised"];

/** Keys that a verifier was told to trust, as DID URLs: nobody else can sign in the name of that DID. */
export function pinnedKeys(trusted: readonly string[]): readonly string[] {
	return trusted.filter((id) => id.includes("#"));
}

/**
 * Whom a verifier recognises that judges from an export. An export is somebody's statement, which says itself which
 * keys are whose. So it counts only where its signer is on the verifier's own list; then it adds whom the signer
 * recognises. Of a stranger's export nobody is recognised, not even those on the list, for whom it may name any key.
 * Throws EXPORT_INVALID where another key signed than the one that is trusted.
 */
export function recognisedThrough(
	{ manifest, signedBy, recognised }: OpenedExport,
	own: Recognised,
	pinned: readonly string[],
): Recognised {
	const { issuer } = manifest;
	const keys = pinned.filter((key) => key.startsWith(`${issuer}#`));
	if (keys.length > 0 && !keys.includes(signedBy)) {
		throw new TamgaError("EXPORT_INVALID", `It was signed with ${signedBy}, which is not the key that you trust.`);
	}
	return own.has(issuer) ? new Map([...recognised, ...own]) : new Map();
}
