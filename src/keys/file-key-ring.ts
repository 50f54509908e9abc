import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { keygenAsync } from "@noble/ed25519";
import type { Clock, KeyRing, Signer } from "../app/ports.ts";
import { encodeEd25519Multikey, encodeMultikey } from "../core/multikey.ts";
import { ed25519Signer } from "./ed25519-signer.ts";
import { openKeyFile, sealKeyFile } from "./key-file.ts";
import { readPrivateFile, writePrivateFile } from "./private-file.ts";

export interface KeyRingOptions {
	/** One file `SLUG.age` per issuer; made with mode 0700 when it is not there. */
	readonly folder: string;
	/** Asked whenever a file is sealed or opened. */
	readonly passphrase: () => Promise<string>;
	readonly now: Clock;
}

/**
 * The issuers' keys as encrypted files. Besides what the port promises: KEY_FILE_MODE when others may read the file,
 * PASSPHRASE_MISSING, PASSPHRASE_WRONG, KEY_FILE_INVALID for a damaged file, FILE_UNREADABLE when there is none.
 */
export function openKeyRing({ folder, passphrase, now }: KeyRingOptions): KeyRing {
	const opened = new Map<string, Promise<Signer>>();
	return {
		async create(slug, did) {
			const file = fileOf(folder, slug);
			const { secretKey, publicKey } = await keygenAsync();
			const publicKeyMultibase = encodeEd25519Multikey(publicKey);
			const secretKeyMultibase = encodeMultikey("Ed25519 secret", secretKey);
			const controller = did(publicKeyMultibase);
			const id = `${controller}#${publicKeyMultibase}`;
			const pair = { id, controller, publicKeyMultibase, secretKeyMultibase };
			const sealed = await sealKeyFile(pair, await passphrase());
			await mkdir(folder, { recursive: true, mode: 0o700 });
			await writePrivateFile(file, sealed);
			return { id, publicKeyMultibase, created: now().toISOString() };
		},

		async signer(slug) {
			const held = opened.get(slug);
			if (held !== undefined) return held;
			const opening = openSigner(fileOf(folder, slug), passphrase);
			opened.set(slug, opening);
			// A failure is not kept: the operator may put it right while we run.
			opening.catch(() => opened.delete(slug));
			return opening;
		},
	};
}

async function openSigner(file: string, passphrase: () => Promise<string>): Promise<Signer> {
	const bytes = await readPrivateFile(file);
	return ed25519Signer(await openKeyFile(bytes, await passphrase()));
}

/** A slug comes from a parsed issuer file; anything else could name a file outside the folder. */
function fileOf(folder: string, slug: string): string {
	if (!/^[a-z0-9][a-z0-9-]*$/.test(slug)) throw new TypeError("An issuer's slug has only letters, digits and hyphens.");
	return join(folder, `${slug}.age`);
}
