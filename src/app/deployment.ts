import { didWeb } from "../core/did-document.ts";
import type { JsonObject } from "../core/json.ts";
import { bundledAddressOf, ownContextPaths } from "../core/own-contexts.ts";
import type { StatusListKind } from "../core/status-change.ts";

/** Where this service lives and whose days it counts in. */
export interface Deployment {
	/** Without a trailing slash. */
	readonly baseUrl: string;
	/** Addresses that moved here: their certificates stay ours. */
	readonly formerBaseUrls: readonly string[];
	/** IANA name of the zone whose days count. */
	readonly timeZone: string;
}

export function certificateAddress({ baseUrl }: Deployment, id: string): string {
	return `${baseUrl}/c/${id}`;
}

export function statusListAddress(
	{ baseUrl }: Pick<Deployment, "baseUrl">,
	issuer: string,
	list: number,
	kind: StatusListKind,
): string {
	return `${baseUrl}/status/${issuer}/${list}/${kind}`;
}

/** The base, present or former, under which an address lies; `undefined` for anybody else's. */
export function ownBase({ baseUrl, formerBaseUrls }: Deployment, address: string): string | undefined {
	return [baseUrl, ...formerBaseUrls].find((base) => address.startsWith(`${base}/`));
}

/** The base under which somebody came who names this host (with its port): one that moved here, else the present one. */
export function baseOfHost({ baseUrl, formerBaseUrls }: Deployment, host: string): string {
	return [baseUrl, ...formerBaseUrls].find((base) => new URL(base).host === host) ?? baseUrl;
}

/** True for a DID that this deployment gives out. */
export function isAtHome({ baseUrl }: Pick<Deployment, "baseUrl">, did: string): boolean {
	const host = didWeb(baseUrl);
	return did === host || did.startsWith(`${host}:issuers:`);
}

/** The path of an address below its base; `undefined` for anybody else's. */
export function ownPath(deployment: Deployment, address: string): string | undefined {
	const base = ownBase(deployment, address);
	return base === undefined ? undefined : address.slice(base.length);
}

/** The bundled contexts, and ours under the addresses that they have in this deployment. */
export function deploymentContexts(
	bundled: ReadonlyMap<string, JsonObject>,
	{ baseUrl, formerBaseUrls }: Deployment,
): ReadonlyMap<string, JsonObject> {
	const addresses = [baseUrl, ...formerBaseUrls].flatMap((base) => ownContextPaths.map((path) => base + path));
	const own = addresses.flatMap((address) => {
		const context = bundled.get(bundledAddressOf(address) ?? "");
		return context === undefined ? [] : [[address, context] as const];
	});
	return new Map([...bundled, ...own]);
}
