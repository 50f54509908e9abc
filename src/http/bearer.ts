import type { MiddlewareHandler } from "hono";
import type { TokenScope } from "../app/tokens.ts";
import { TamgaError } from "../core/errors.ts";
import { tellBudget, tooMany } from "./lanes.ts";
import type { AppContext, AppEnv, RouteDeps } from "./route-deps.ts";

/** The secret of `Authorization: Bearer …` (RFC 6750 §2.1); `undefined` where there is none. */
export function bearerSecret(c: AppContext): string | undefined {
	return /^Bearer +([\w.~+/-]{1,512}=*) *$/i.exec(c.req.header("Authorization") ?? "")?.[1];
}

/** Lets only holders of a token with that scope pass, as often as it allows, before anything of the request is read. */
export function requireScope(
	{ services, lanes, options }: Pick<RouteDeps, "services" | "lanes" | "options">,
	scope: TokenScope,
): MiddlewareHandler<AppEnv> {
	return async (c, next) => {
		const token = await services.issuing.authorise(bearerSecret(c), scope);
		const lane = lanes.token(token);
		const wait = lane?.take(token.id) ?? 0;
		tellBudget(c, lane?.budget(token.id));
		return wait === 0 ? await next() : tooMany(c, wait, options.baseUrl);
	};
}

/** The challenge that goes with 401 and 403 (RFC 6750 §3). */
export function challengeOf(error: unknown): Readonly<Record<string, string>> {
	if (!(error instanceof TamgaError)) return {};
	if (error.code === "UNAUTHORISED") return { "WWW-Authenticate": "Bearer" };
	return error.code === "FORBIDDEN" ? { "WWW-Authenticate": 'Bearer error="insufficient_scope"' } : {};
}
