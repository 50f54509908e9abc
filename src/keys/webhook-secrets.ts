import { createHmac, scrypt } from "node:crypto";
import type { WebhookSecrets } from "../app/webhooks/webhook-ports.ts";
import { TamgaError } from "../core/errors.ts";
import { nodeRandom } from "./node-random.ts";
import { nodeSeal } from "./seal.ts";

/** Standard Webhooks: `whsec_` and 24 to 64 bytes in Base64. */
const secretPrefix = "whsec_";
const secretBytes = 32;

/** RFC 7914 §2: some 100 ms and 32 MiB a webhook, once a process; so much for each guess at the passphrase. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

/** Sealed with a key that the passphrase gives, so that a copy of the database alone signs nothing. */
export function webhookSecrets(passphrase: () => Promise<string>): WebhookSecrets {
	const opened = new Map<string, Buffer>();
	const keyOf = async (id: string): Promise<Buffer> => await derive(await passphrase(), `tamga webhook ${id}`);
	const open = async (id: string, sealed: string): Promise<Buffer> => {
		const held = opened.get(id);
		if (held !== undefined) return held;
		const secret = Buffer.from(unsealed(sealed, await keyOf(id)).slice(secretPrefix.length), "base64");
		opened.set(id, secret);
		return secret;
	};
	return {
		async make(id) {
			const secret = secretPrefix + Buffer.from(nodeRandom(secretBytes)).toString("base64");
			return { secret, sealed: nodeSeal.close(secret, await keyOf(id)) };
		},
		async sign({ id, sealedSecret }, text) {
			const secret = await open(id, sealedSecret);
			return `v1,${createHmac("sha256", secret).update(text).digest("base64")}`;
		},
	};
}

function unsealed(sealed: string, key: Uint8Array): string {
	try {
		return nodeSeal.open(sealed, key);
	} catch (cause) {
		throw new TamgaError("PASSPHRASE_WRONG", undefined, { cause });
	}
}

function derive(passphrase: string, salt: string): Promise<Buffer> {
	return new Promise((done, failed) => {
		scrypt(passphrase, salt, 32, cost, (error, key) => (error === null ? done(key) : failed(error)));
	});
}
