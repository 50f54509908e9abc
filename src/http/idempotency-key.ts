import type { OnceRequest } from "../app/idempotency/answer-once.ts";
import { TamgaError } from "../core/errors.ts";
import { bearerSecret } from "./bearer.ts";
import type { AppContext } from "./route-deps.ts";

/**
 * The Idempotency-Key, with or without the quotation marks of a Structured Field (RFC 9651 §3.3.3); `undefined` where
 * there is none. Throws BAD_REQUEST.
 */
export function idempotencyKey(c: AppContext): string | undefined {
	const header = c.req.header("Idempotency-Key");
	if (header === undefined) return undefined;
	const key = /^"?([\w.:~+/=-]{8,255})"?$/.exec(header.trim())?.[1];
	if (key !== undefined) return key;
	throw new TamgaError(
		"BAD_REQUEST",
		"Write an Idempotency-Key of 8 to 255 letters, digits and -._~:+/=, such as a UUID.",
	);
}

/** What is the same request: the address, and every byte of the body. */
export function onceRequest(c: AppContext, key: string, body: Uint8Array): OnceRequest {
	const bytes = Buffer.concat([Buffer.from(`${c.req.method} ${c.req.path}\n`), body]);
	return { token: bearerSecret(c) ?? "", key, bytes };
}
