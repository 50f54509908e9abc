import type { JsonObject } from "../core/json.ts";
import { renewAfterMs, signList, type SignListDeps } from "./sign-status-list.ts";

/**
 * The list of what is held back, revoked or suspended, for credentials that can name but one list (VCDM 1.1 in wallets):
 * an entry stands where the certificate's revocation stands. It says "suspended" of both, since that may be undone.
 * It is derived from the same bits, signed when they have changed, and not kept in the register.
 */
export function heldLists(deps: SignListDeps) {
	const kept = new Map<string, { readonly content: string; readonly at: number; readonly list: Promise<JsonObject> }>();
	return async (address: string, path: string): Promise<JsonObject | undefined> => {
		const [, issuer, number] = /^\/status\/([a-z0-9-]+)\/([1-9]\d{0,8})\/held$/.exec(path) ?? [];
		const state = issuer && (await deps.register.statusList(issuer, Number(number), "revocation"));
		if (issuer === undefined || !state) return undefined;
		const suspended = await deps.register.suspendedInList(issuer, Number(number));
		const set = [...new Set([...state.set, ...suspended])].toSorted((a, b) => a - b);
		const [content, now] = [set.join(), deps.clock()];
		const before = kept.get(address);
		const age = now.getTime() - (before?.at ?? 0);
		if (before?.content === content && age >= 0 && age < renewAfterMs) return await before.list;
		const list = signList(deps, address, { ...state, set, purpose: "suspension" }, now);
		kept.set(address, { content, at: now.getTime(), list });
		list.catch(() => kept.delete(address));
		return await list;
	};
}
