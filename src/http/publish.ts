import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
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

const compress = promisify(gzip);

/** The same, compressed for whoever takes it so. For what holds no secret beside anything that a stranger may choose. */
export async function publishSmall(c: AppContext, publication: Publication): Promise<Response> {
	c.header("Vary", "Accept-Encoding");
	if (!/\bgzip\b/.test(c.req.header("Accept-Encoding") ?? "")) return publish(c, publication);
	c.header("Content-Encoding", "gzip");
	return publish(c, { ...publication, body: new Uint8Array(await compress(publication.body)) });
}

function hasAlready(ifNoneMatch: string, etag: string): boolean {
	const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
	return tags.includes(etag) || tags.includes("*");
}
