import { combine, type Finding, failed, notRun, pass } from "./finding.ts";
import type { Policy } from "./policy.ts";
import type { ProofResult } from "./proof.ts";

/** Did the one who is named sign? At least one proof must be by that controller's own key (threats 18, 26). */
export function checkSigner(
	named: string,
	results: readonly ProofResult[],
	code: "ISSUER_KEY_MISMATCH" | "HOLDER_MISMATCH",
): Finding {
	const own = results.filter(({ signer }) => signer === named);
	if (own.length > 0) return combine(own.map(({ key }) => key));
	return results.some(({ signer }) => signer !== "") ? failed(code) : notRun;
}

/** A proof by somebody else must hold too, and so must its key (vc-data-integrity §4.5). */
export function checkOtherKeys(named: string, results: readonly ProofResult[]): Finding {
	return combine(results.filter(({ signer }) => signer !== named).map(({ key }) => key));
}

/** Is the issuer on this verifier's list? Told apart from all else, since it has a verdict of its own. */
export function checkRecognition(issuer: string, { recognised }: Policy): Finding {
	return recognised.has(issuer) ? pass : failed("ISSUER_NOT_RECOGNISED");
}

/** Those whose genuine proof stands beside the issuer's: shown, never believed (threat 20). */
export function coSigners(issuer: string, results: readonly ProofResult[]): readonly string[] {
	const genuine = results.filter(({ key, signature }) => key.outcome === "pass" && signature.outcome === "pass");
	return [...new Set(genuine.map(({ signer }) => signer))].filter((signer) => signer !== issuer);
}
