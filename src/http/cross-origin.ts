import { cors } from "hono/cors";

/** What anybody may read may be read by any page too; no cookie and no token ever comes along. */
export const openToAll = cors({
	origin: "*",
	allowMethods: ["GET", "HEAD", "POST"],
	allowHeaders: ["Content-Type", "Accept", "Accept-Language", "If-None-Match"],
	exposeHeaders: ["ETag", "Retry-After", "X-Request-Id"],
	maxAge: 86_400,
});
