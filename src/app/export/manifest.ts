import * as z from "zod";
import { TamgaError } from "../../core/errors.ts";
import type { Evidence } from "../../core/evidence.ts";
import type { Json, JsonObject } from "../../core/json.ts";
import { credentialsContext } from "../../core/micro-certificate-template.ts";
import { firstIssue } from "../../core/text-schema.ts";

/** The name of the manifest within an export; it is also what an export is known by. */
export const manifestFile = "export.json";
export const recognitionFile = "recognition.json";

const key = z.object({
	id: z.string(),
	publicKeyMultibase: z.string(),
	created: z.iso.datetime(),
	retired: z.iso.datetime().exactOptional(),
});
const list = z.object({ file: z.string(), validFrom: z.iso.datetime(), validUntil: z.iso.datetime() });
const file = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(0) });

const contents = z.object({
	/** The service's address. */
	id: z.string(),
	type: z.literal("StaticExport"),
	formerBaseUrls: z.array(z.string()),
	/** By DID: every key that the issuer ever signed with, and until when. */
	issuers: z.record(z.string(), z.object({ keys: z.array(key).min(1) })),
	/** By the address that credentials name. */
	statusLists: z.record(z.string(), list),
	/** By the address of a list: the file with every change of its bits. */
	histories: z.record(z.string(), z.string()).exactOptional(),
	/** By path within the export: every file but the manifest. */
	files: z.record(z.string(), file),
});
export type ExportContents = z.infer<typeof contents>;

const manifest = z.object({ issuer: z.string(), validFrom: z.iso.datetime(), credentialSubject: contents });
export type Manifest = Readonly<z.infer<typeof manifest>>;

/** The age of everything in an export counts from the date that was signed (threat 48). */
export function copy({ validFrom }: Manifest, document: Json): Evidence {
	return { state: "found", document, fetchedAt: new Date(validFrom), source: "given" };
}

const terms = "https://w3id.org/tamga/terms#";

/** Addresses and paths are no words, so what stands under them is one JSON value to a reader of JSON-LD. */
const words: JsonObject = {
	"@vocab": terms,
	issuers: { "@id": `${terms}issuers`, "@type": "@json" },
	statusLists: { "@id": `${terms}statusLists`, "@type": "@json" },
	histories: { "@id": `${terms}histories`, "@type": "@json" },
	files: { "@id": `${terms}files`, "@type": "@json" },
};

/** The manifest as a credential (VCDM 2.0) about the service, still to be signed. */
export function manifestCredential({ issuer, validFrom, credentialSubject }: Manifest): JsonObject {
	return {
		"@context": [credentialsContext, words],
		id: `${credentialSubject.id}/${manifestFile}`,
		type: ["VerifiableCredential", "StaticExportCredential"],
		issuer,
		validFrom,
		credentialSubject,
	};
}

/** Throws EXPORT_INVALID naming the first place that is wrong. */
export function readManifest(document: unknown): Manifest {
	const parsed = manifest.safeParse(document);
	if (parsed.success) return parsed.data;
	throw new TamgaError("EXPORT_INVALID", `${manifestFile} is not as expected. ${firstIssue(parsed.error)}`);
}
