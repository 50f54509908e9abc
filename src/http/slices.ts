import * as z from "zod";
import type { Part, Slice } from "../app/register/slice.ts";
import { TamgaError } from "../core/errors.ts";
import type { AppContext } from "./route-deps.ts";

const most = 1000;
const usual = 100;
const longestCursor = 512;
const cursorForm = z.tuple([z.string(), z.string()]);

/**
 * Which part of a list is asked for: `?limit=` (1 to 1000, 100 by default) and the `?cursor=` of an earlier answer.
 * `list` says what the cursor goes through, with all that was asked for, so that it fits no other question.
 * Throws BAD_REQUEST and CURSOR_INVALID.
 */
export function readSlice(c: AppContext, list: string): Slice {
	const cursor = c.req.query("cursor");
	return {
		limit: readLimit(c.req.query("limit")),
		...(cursor === undefined ? {} : { after: readCursor(cursor, list) }),
	};
}

/** Address of the part that follows, also as `Link: rel="next"` (RFC 8288); `undefined` where this one is the last. */
export function nextAddress(c: AppContext, baseUrl: string, list: string, { next }: Part<unknown>): string | undefined {
	if (next === undefined) return undefined;
	const address = new URL(c.req.path, baseUrl);
	for (const [name, value] of Object.entries(c.req.query())) address.searchParams.set(name, value);
	address.searchParams.set("cursor", writeCursor(next, list));
	c.header("Link", `<${address.href}>; rel="next"`);
	return address.href;
}

function readLimit(text = String(usual)): number {
	const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	if (limit >= 1 && limit <= most) return limit;
	throw new TamgaError("BAD_REQUEST", `Write limit as a number from 1 to ${most}.`);
}

function writeCursor(after: string, list: string): string {
	return Buffer.from(JSON.stringify([list, after])).toString("base64url");
}

function readCursor(cursor: string, list: string): string {
	const text = cursor.length > longestCursor ? "" : Buffer.from(cursor, "base64url").toString();
	const [of, after] = cursorForm.safeParse(jsonOrNothing(text)).data ?? [];
	if (of === list && after !== undefined) return after;
	throw new TamgaError("CURSOR_INVALID");
}

function jsonOrNothing(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
