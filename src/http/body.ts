import { TamgaError } from "../core/errors.ts";
import type { AppContext } from "./route-deps.ts";

export const mebibyte = 1024 * 1024;

/**
 * The whole body, never more than `limit` bytes of it: refused by its announced length, else as soon as it grows
 * beyond. Nothing is ever decompressed. Throws BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE or BAD_REQUEST.
 */
export async function readBody(c: AppContext, limit: number): Promise<Uint8Array<ArrayBuffer>> {
	refuseEncoded(c);
	const announced = c.req.header("Content-Length");
	if (Number(announced ?? 0) > limit) throw tooLarge(limit);
	const body = announced === undefined ? await readPieces(c, limit) : await readAtOnce(c);
	if (body.length > limit) throw tooLarge(limit);
	return body;
}

/** No more than was announced ever arrives (RFC 9112 §6.2), and reading without a stream is many times cheaper. */
async function readAtOnce(c: AppContext): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await c.req.raw.arrayBuffer().catch(brokenOff));
}

async function readPieces(c: AppContext, limit: number): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of bodyChunks(c)) {
		length += chunk.length;
		if (length > limit) throw tooLarge(limit);
		chunks.push(chunk);
	}
	return joined(chunks, length);
}

/** The body as it arrives. Throws BAD_REQUEST when it breaks off. */
export async function* bodyChunks(c: AppContext): AsyncGenerator<Uint8Array, void> {
	const reader = c.req.raw.body?.getReader();
	if (reader === undefined) return;
	try {
		for (;;) {
			const { done, value } = await reader.read().catch(brokenOff);
			if (done) return;
			yield value;
		}
	} finally {
		reader.releaseLock();
	}
}

/** The media type without its parameters, in lower case; "" where none is given. */
export function mediaType(c: AppContext): string {
	return (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** JSON in any of its names, always UTF-8 (RFC 8259 §8.1). Throws UNSUPPORTED_MEDIA_TYPE for everything else. */
export function requireJson(c: AppContext): void {
	if (!isJson(mediaType(c))) throw new TamgaError("UNSUPPORTED_MEDIA_TYPE", "Send JSON as application/json.");
	const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(c.req.header("Content-Type") ?? "")?.[1];
	if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
		throw new TamgaError("UNSUPPORTED_MEDIA_TYPE", "JSON is always UTF-8.");
	}
}

export function isJson(type: string): boolean {
	return /^application\/(json|vc|vp|[\w.+-]+\+json)$/.test(type);
}

export function refuseEncoded(c: AppContext): void {
	const encoding = (c.req.header("Content-Encoding") ?? "identity").trim().toLowerCase();
	if (encoding === "identity") return;
	throw new TamgaError("UNSUPPORTED_MEDIA_TYPE", "Send the body without a Content-Encoding.");
}

function tooLarge(limit: number): TamgaError {
	return new TamgaError("BODY_TOO_LARGE", `At most ${limit} bytes are read here.`);
}

function brokenOff(cause: unknown): never {
	throw new TamgaError("BAD_REQUEST", "The body did not arrive whole.", { cause });
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
