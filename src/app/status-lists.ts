import { packBits } from "../core/bitstring.ts";
import type { JsonObject } from "../core/json.ts";
import { credentialsContext } from "../core/micro-certificate-template.ts";
import { isStatusPurpose, type StatusPurpose } from "../core/status-change.ts";
import { type Deployment, ownPath, statusListAddress } from "./deployment.ts";
import type { Clock, KeyRing, Register, StatusListState } from "./ports.ts";
import { signCredential } from "./sign-credential.ts";

/** How long others may keep a copy, and how long one may be relied on at all. */
export const statusListTtlSeconds = 60;
const validDays = 7;
/** A list that nobody changed is signed again after this long, well before it ends. */
const renewAfterMs = 12 * 60 * 60 * 1000;

export interface StatusListDeps {
	readonly register: Register;
	readonly keyRing: KeyRing;
	readonly clock: Clock;
	readonly contexts: ReadonlyMap<string, JsonObject>;
	readonly deployment: Deployment;
	readonly gzip: (bytes: Uint8Array) => Uint8Array;
}

/** Signed status lists, read from the register's bits each time and signed again only when something changed. */
export interface StatusLists {
	/** `undefined` when there is no such list. */
	read(issuer: string, list: number, purpose: StatusPurpose): Promise<JsonObject | undefined>;
	/** The list behind one of our own addresses. */
	readAddress(address: string): Promise<JsonObject | undefined>;
}

export function statusLists(deps: StatusListDeps): StatusLists {
	const signed = new Map<string, { revision: number; at: number; credential: JsonObject }>();
	const read: StatusLists["read"] = async (issuer, list, purpose) => {
		const state = await deps.register.statusList(issuer, list, purpose);
		if (state === undefined) return undefined;
		const key = `${issuer}/${list}/${purpose}`;
		const held = signed.get(key);
		const now = deps.clock().getTime();
		if (held?.revision === state.revision && now - held.at < renewAfterMs) return held.credential;
		const credential = await signList(deps, state);
		signed.set(key, { revision: state.revision, at: now, credential });
		return credential;
	};
	return {
		read,
		readAddress: async (address) => {
			const place = parseStatusPath(ownPath(deps.deployment, address) ?? "");
			return place === undefined ? undefined : await read(place.issuer, place.list, place.purpose);
		},
	};
}

/** `/status/SLUG/NUMBER/PURPOSE` */
export function parseStatusPath(path: string) {
	const [, issuer, number, purpose] = /^\/status\/([a-z0-9-]+)\/([1-9]\d{0,8})\/([a-z]+)$/.exec(path) ?? [];
	if (issuer === undefined || purpose === undefined || !isStatusPurpose(purpose)) return undefined;
	return { issuer, list: Number(number), purpose };
}

async function signList(deps: StatusListDeps, state: StatusListState): Promise<JsonObject> {
	const now = deps.clock();
	const signer = await deps.keyRing.signer(state.issuer);
	return await signCredential(unsignedList(deps, state, signer.controller, now), signer, deps.contexts, now);
}

/** vc-bitstring-status-list §2.2 */
function unsignedList(
	{ deployment, gzip }: StatusListDeps,
	state: StatusListState,
	issuer: string,
	now: Date,
): JsonObject {
	const address = statusListAddress(deployment, state.issuer, state.list, state.purpose);
	const encoded = Buffer.from(gzip(packBits(state.length, state.set))).toString("base64url");
	return {
		"@context": [credentialsContext],
		id: address,
		type: ["VerifiableCredential", "BitstringStatusListCredential"],
		issuer,
		validFrom: moment(now),
		validUntil: moment(new Date(now.getTime() + validDays * 24 * 60 * 60 * 1000)),
		credentialSubject: {
			id: `${address}#list`,
			type: "BitstringStatusList",
			statusPurpose: state.purpose,
			encodedList: `u${encoded}`,
			ttl: statusListTtlSeconds * 1000,
		},
	};
}

function moment(date: Date): string {
	return `${date.toISOString().slice(0, 19)}Z`;
}
