import { packBits } from "../core/bitstring.ts";
import type { JsonObject } from "../core/json.ts";
import { credentialsContext } from "../core/micro-certificate-template.ts";
import { isStatusPurpose, type StatusPurpose } from "../core/status-change.ts";
import { type Deployment, ownPath, statusListAddress } from "./deployment.ts";
import type { Clock, KeyRing, Register, StatusListName, StatusListState } from "./ports.ts";
import { signCredential } from "./sign-credential.ts";

/** How long others may keep a copy. */
export const statusListTtlSeconds = 60;
/** How long one may be relied on at all. */
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

/** Signed status lists: the newest snapshot, or a new one when a bit has changed since. */
export interface StatusLists {
	/** As it stands under a base of ours, the present one unless stated; `undefined` when there is no such list. */
	read(issuer: string, list: number, purpose: StatusPurpose, base?: string): Promise<JsonObject | undefined>;
	/** The list behind one of our own addresses, present or former; its id is that address. */
	readAddress(address: string): Promise<JsonObject | undefined>;
}

export function statusLists(deps: StatusListDeps): StatusLists {
	const readAddress: StatusLists["readAddress"] = async (address) => {
		const place = parseStatusPath(ownPath(deps.deployment, address) ?? "");
		if (place === undefined) return undefined;
		const current = await deps.register.statusSnapshot(place, address);
		if (current === undefined) return undefined;
		const { snapshot } = current;
		const age = deps.clock().getTime() - Date.parse(snapshot?.at ?? "");
		const isCurrent = snapshot?.revision === current.revision && age >= 0 && age < renewAfterMs;
		return isCurrent ? (JSON.parse(snapshot.signed) as JsonObject) : await renew(deps, place, address);
	};
	return {
		readAddress,
		read: (issuer, list, purpose, baseUrl = deps.deployment.baseUrl) =>
			readAddress(statusListAddress({ baseUrl }, issuer, list, purpose)),
	};
}

async function renew(deps: StatusListDeps, place: StatusListName, address: string): Promise<JsonObject | undefined> {
	const state = await deps.register.statusList(place.issuer, place.list, place.purpose);
	if (state === undefined) return undefined;
	const now = deps.clock();
	const credential = await signList(deps, address, state, now);
	const { revision } = state;
	const signed = JSON.stringify(credential);
	await deps.register.saveStatusSnapshot({ ...place, address, revision, signed, at: now.toISOString() });
	return credential;
}

/** `/status/SLUG/NUMBER/PURPOSE` */
export function parseStatusPath(path: string): StatusListName | undefined {
	const [, issuer, number, purpose] = /^\/status\/([a-z0-9-]+)\/([1-9]\d{0,8})\/([a-z]+)$/.exec(path) ?? [];
	if (issuer === undefined || purpose === undefined || !isStatusPurpose(purpose)) return undefined;
	return { issuer, list: Number(number), purpose };
}

async function signList(deps: StatusListDeps, address: string, state: StatusListState, now: Date): Promise<JsonObject> {
	const signer = await deps.keyRing.signer(state.issuer);
	const unsigned = unsignedList(address, state, { issuer: signer.controller, now, gzip: deps.gzip });
	return await signCredential(unsigned, signer, deps.contexts, now);
}

/** vc-bitstring-status-list §2.2 */
function unsignedList(
	address: string,
	{ purpose, length, set }: StatusListState,
	{ issuer, now, gzip }: { readonly issuer: string; readonly now: Date; readonly gzip: StatusListDeps["gzip"] },
): JsonObject {
	const encoded = Buffer.from(gzip(packBits(length, set))).toString("base64url");
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
			statusPurpose: purpose,
			encodedList: `u${encoded}`,
			ttl: statusListTtlSeconds * 1000,
		},
	};
}

function moment(date: Date): string {
	return `${date.toISOString().slice(0, 19)}Z`;
}
