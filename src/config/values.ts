import * as z from "zod";
import { isTimeZone } from "../core/calendar.ts";
import { parsesAsUrl } from "../core/parses-as-url.ts";

// What a setting may look like; each says in a sentence what to write instead.

export const list = z
	.string()
	.default("")
	.transform((text) => text.split(",").flatMap((item) => (item.trim() === "" ? [] : [item.trim()])));

/** An origin: every address of ours starts with it, and did:web and our context are found by host alone. */
export const baseUrl = z
	.url({ protocol: /^https?$/, error: "use an address such as https://certificates.example.mn", abort: true })
	.refine((text) => /^https?:\/\/[^/?#@[\]]+\/?$/i.test(text), "use an address of a host only, without a path, ? or #")
	.transform((text) => new URL(text).origin);

export const whole = (min: number, max: number) => {
	const error = `use a whole number from ${min} to ${max}`;
	const inRange = z.number().min(min, error).max(max, error);
	return z
		.string()
		.regex(/^\d{1,9}$/, error)
		.transform(Number)
		.pipe(inRange);
};

export const hostAndPort = z
	.string()
	.regex(/^([^/@:\s]+|\[[0-9a-f:]+\]):\d{1,5}$/i, "list host:port, separated by commas")
	.transform((place) => place.toLowerCase());

export const did = z.string().regex(/^(did:[a-z0-9]+:|https:\/\/)\S+$/, "list DIDs, separated by commas");

export const smtpUrl = z
	.string()
	.refine(isSmtpUrl, "use smtp://host:port or smtps://user:password@host:port, or leave it out for an outbox folder");

export const zone = z.string().refine(isTimeZone, "use a name such as Asia/Ulaanbaatar");

function isSmtpUrl(text: string): boolean {
	if (!parsesAsUrl(text)) return false;
	const { protocol, hostname, pathname, search, hash } = new URL(text);
	return /^smtps?:$/.test(protocol) && hostname !== "" && /^\/?$/.test(pathname) && search === "" && hash === "";
}
