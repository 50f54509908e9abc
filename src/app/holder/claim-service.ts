import { readLookedUp } from "../look-up-certificate.ts";
import type { Register } from "../ports.ts";
import type { VerifyDeps } from "../verify-document.ts";
import { openClaim } from "./claims.ts";
import { renewClaim } from "./renew-claim.ts";
import type { ClaimService } from "./services.ts";

interface ClaimServiceDeps extends VerifyDeps {
	readonly register: Register;
	/** Sends the messages of a certificate, some time soon. */
	readonly deliverSoon: (certificate: string) => void;
}

export function claimService(deps: ClaimServiceDeps): ClaimService {
	const { register } = deps;
	return {
		openClaim: (token) => openClaim(deps, token),
		renew: async (token) => {
			const certificate = await renewClaim(deps, token);
			if (certificate !== undefined) deps.deliverSoon(certificate);
		},
		certificatesOf: async ({ issuer, learnerRef }) => {
			const records = await register.certificatesOfLearner(issuer, learnerRef);
			return records.flatMap((record) => readLookedUp(deps, record) ?? []);
		},
	};
}
