import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { AppEnv } from "./route-deps.ts";

const exposed = ["ETag", "Retry-After", "X-Request-Id"] as const;

const preflight = cors({
	origin: "*",
	allowMethods: ["GET", "HEAD", "POST"],
	allowHeaders: ["Content-Type", "Accept", "Accept-Language", "If-None-Match"],
	exposeHeaders: [...exposed],
	maxAge: 86_400,
});

/**
 * What anybody may read may be read by any page too; no cookie and no token ever comes along. A plain answer needs two
 * headers for that (Fetch §3.3), which cost less to set here than to have them set.
 */
export const openToAll: MiddlewareHandler<AppEnv> = async (c, next) => {
	if (c.req.method === "OPTIONS") return await preflight(c, next);
	c.header("Access-Control-Allow-Origin", "*");
	c.header("Access-Control-Expose-Headers", exposed.join(","));
	return await next();
};
