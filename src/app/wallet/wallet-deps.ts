import type { Deployment } from "../deployment.ts";
import type { IssueDeps } from "../issue-credential.ts";
import type { Random } from "../ports.ts";

/** What the traffic with wallets needs of the outside world. */
export interface WalletDeps extends IssueDeps {
	readonly deployment: Deployment;
	readonly random: Random;
}

/** Minutes for which an offer, and the token and the nonces that follow it, are good. */
export const offerMinutes = 10;
/** The same of a verifier's question. */
export const questionMinutes = 5;

export function minutesAfter(moment: Date, minutes: number): string {
	return new Date(moment.getTime() + minutes * 60_000).toISOString();
}
