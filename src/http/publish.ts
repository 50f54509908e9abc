import { createHash } from "node:crypto";
import type { AppContext } from "./route-deps.ts";

export interface Publication {
	readonly body: string | Uint8Array<ArrayBuffer>;
	readonly type: string;
	/** Value of Cache-Control. */
	readonly cache: string;
}

export const immutable = "public, max-age=31536000, immutable";

export function forSeconds(seconds: number): string {
	return `public, max-age=${seconds}`;
}

/** A public document with a strong ETag; 304 where the client has it already (RFC 9110 §13.1.2). */
export function publish(c: AppContext, { body, type, cache }: Publication): Response {
	const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
	const headers = { ETag: etag, "Cache-Control": cache };
	if (hasAlready(c.req.header("If-None-Match") ?? "", etag)) return c.body(null, 304, headers);
	return c.body(body, 200, { ...headers, "Content-Type": type });
}

function hasAlready(ifNoneMatch: string, etag: string): boolean {
	const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
	return tags.includes(etag) || tags.includes("*");
}
