import { readableLabel } from "./punycode.ts";

/** The host, with its port, that a did:web (§3.2: the colon is written %3A) or an address names. */
export function namedHost(identifier: string): string | undefined {
	const named = /^did:web:([^:/?#]+)/.exec(identifier) ?? /^https?:\/\/(?:[^@/?#]*@)?([^/?#]+)/i.exec(identifier);
	return named?.[1]?.replace(/%3A/i, ":");
}

/** A host without its port, in lower case, with punycode read as the letters that it stands for. */
export function readableHost(host: string): string {
	return host.toLowerCase().replace(/:\d*$/, "").split(".").map(readableLabel).join(".");
}
