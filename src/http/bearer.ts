import type { MiddlewareHandler } from "hono";
import type { TokenScope } from "../app/tokens.ts";
import { TamgaError } from "../core/errors.ts";
import type { AppContext, AppEnv, RouteDeps } from "./route-deps.ts";

/** The secret of `Authorization: Bearer …` (RFC 6750 §2.1); `undefined` where there is none. */
export function bearerSecret(c: AppContext): string | undefined {
	return /^Bearer +([\w.~+/-]{1,512}=*) *$/i.exec(c.req.header("Authorization") ?? "")?.[1];
}

/** Lets only holders of a token with that scope pass, before anything of the request is read. */
export function requireScope({ services }: RouteDeps, scope: TokenScope): MiddlewareHandler<AppEnv> {
	return async (c, next) => {
		await services.issuing.authorise(bearerSecret(c), scope);
		await next();
	};
}

/** The challenge that goes with 401 and 403 (RFC 6750 §3). */
export function challengeOf(error: unknown): Readonly<Record<string, string>> {
	if (!(error instanceof TamgaError)) return {};
	if (error.code === "UNAUTHORISED") return { "WWW-Authenticate": "Bearer" };
	return error.code === "FORBIDDEN" ? { "WWW-Authenticate": 'Bearer error="insufficient_scope"' } : {};
}
