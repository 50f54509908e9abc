import { createHash, createPublicKey, ECDH, hash as hashOnce, type KeyObject, verify } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gunzipSync } from "node:zlib";
import type { JsonObject } from "../core/json.ts";
import type { Tools } from "../core/tools.ts";
import { microCertificateContextPath, ownContextAddress, type OwnContextTexts } from "../core/own-contexts.ts";
import { testBitOrder } from "../core/verify/self-test.ts";
import { checkPins, readBundledContexts, readPins } from "./bundled-contexts.ts";
import { verifyEd25519 } from "./verify-ed25519.ts";

/** Everything of `Tools` that needs no reading of files; the contexts come from `loadContexts`. */
export const nodeTools: Omit<Tools, "contexts"> = {
	equalBytes: (one, other) => Buffer.compare(one, other) === 0,
	sha256: (bytes) => new Uint8Array(hashOnce("sha256", bytes, "buffer")),
	hashText: (hash, text) => hashOnce(hash, text, "hex"),
	verifyEd25519,
	verifyEcdsa,
	gunzip: gunzipWithin,
};

export interface LoadedContexts {
	readonly bundled: ReadonlyMap<string, JsonObject>;
	/** Our own context, also in `bundled` under `ownContextAddress`. */
	readonly ours: JsonObject;
	/** `digestSRI` of the same as it is served. */
	readonly digestSri: string;
	readonly ownTexts: OwnContextTexts;
}

/**
 * The bundled contexts, each checked against its pin. Every start begins here, so that one that would read vocabularies
 * or status lists wrongly ends here. Throws CONTEXT_CHANGED or SELF_TEST_FAILED.
 */
export async function loadContexts(): Promise<LoadedContexts> {
	await testBitOrder(nodeTools);
	const { contexts, ownTexts } = await readBundledContexts();
	checkPins(contexts, await readPins());
	const digest = createHash("sha384").update(ownTexts[microCertificateContextPath]).digest("base64");
	return {
		bundled: contexts,
		ours: contexts.get(ownContextAddress) ?? {},
		digestSri: `sha384-${digest}`,
		ownTexts,
	};
}

const curves = {
	"P-256": { openSsl: "prime256v1", hash: "sha256" },
	"P-384": { openSsl: "secp384r1", hash: "sha384" },
} as const;

function verifyEcdsa(curve: keyof typeof curves, key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
	try {
		return verify(curves[curve].hash, message, { key: importPoint(curve, key), dsaEncoding: "ieee-p1363" }, signature);
	} catch {
		return false;
	}
}

/** Node takes a public key as two coordinates; ours come compressed. Throws for what is no point of the curve. */
function importPoint(curve: keyof typeof curves, compressed: Uint8Array): KeyObject {
	const point = ECDH.convertKey(compressed, curves[curve].openSsl, undefined, undefined, "uncompressed");
	const bytes = Buffer.from(point).subarray(1);
	const half = bytes.length / 2;
	const [x, y] = [bytes.subarray(0, half), bytes.subarray(half)].map((part) => part.toString("base64url"));
	return createPublicKey({ key: { kty: "EC", crv: curve, x: x ?? "", y: y ?? "" }, format: "jwk" });
}

const inflate = promisify(gunzip);

/** A status list of usual size is inflated sooner than another thread is woken for it; in bytes of gzip. */
const smallInput = 16 * 1024;

async function gunzipWithin(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
	try {
		const options = { maxOutputLength: limit };
		return bytes.length <= smallInput ? gunzipSync(bytes, options) : await inflate(bytes, options);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
