import { encodeId, parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import type { Language } from "../../core/languages.ts";
import { hex } from "../../core/hex.ts";
import type { Tools } from "../../core/tools.ts";
import type { Clock, Random, Register } from "../ports.ts";
import type { Claim } from "./claim-ports.ts";
import type { OpenedClaim } from "./services.ts";

export interface ClaimDeps {
	readonly register: Register;
	readonly tools: Pick<Tools, "sha256">;
	readonly clock: Clock;
}

export interface MakeClaimDeps extends ClaimDeps {
	readonly random: Random;
	/** Days until a link expires. */
	readonly claimDays: number;
}

const day = 86_400_000;

/** Makes a personal link's token; it is told this once and only its hash is kept. */
export async function makeClaim(
	{ register, random, clock, tools, claimDays }: MakeClaimDeps,
	about: { readonly certificate: string; readonly language: Language; readonly message?: number },
): Promise<{ readonly token: string; readonly claim: Claim }> {
	const token = encodeId(random(16));
	const now = clock();
	const claim: Claim = {
		...about,
		hash: claimHash(tools, token),
		createdAt: now.toISOString(),
		expiresAt: new Date(now.getTime() + claimDays * day).toISOString(),
	};
	await register.saveClaim(claim);
	return { token, claim };
}

/** Throws CLAIM_UNKNOWN and CLAIM_EXPIRED. */
export async function openClaim(deps: ClaimDeps, token: string): Promise<OpenedClaim> {
	const claim = await claimOf(deps, token);
	const record = claim === undefined ? undefined : await deps.register.certificate(claim.certificate);
	if (claim === undefined || record === undefined) throw new TamgaError("CLAIM_UNKNOWN");
	if (!isInForce(claim, deps.clock())) throw new TamgaError("CLAIM_EXPIRED");
	const { certificate, language, expiresAt } = claim;
	return { issuer: record.issuer, learnerRef: record.learner.learnerRef, certificate, language, expiresAt };
}

export function isInForce({ endedAt, expiresAt }: Claim, now: Date): boolean {
	return endedAt === undefined && Date.parse(expiresAt) > now.getTime();
}

/** What cannot be a token is looked for too, so that it costs the same time as a wrong one. */
export async function claimOf({ register, tools }: ClaimDeps, token: string): Promise<Claim | undefined> {
	return await register.claimByHash(claimHash(tools, parseId(token) ?? ""));
}

function claimHash({ sha256 }: Pick<Tools, "sha256">, token: string): string {
	return hex(sha256(new TextEncoder().encode(token)));
}
