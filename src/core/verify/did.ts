import { limits } from "./limits.ts";

// DID Core §3.1; everything is ASCII, so that no look-alike letter gets through.
const didSyntax = /^did:[a-z0-9]+:(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})+$/;
const webHost = /^(?=.{1,253}$)(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/;
const webPathPart = /^(?!\.{1,2}$)[A-Za-z0-9._~-]+$/;
const privateNames = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

function isDid(text: string): boolean {
	return text.length <= limits.controllerCharacters && didSyntax.test(text);
}

export function isDidKey(text: string): boolean {
	return text.startsWith("did:key:");
}

export function isDidJwk(text: string): boolean {
	return text.startsWith("did:jwk:");
}

/** True for a DID that is its own evidence: nobody needs to be asked for its key. */
export function carriesItsKey(text: string): boolean {
	return isDidKey(text) || isDidJwk(text);
}

/** The document that a verification method's address belongs to: what stands before `#`. */
export function withoutFragment(address: string): string {
	return address.split("#", 1)[0] ?? address;
}

/** True where a controller document can be asked for at all: `did:web` or an https address. */
export function isResolvable(controller: string): boolean {
	return controller.startsWith("did:web:") || controller.startsWith("https://");
}

/**
 * True for a `did:web` that no honest issuer has: not well-formed, with a path that climbs, or on a host
 * that the public network does not know (did:web §2.1, §2.5). `allowed` hosts may be private.
 */
export function isImpossibleDidWeb(did: string, allowed: ReadonlySet<string> = new Set()): boolean {
	if (!did.startsWith("did:web:")) return false;
	if (!isDid(did)) return true;
	const [authority = "", ...path] = did.slice("did:web:".length).split(":");
	const [host = "", port] = authority.replace(/%3A/i, ":").split(":");
	if (!webHost.test(host) || (port !== undefined && !/^\d{1,5}$/.test(port))) return true;
	if (path.some((part) => !webPathPart.test(part))) return true;
	const isAllowed = allowed.has(host) || (port !== undefined && allowed.has(`${host}:${port}`));
	return !isAllowed && isPrivateHost(host);
}

/** Names without a dot, addresses as numbers in any spelling, and names kept for private use. */
function isPrivateHost(host: string): boolean {
	const last = host.split(".").at(-1) ?? "";
	return !host.includes(".") || /^(?:\d+|0x[0-9a-f]*)$/.test(last) || privateNames.test(host);
}
