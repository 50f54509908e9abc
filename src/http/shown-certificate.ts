import type { Visibility } from "../app/holder/say-ports.ts";
import type { LookedUp } from "../app/services.ts";
import { TamgaError } from "../core/errors.ts";
import { type ClosedPage, closedPage } from "../web/say/closed-page.tsx";
import { prefersHtml } from "./negotiate.ts";
import { judgingRequest } from "./page-request.ts";
import { problemDetails } from "./problem.ts";
import type { AppContext, RouteDeps } from "./route-deps.ts";

/** A certificate, and how much of its holder's name somebody may see. */
export interface Shown {
	readonly found: LookedUp;
	readonly visibility: Visibility;
	/** The share token that opened it in full. */
	readonly share?: string;
}

/** Throws SHARE_ENDED for a share token that opens nothing. */
export async function asShown({ services }: RouteDeps, c: AppContext, found: LookedUp): Promise<Shown> {
	const { share } = c.req.query();
	const visibility = await services.say.shownTo(found.record.id, share);
	return { found, visibility, ...(share === undefined ? {} : { share }) };
}

const closed: ReadonlyMap<string, ClosedPage["why"]> = new Map([
	["NAME_HIDDEN", "hidden"],
	["SHARE_ENDED", "ended"],
	["WITHDRAWN", "withdrawn"],
]);

/** A page for a browser that says why nothing is shown; for a program, and for every other fault, the error itself. */
export function closedOr({ options }: RouteDeps, c: AppContext, id: string, error: unknown): Response {
	const why = error instanceof TamgaError ? closed.get(error.code) : undefined;
	if (why === undefined || !prefersHtml(c)) throw error;
	const { status } = problemDetails(error, options.baseUrl);
	return c.html(closedPage({ ...judgingRequest(c, options), why, address: `/c/${id}` }), status);
}
