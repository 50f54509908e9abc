import type { JsonObject } from "../json.ts";

/** How old a copy of a list may be when a newer one cannot be had: a day, or a week where nothing is fetched. */
export const statusMaxAgeMs = { online: 24 * 60 * 60 * 1000, offline: 7 * 24 * 60 * 60 * 1000 } as const;

/** What one verifier asks for, apart from the credential and the evidence. */
export interface Policy {
	/** Issuers on this verifier's list: DID → the name under which it is registered here. */
	readonly recognised: ReadonlyMap<string, string>;
	/** What a presentation must have been made for. With either of them the input must be a presentation. */
	readonly challenge?: string;
	readonly domain?: string;
	/** Only this kind of input will do: NOT_A_CREDENTIAL or NOT_A_PRESENTATION otherwise. */
	readonly expect?: "credential" | "presentation";
	/**
	 * `public`: verdicts for people. Bundled contexts only, one way of writing only, unknown issuers never green.
	 * `vc-api`: what VCALM asks of a verifier. Any conforming VCDM 2.0 document, inline contexts too.
	 */
	readonly profile: "public" | "vc-api";
	/** How old a copy of a status list may be, in milliseconds. Our own lists are never stale. */
	readonly statusMaxAgeMs: number;
	/** Of a verdict about another moment than that of asking: when somebody asked. */
	readonly asOf?: Date;
	/** Further contexts that a `vc-api` verifier accepts, by address. */
	readonly extraContexts?: ReadonlyMap<string, JsonObject>;
	/** `host` or `host:port` that may be private although a `did:web` names them (a second service on one machine). */
	readonly allowedHosts?: ReadonlySet<string>;
}
