import type { ClaimedCertificate } from "../../web/claim/claim-view.ts";
import { closedClaimPage } from "../../web/claim/closed-claim-page.tsx";
import type { OpenedClaim } from "../../app/holder/services.ts";
import type { Certificate } from "../../app/register/certificates.ts";
import type { LookedUp } from "../../app/services.ts";
import { parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { noTraces } from "../headers.ts";
import { prefersHtml } from "../negotiate.ts";
import { judgingRequest, pageRequest } from "../page-request.ts";
import type { AppContext, RouteDeps } from "../route-deps.ts";

/** A personal link that is in force, and the certificates that it opens. */
export interface ClaimRequest {
	/** As it stands in the address. */
	readonly token: string;
	readonly claim: OpenedClaim;
	/** The one issued last first; at least one. */
	readonly certificates: readonly LookedUp[];
}

/**
 * Opens the personal link in the address and does the work; where it opens nothing, answers with one page that is the
 * same for everything that was never a link, or with CLAIM_UNKNOWN or CLAIM_EXPIRED for a program.
 */
export async function withClaim(
	deps: RouteDeps,
	c: AppContext,
	work: (request: ClaimRequest) => Promise<Response>,
): Promise<Response> {
	noTraces(c);
	const token = c.req.param("token") ?? "";
	const { claims } = deps.services;
	try {
		const claim = await claims.openClaim(token);
		return await work({ token, claim, certificates: await claims.certificatesOf(claim) });
	} catch (error) {
		const closed = closedState(error);
		if (closed === undefined || !prefersHtml(c)) throw error;
		const state = closed === "expired" && c.req.query("renewed") !== undefined ? "renewed" : closed;
		const page = closedClaimPage({ ...pageRequest(c, deps.options), token, state });
		return c.html(page, closed === "unknown" ? 404 : 410);
	}
}

/** The person's certificate with this id. Throws NOT_FOUND for anybody else's. */
export function ownCertificate({ certificates }: ClaimRequest, typed: string): LookedUp {
	const id = parseId(typed);
	const found = certificates.find(({ record }) => record.id === id);
	if (found === undefined) throw new TamgaError("NOT_FOUND");
	return found;
}

export function claimed({ record, facts }: LookedUp): ClaimedCertificate {
	return { id: record.id, number: record.number, facts, revoked: isRevoked(record) };
}

/** Taken back or replaced for good, so that nobody puts it into a promotion file unawares. */
export function isRevoked({ status }: Certificate): boolean {
	return status.some(({ purpose }) => purpose === "revocation");
}

/** The page in the language that is chosen by hand, else that of the mail. */
export function claimPageRequest(c: AppContext, { options }: RouteDeps, { language }: OpenedClaim) {
	const request = judgingRequest(c, options);
	return c.req.query("lang") === undefined ? { ...request, language } : request;
}

function closedState(error: unknown): "unknown" | "expired" | undefined {
	if (!(error instanceof TamgaError)) return undefined;
	if (error.code === "CLAIM_UNKNOWN") return "unknown";
	return error.code === "CLAIM_EXPIRED" ? "expired" : undefined;
}
