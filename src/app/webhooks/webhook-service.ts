import { encodeId, parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { certificateId } from "../change-status.ts";
import type { Clock, Random } from "../ports.ts";
import type { Caller, WatchedCertificate, WebhookSecrets, WebhookState, WebhookStore } from "./webhook-ports.ts";

interface WebhookDeps {
	readonly register: WebhookStore;
	readonly clock: Clock;
	readonly random: Random;
	readonly secrets: Pick<WebhookSecrets, "make">;
	readonly caller: Pick<Caller, "mayCall">;
}

/** What a token may read of its webhook. */
export type ShownWebhook = Omit<WebhookState, "token" | "sealedSecret">;

export interface WatchPage {
	readonly certificates: readonly string[];
	/** What to give as `after` for the next page; missing on the last one. */
	readonly next?: string;
}

/** All of it is of one token, named by its id; another token's things are as if they were not there. */
export interface WebhookService {
	/** The secret is shown this once. Throws BAD_REQUEST for an address that may not be called, or one too many. */
	register(token: string, address: string): Promise<{ readonly webhook: ShownWebhook; readonly secret: string }>;
	list(token: string): Promise<readonly ShownWebhook[]>;
	/** Throws NOT_FOUND. */
	remove(token: string, id: string): Promise<void>;
	/** `ids` as typed, or addresses; what is no certificate of ours comes back in `unknown`, as it was typed. */
	watch(token: string, ids: readonly string[]): Promise<Watched>;
	/** Throws NOT_FOUND. */
	unwatch(token: string, id: string): Promise<void>;
	watches(token: string, page: { readonly after?: string; readonly limit?: number }): Promise<WatchPage>;
}

export interface Watched {
	readonly watching: readonly WatchedCertificate[];
	readonly unknown: readonly string[];
}

const mostWebhooks = 10;
const pageSize = 1_000;

export function webhookService(deps: WebhookDeps): WebhookService {
	const { register: store } = deps;
	return {
		register: (token, address) => registerWebhook(deps, token, address),
		list: async (token) => (await store.webhooks(token)).map(shown),
		remove: async (token, id) => {
			if (!(await store.removeWebhook(parseId(id) ?? "", token))) throw new TamgaError("NOT_FOUND");
		},
		watch: (token, ids) => watchTyped(store, token, ids),
		unwatch: async (token, id) => {
			if (!(await store.unwatch(token, certificateId(id) ?? ""))) throw new TamgaError("NOT_FOUND");
		},
		watches: async (token, { after = "", limit = pageSize }) => {
			const certificates = await store.watches(token, { after, limit });
			const last = certificates.at(-1);
			return { certificates, ...(certificates.length < limit || last === undefined ? {} : { next: last }) };
		},
	};
}

async function registerWebhook(
	{ register, clock, random, secrets, caller }: WebhookDeps,
	token: string,
	address: string,
): Promise<{ readonly webhook: ShownWebhook; readonly secret: string }> {
	if (!caller.mayCall(address)) {
		throw new TamgaError("BAD_REQUEST", "Name an https address of a public host.", { path: "/url" });
	}
	if ((await register.webhooks(token)).length >= mostWebhooks) {
		throw new TamgaError("BAD_REQUEST", `A token has at most ${mostWebhooks} addresses; delete one first.`);
	}
	const id = encodeId(random(16));
	const { secret, sealed: sealedSecret } = await secrets.make(id);
	const webhook = { id, token, address, sealedSecret, createdAt: clock().toISOString() };
	await register.saveWebhook(webhook);
	return { webhook: shown({ ...webhook, waiting: 0, dead: 0 }), secret };
}

async function watchTyped(store: WebhookStore, token: string, typed: readonly string[]): Promise<Watched> {
	const ids = [...new Set(typed.flatMap((text) => certificateId(text) ?? []))];
	const watching = await store.watch(token, ids);
	const known = new Set(watching.map(({ id }) => id));
	return { watching, unknown: typed.filter((text) => !known.has(certificateId(text) ?? "")) };
}

function shown({ token: _token, sealedSecret: _secret, ...webhook }: WebhookState): ShownWebhook {
	return webhook;
}
