import type { Token } from "../app/register/tokens.ts";
import { TamgaError } from "../core/errors.ts";
import type { Report } from "../core/report.ts";
import { detached } from "../core/text.ts";
import { bearerSecret } from "./bearer.ts";
import type { AppContext, RouteDeps } from "./route-deps.ts";

/** The token of whoever wants to be told of changes; `undefined` for everybody else, who is answered all the same. */
export async function watcherOf({ services }: RouteDeps, c: AppContext): Promise<Token | undefined> {
	const secret = bearerSecret(c);
	if (secret === undefined) return undefined;
	return await services.issuing.authorise(secret, "webhooks").catch((error: unknown) => {
		if (error instanceof TamgaError && (error.code === "UNAUTHORISED" || error.code === "FORBIDDEN")) return undefined;
		throw error;
	});
}

/** Ids of what a report says may be watched: a credential whose proof holds. */
export function provedIds({ checks, credential }: Report): readonly string[] {
	const isProved = checks.some(({ check, outcome }) => check === "proof" && outcome === "pass");
	return isProved && credential?.id !== undefined ? [detached(credential.id)] : [];
}

/**
 * What the holder of a token with the scope `webhooks` has verified goes on their list, as far as it is a certificate
 * of ours. Gives the ids that are watched.
 */
export async function watchVerified(
	{ services }: Pick<RouteDeps, "services">,
	token: Token | undefined,
	ids: readonly string[],
): Promise<readonly string[]> {
	if (token === undefined || !token.scopes.includes("webhooks") || ids.length === 0) return [];
	return (await services.webhooks.watch(token.id, ids)).watching.map(({ id }) => id);
}
