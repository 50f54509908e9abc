import { TamgaError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { isStatusPurpose, type StatusListKind } from "../core/status-change.ts";
import { type Deployment, ownPath, statusListAddress } from "./deployment.ts";
import { heldLists } from "./held-lists.ts";
import type { StatusListName } from "./register/status.ts";
import { renewAfterMs, signList, type SignListDeps } from "./sign-status-list.ts";

export interface StatusListDeps extends SignListDeps {
	readonly deployment: Deployment;
}

/** Signed status lists: the newest snapshot, or a new one when a bit has changed since. */
export interface StatusLists {
	/** As it stands under a base of ours, the present one unless stated; `undefined` when there is no such list. */
	read(issuer: string, list: number, kind: StatusListKind, base?: string): Promise<JsonObject | undefined>;
	/** The list behind one of our own addresses, present or former; its id is that address. */
	readAddress(address: string): Promise<JsonObject | undefined>;
	/**
	 * Signs each list that has changed since it was last signed, so that its past can be proven. What cannot be signed,
	 * say because the keys are locked, waits for the next time; until then the register's history alone knows of it.
	 */
	keepUp(): Promise<void>;
}

export function statusLists(deps: StatusListDeps): StatusLists {
	const readHeld = heldLists(deps);
	const readAddress: StatusLists["readAddress"] = async (address) => {
		const path = ownPath(deps.deployment, address) ?? "";
		const place = parseStatusPath(path);
		if (place === undefined) return await readHeld(address, path);
		const current = await deps.register.statusSnapshot(place, address);
		if (current === undefined) return undefined;
		const { snapshot } = current;
		const age = deps.clock().getTime() - Date.parse(snapshot?.at ?? "");
		const isCurrent = snapshot?.revision === current.revision && age >= 0 && age < renewAfterMs;
		return isCurrent ? (JSON.parse(snapshot.signed) as JsonObject) : await renew(deps, place, address);
	};
	return {
		readAddress,
		keepUp: () => keepUp(deps, readAddress),
		read: (issuer, list, kind, baseUrl = deps.deployment.baseUrl) =>
			readAddress(statusListAddress({ baseUrl }, issuer, list, kind)),
	};
}

async function keepUp({ register, deployment }: StatusListDeps, read: StatusLists["readAddress"]): Promise<void> {
	const bases = [deployment.baseUrl, ...deployment.formerBaseUrls];
	for (const { issuer, list, purpose } of await register.unsignedLists()) {
		const addresses = bases.map((baseUrl) => statusListAddress({ baseUrl }, issuer, list, purpose));
		try {
			for (const address of addresses) await read(address);
		} catch (error) {
			if (!(error instanceof TamgaError)) throw error;
		}
	}
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
