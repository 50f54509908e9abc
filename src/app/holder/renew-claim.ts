import type { Message } from "./claim-ports.ts";
import { claimOf, type ClaimDeps, isInForce } from "./claims.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** New links a day for one certificate, and the least time between two. */
const perDay = 3;
const apartMs = hourMs;

/** Queues a message with a new link for one that ended; answers with the certificate, or `undefined` where none is due. */
export async function renewClaim(deps: ClaimDeps, token: string): Promise<string | undefined> {
	const { register, clock } = deps;
	const claim = await claimOf(deps, token);
	if (claim === undefined || isInForce(claim, clock())) return undefined;
	const { certificate } = claim;
	if (hadEnough(await register.messagesOf(certificate), clock())) return undefined;
	await register.queueMessage(certificate, clock().toISOString());
	return certificate;
}

function hadEnough(messages: readonly Message[], now: Date): boolean {
	const ages = messages.map(({ queuedAt }) => now.getTime() - Date.parse(queuedAt));
	return ages.some((age) => age < apartMs) || ages.filter((age) => age < dayMs).length >= perDay;
}
