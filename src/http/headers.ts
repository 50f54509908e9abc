import type { MiddlewareHandler } from "hono";
import { pagePolicy } from "../web/csp.ts";
import type { AppContext, AppEnv } from "./route-deps.ts";

/**
 * What every answer carries; a route may set a policy of its own. All of it is set on the way in: an answer that is
 * there already would be made anew for each header.
 */
export function securityHeaders(baseUrl: string): MiddlewareHandler<AppEnv> {
	const secure = baseUrl.startsWith("https:");
	return async (c, next) => {
		c.header("Content-Security-Policy", pagePolicy);
		c.header("X-Content-Type-Options", "nosniff");
		c.header("Referrer-Policy", "no-referrer");
		c.header("Cross-Origin-Opener-Policy", "same-origin");
		c.header("Permissions-Policy", permissionsPolicy("()"));
		if (secure) c.header("Strict-Transport-Security", "max-age=31536000");
		await next();
	};
}

/** Which pages may ask for the camera: `()` nobody, `(self)` ours. */
export function permissionsPolicy(camera: "()" | "(self)"): string {
	return `camera=${camera}, geolocation=(), microphone=()`;
}

/** For what names a person: no cache keeps it and no search engine lists it (threats 57 and 106). */
export function noTraces(c: AppContext): void {
	c.header("Cache-Control", "no-store");
	c.header("X-Robots-Tag", "noindex");
	c.header("Vary", "Accept, Accept-Language");
}
