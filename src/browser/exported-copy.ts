import { isAsListed } from "../app/export/check-files.ts";
import { copy as copyOf, type Manifest, manifestFile, recognitionFile } from "../app/export/manifest.ts";
import { keysOf, openManifest } from "../app/export/open-export.ts";
import { TamgaError } from "../core/errors.ts";
import { type Evidence, evidenceKey, type EvidenceRequest } from "../core/evidence.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import { statusMaxAgeMs } from "../core/verify/policy.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import type { Site } from "../web/site.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { openBrowserTools } from "./browser-tools.ts";
import { fetchHeard } from "./fetch-heard.ts";
import { readRecognition, type Service } from "./service.ts";

/** A file of the copy as its manifest lists it. Throws EXPORT_INVALID, also for what is not listed. */
type ReadFile = (path: string) => Promise<JsonObject>;

/**
 * An exported copy as the place where evidence is from: files beside the page, which `root` leads to, each compared with
 * the signed manifest before it is used. It knows nothing of certificates. Throws EXPORT_INVALID.
 */
export async function openCopy(site: Site, root: string): Promise<Service> {
	const withTools = await openBrowserTools([site.baseUrl, ...(site.formerBaseUrls ?? [])]);
	const document = objectIn(await bytesAt(root + manifestFile), manifestFile);
	const { manifest, signedBy } = await withTools((tools) => openManifest(document, { tools, now: new Date() }));
	const read: ReadFile = async (path) => listed(await bytesAt(root + path), path, manifest);
	const { validFrom } = manifest;
	return {
		gather: async (requests) =>
			new Map(
				await Promise.all(
					requests.map(async (one) => [evidenceKey(one), await evidenceFor(one, manifest, read)] as const),
				),
			),
		recognised: async () => readRecognition(await read(recognitionFile)),
		trustedBodies: () => [],
		template: async (hash) => {
			const path = `templates/${hash}`;
			return Object.hasOwn(manifest.credentialSubject.files, path) ? await read(path) : undefined;
		},
		record: async () => undefined,
		reportOn: async () => undefined,
		// Of a moment before itself it knows nothing.
		now: () => new Date(Math.max(Date.now(), Date.parse(validFrom))),
		statusMaxAgeMs: () => statusMaxAgeMs.offline,
		basis: () => ({ from: "copy", at: validFrom, signedBy }),
	};
}

async function evidenceFor(request: EvidenceRequest, manifest: Manifest, read: ReadFile): Promise<Evidence> {
	const { statusLists } = manifest.credentialSubject;
	const list = request.kind === "status-list" && Object.hasOwn(statusLists, request.id) && statusLists[request.id];
	const evidence = list ? copyOf(manifest, await read(list.file)) : keysOf(manifest, request);
	return evidence ?? { state: "unreachable", reason: "it is not in the copy" };
}

function listed(bytes: Uint8Array, path: string, { credentialSubject: { files } }: Manifest): JsonObject {
	const expected = Object.hasOwn(files, path) ? files[path] : undefined;
	if (!isAsListed(bytes, expected, { sha256 })) throw new TamgaError("EXPORT_INVALID", `Changed: ${path}.`);
	return objectIn(bytes, path);
}

async function bytesAt(path: string): Promise<Uint8Array> {
	const response = await fetchHeard(path, { cache: "no-cache" });
	if (!response.ok) throw new TamgaError("EXPORT_INVALID", `Missing: ${path}.`);
	return new Uint8Array(await response.arrayBuffer());
}

function objectIn(bytes: Uint8Array, path: string): JsonObject {
	const document = parseStrictJson(bytes);
	if (isObject(document)) return document;
	throw new TamgaError("EXPORT_INVALID", `${path} is no object.`);
}
