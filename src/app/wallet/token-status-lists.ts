import { tokenStatuses } from "../../core/sd-jwt/token-status.ts";
import { type Deployment, ownPath } from "../deployment.ts";
import { statusListTtlSeconds } from "../../core/status-list-template.ts";
import { signToken } from "./sign-token.ts";
import type { WalletDeps } from "./wallet-deps.ts";

type Deps = Pick<WalletDeps, "register" | "keyRing" | "clock" | "deployment">;

/** How long a list may be relied on at all. */
const validSeconds = 7 * 24 * 60 * 60;
/** One that nobody changed is signed again after this long. */
const renewAfterMs = 12 * 60 * 60 * 1000;

/** The same bits as the status lists, in the form for SD-JWT (Token Status List §5.1): signed, or undefined for no list. */
export interface TokenStatusLists {
	readAddress(address: string): Promise<string | undefined>;
}

export function tokenListAddress({ baseUrl }: Pick<Deployment, "baseUrl">, issuer: string, list: number): string {
	return `${baseUrl}/status/${issuer}/${list}/token`;
}

export function tokenStatusLists(deps: Deps): TokenStatusLists {
	const kept = new Map<string, { readonly content: string; readonly at: number; readonly token: Promise<string> }>();
	return {
		readAddress: async (address) => {
			const entries = await entriesAt(deps, address);
			if (entries === undefined) return undefined;
			const now = deps.clock();
			const content = JSON.stringify([entries.invalid, entries.suspended]);
			const before = kept.get(address);
			const age = now.getTime() - (before?.at ?? 0);
			if (before?.content === content && age >= 0 && age < renewAfterMs) return await before.token;
			const token = sign(deps, address, entries, now);
			kept.set(address, { content, at: now.getTime(), token });
			token.catch(() => kept.delete(address));
			return await token;
		},
	};
}

interface Entries {
	readonly issuer: string;
	readonly length: number;
	readonly invalid: readonly number[];
	readonly suspended: readonly number[];
}

/** An entry stands where the certificate's revocation stands; a revocation hides a suspension. */
async function entriesAt({ register, deployment }: Deps, address: string): Promise<Entries | undefined> {
	const path = ownPath(deployment, address) ?? "";
	const [, issuer, number] = /^\/status\/([a-z0-9-]+)\/([1-9]\d{0,8})\/token$/.exec(path) ?? [];
	if (issuer === undefined) return undefined;
	const list = Number(number);
	const state = await register.statusList(issuer, list, "revocation");
	if (state === undefined) return undefined;
	const { length, set: invalid } = state;
	return { issuer, length, invalid, suspended: await register.suspendedInList(issuer, list) };
}

async function sign({ keyRing }: Deps, address: string, entries: Entries, now: Date): Promise<string> {
	const [signer, { StatusList }] = await Promise.all([
		keyRing.signer(entries.issuer),
		import("@sd-jwt/jwt-status-list"),
	]);
	const list = new StatusList(
		Array.from({ length: entries.length }, () => tokenStatuses.valid),
		2,
	);
	for (const index of entries.suspended) list.setStatus(index, tokenStatuses.suspended);
	for (const index of entries.invalid) list.setStatus(index, tokenStatuses.invalid);
	const iat = Math.floor(now.getTime() / 1000);
	const claims = {
		iss: signer.controller,
		sub: address,
		iat,
		exp: iat + validSeconds,
		ttl: statusListTtlSeconds,
		status_list: { bits: list.getBitsPerStatus(), lst: list.compressStatusList() },
	};
	return await signToken(claims, signer, "statuslist+jwt");
}
