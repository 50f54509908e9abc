import { packBits } from "../core/bitstring.ts";
import { wholeSecond } from "../core/calendar.ts";
import type { JsonObject } from "../core/json.ts";
import { statusListTemplate } from "../core/status-list-template.ts";
import { fill } from "../core/template.ts";
import type { Clock, KeyRing, Register } from "./ports.ts";
import type { StatusListState } from "./register/status.ts";
import { signCredential } from "./sign-credential.ts";

/** How long one may be relied on at all. */
const validDays = 7;
/** A list that nobody changed is signed again after this long, well before it ends. */
export const renewAfterMs = 12 * 60 * 60 * 1000;

export interface SignListDeps {
	readonly register: Register;
	readonly keyRing: KeyRing;
	readonly clock: Clock;
	readonly contexts: ReadonlyMap<string, JsonObject>;
	readonly gzip: (bytes: Uint8Array) => Uint8Array;
}

/** A status list as its issuer signs it, for its address. */
export async function signList(
	deps: SignListDeps,
	address: string,
	state: StatusListState,
	now: Date,
): Promise<JsonObject> {
	const signer = await deps.keyRing.signer(state.issuer);
	const unsigned = unsignedList(address, state, { issuer: signer.controller, now, gzip: deps.gzip });
	return await signCredential(unsigned, signer, deps.contexts, now);
}

function unsignedList(
	address: string,
	{ purpose, length, set }: StatusListState,
	{ issuer, now, gzip }: { readonly issuer: string; readonly now: Date; readonly gzip: SignListDeps["gzip"] },
): JsonObject {
	const encoded = Buffer.from(gzip(packBits(length, set))).toString("base64url");
	return fill(statusListTemplate, {
		id: address,
		issuer,
		validFrom: wholeSecond(now),
		validUntil: wholeSecond(new Date(now.getTime() + validDays * 24 * 60 * 60 * 1000)),
		subject: `${address}#list`,
		purpose,
		encodedList: `u${encoded}`,
	});
}
