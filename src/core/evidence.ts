import type { Json } from "./json.ts";
import type { StatusRecord } from "./status-record.ts";

/**
 * What a credential needs to be judged. `id` is the address of the thing and the key under which it is gathered:
 * a DID or https address for a controller document, the list's address for a status list, the credential's own id
 * for the note that its register keeps about a status; for statements of recognition the DID that they are about, or
 * where a body has published them.
 */
export interface EvidenceRequest {
	readonly kind: "controller-document" | "status-list" | "status-note" | "recognition";
	readonly id: string;
}

/** How a look-up ended. `absent`: the place answered that there is no such thing. `unreachable`: nobody can tell. */
export type Evidence =
	| {
			readonly state: "found";
			readonly document: Json;
			/** When this copy was made; the age of a status list counts from here. */
			readonly fetchedAt: Date;
			/** `registered`: our own database, never fetched. `given`: handed in by the caller. */
			readonly source: "registered" | "given" | "network";
	  }
	/** Of a status list of a register that is relied on, where somebody asks about a past moment. */
	| { readonly state: "recorded"; readonly record: StatusRecord }
	| { readonly state: "absent" }
	| { readonly state: "unreachable"; readonly reason: string };

/** Everything gathered so far, by `evidenceKey`. */
export type EvidenceMap = ReadonlyMap<string, Evidence>;

export function evidenceKey(request: EvidenceRequest): string {
	return `${request.kind} ${request.id}`;
}

/** The document of a found `status-note`: what the issuer's own register says about a set bit. */
export interface StatusNote {
	readonly purpose: "revocation" | "suspension";
	readonly reason: string;
	/** ISO 8601 moment of the change. */
	readonly since: string;
}
