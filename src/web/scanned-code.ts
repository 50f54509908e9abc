import { lookAlikes } from "../core/look-alikes/look-alikes.ts";
import { hostOf, ownRecord, type Site } from "./site.ts";
import { parsesAsUrl } from "../core/parses-as-url.ts";

/** What a QR code turns out to be. Only the first kind is ever opened without a person's doing. */
export type ScannedCode =
	/** A certificate of ours, present or former; `payload` is what stands behind `#` and stays on the device. */
	| { readonly kind: "own"; readonly id: string; readonly payload?: string }
	/** A place of somebody else's; with hosts of ours that it could be taken for. */
	| { readonly kind: "elsewhere"; readonly host: string; readonly address: string; readonly posesAs: readonly string[] }
	| { readonly kind: "other" };

/** Codes carry at most some 4,000 characters; what is read of an address is its host and our own paths. */
export function readScannedCode(text: string, site: Site): ScannedCode {
	const typed = text.trim();
	if (!/^https?:\/\//i.test(typed) || !parsesAsUrl(typed)) return { kind: "other" };
	const url = new URL(typed);
	// What stands before an @ is no host, whatever it looks like.
	const isPlain = url.username === "" && url.password === "";
	const id = isPlain ? ownRecord(site, url.origin + url.pathname) : undefined;
	const payload = /^#(\d+)$/.exec(url.hash)?.[1];
	if (id !== undefined) return { kind: "own", id, ...(payload === undefined ? {} : { payload }) };
	return { kind: "elsewhere", host: url.host, address: url.href, posesAs: lookAlikes(url.host, hostsOf(site)) };
}

function hostsOf(site: Site): readonly string[] {
	return [hostOf(site), ...(site.formerBaseUrls ?? []).map((address) => new URL(address).host)];
}
