import type { Site } from "../web/site.ts";

/**
 * Hosts at which an issuer may be although the public network does not know them: the service's own, and any where the service
 * asks such hosts. Which these are it does not tell, so that what could not be had from one is undetermined on a device, and
 * never called impossible.
 */
export function allowedHosts({ baseUrl, formerBaseUrls = [], asksPrivateHosts = false }: Site): ReadonlySet<string> {
	if (asksPrivateHosts) return new EveryHost();
	return new Set([baseUrl, ...formerBaseUrls].map((base) => new URL(base).host));
}

class EveryHost extends Set<string> {
	override has(): boolean {
		return true;
	}
}
