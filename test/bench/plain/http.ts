import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { openPlainVerifier, type PlainVerifierOptions } from "./verify.ts";

/** What an ordinary user's service would have fetched once and kept, all by address. */
export interface PlainServerInputs {
	/** Controller documents, contexts and status lists. */
	readonly documents: Readonly<Record<string, unknown>>;
}

/**
 * The smallest service that verifies credentials as an ordinary user writes it: one route of Hono, `@digitalbazaar/vc`
 * with bundled contexts, and a look at the status lists, which stay decoded in memory. Resolves to its port.
 */
export async function servePlainVerifier({ documents }: PlainServerInputs): Promise<number> {
	const known = new Map(Object.entries(documents));
	const options: PlainVerifierOptions = { controllers: known, contexts: known, now: new Date() };
	const isGood = await openPlainVerifier(options);
	const isSet = statusReader(known);
	const app = new Hono();
	app.post("/verify", async (c) => {
		const text = await c.req.text();
		const verified = (await isGood(text)) && !entriesOf(JSON.parse(text)).some(isSet);
		return c.json({ verified });
	});
	return await new Promise((resolve) => {
		serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }: AddressInfo) => resolve(port));
	});
}

interface StatusEntry {
	readonly statusListCredential: string;
	readonly statusListIndex: string;
}

function entriesOf(credential: { readonly credentialStatus?: StatusEntry | StatusEntry[] }): readonly StatusEntry[] {
	return [credential.credentialStatus ?? []].flat();
}

function statusReader(documents: ReadonlyMap<string, unknown>): (entry: StatusEntry) => boolean {
	const bits = new Map<string, Uint8Array>();
	for (const [address, document] of documents) {
		const { credentialSubject: list } = document as { credentialSubject?: { encodedList?: string } };
		if (list?.encodedList === undefined) continue;
		bits.set(address, gunzipSync(Buffer.from(list.encodedList.slice(1), "base64url")));
	}
	return ({ statusListCredential, statusListIndex }) => {
		const index = Number(statusListIndex);
		const byte = bits.get(statusListCredential)?.[index >> 3];
		if (byte === undefined) throw new Error("the status is not known");
		return (byte & (128 >> (index & 7))) !== 0;
	};
}
