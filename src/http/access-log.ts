import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { TamgaError } from "../core/errors.ts";
import type { Metrics } from "./metrics.ts";
import type { AppContext, AppEnv, Log } from "./route-deps.ts";

/**
 * One line a request: the route's pattern, never the address that was asked for, and nothing of who asked or what was
 * sent (threat 109). The request id is always our own, so that nobody can write into the log through it.
 */
export function accessLog(log: Log, metrics: Metrics): MiddlewareHandler<AppEnv> {
	return async (c, next) => {
		const started = performance.now();
		const requestId = randomUUID();
		c.set("requestId", requestId);
		c.header("X-Request-Id", requestId);
		await next();
		const milliseconds = performance.now() - started;
		const route = pattern(c);
		metrics.request(c.req.method, route, c.res.status, milliseconds / 1000);
		log.info({ requestId, method: method(c), route, status: c.res.status, ms: Math.round(milliseconds) }, "request");
	};
}

/** Our own faults, with the places in the code and without the message, which may quote a document. */
export function logFault(log: Log, c: AppContext, error: Error): void {
	const code = error instanceof TamgaError ? { code: error.code } : {};
	const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
	log.error({ requestId: c.get("requestId"), error: error.name, ...code, at }, "fault");
}

function pattern(c: AppContext): string {
	const path = routePath(c, -1);
	return /^\/?\*$/.test(path) ? "none" : path;
}

/** A method is the client's own word; only known ones are repeated. */
function method(c: AppContext): string {
	return /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(c.req.method) ? c.req.method : "OTHER";
}
