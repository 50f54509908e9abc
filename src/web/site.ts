import { parseId } from "../core/crockford.ts";
import type { Language } from "../core/languages.ts";
import { parsesAsUrl } from "../core/parses-as-url.ts";

/** What a page must know of the deployment that shows it. */
export interface Site {
	/** Public address without a trailing slash, such as `https://certificates.example.mn`. */
	readonly baseUrl: string;
	/** Addresses that moved here: their certificates are ours too. */
	readonly formerBaseUrls?: readonly string[] | undefined;
	/** True where the service may ask hosts that the public network does not know; which ones, pages are not told. */
	readonly asksPrivateHosts?: boolean | undefined;
	/** IANA name of the centre's zone, in which times are written. */
	readonly timeZone: string;
}

/** The ID of a certificate of ours, present or former, that an address names; `undefined` for anybody else's. */
export function ownRecord({ baseUrl, formerBaseUrls = [] }: Site, address = ""): string | undefined {
	const base = [baseUrl, ...formerBaseUrls].find((one) => address.startsWith(`${one}/c/`));
	return base === undefined ? undefined : parseId(address.slice(`${base}/c/`.length));
}

/** The host, with its port where it has one, as an address bar shows it. */
export function hostOf(site: Site): string {
	return new URL(site.baseUrl).host;
}

/** An address of ours in a language; keeps what is already asked for in it. */
export function inLanguage(address: string, language: Language): string {
	return `${address}${address.includes("?") ? "&" : "?"}lang=${language}`;
}

/**
 * What may become a link: https without a user name in it, or our own origin. Written as the browser will go there
 * (so that a look-alike host shows its punycode). Everything else is `undefined` and stays text.
 */
export function safeHref(address: string, site: Site): string | undefined {
	if (!parsesAsUrl(address)) return undefined;
	const url = new URL(address);
	if (url.username !== "" || url.password !== "") return undefined;
	return url.protocol === "https:" || url.origin === new URL(site.baseUrl).origin ? url.href : undefined;
}
