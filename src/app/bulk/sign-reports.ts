import { encodeId } from "../../core/crockford.ts";
import type { JsonObject } from "../../core/json.ts";
import { type VerificationRun, verificationReports } from "../../core/verification-report/verification-report.ts";
import type { Deployment } from "../deployment.ts";
import { chosenIssuer } from "../judge-roster.ts";
import type { Random, Register } from "../ports.ts";
import { secure, type SecuringDeps } from "../secure-document.ts";

export interface SignReportsDeps extends SecuringDeps {
	readonly register: Register;
	readonly random: Random;
	readonly deployment: Deployment;
}

/**
 * The findings of a run as signed credentials, one for each part, by the issuer registered first: here it speaks as the
 * verifier. Nothing of them is kept. Throws NOT_FOUND where there is no issuer, and what opening a key throws.
 */
export async function signReports(deps: SignReportsDeps, run: VerificationRun): Promise<readonly JsonObject[]> {
	const issuer = chosenIssuer(await deps.register.issuers(), undefined);
	const { baseUrl } = deps.deployment;
	const place = {
		baseUrl,
		issuer: { id: issuer.did, name: issuer.profile.name.en },
		newId: () => encodeId(deps.random(16)),
	};
	const signed: JsonObject[] = [];
	for (const report of verificationReports(run, place)) {
		signed.push(await secure(deps, issuer, report, "credential", { created: run.endedAt }));
	}
	return signed;
}
