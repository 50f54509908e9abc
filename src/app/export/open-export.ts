import { keyHistory } from "../../core/did-document.ts";
import { TamgaError } from "../../core/errors.ts";
import { type Evidence, evidenceKey, type EvidenceRequest } from "../../core/evidence.ts";
import { isObject, type JsonObject } from "../../core/json.ts";
import type { Tools } from "../../core/tools.ts";
import type { Policy } from "../../core/verify/policy.ts";
import { parseStrictJson } from "../../core/verify/strict-json.ts";
import type { EvidenceSource } from "../evidence-sources.ts";
import { readRecognition } from "../recognition.ts";
import { readStatements, statementsAsked, statementsFile } from "./exported-statements.ts";
import { checkFiles, type ExportFolder } from "./check-files.ts";
import { checkManifestProof } from "./check-manifest.ts";
import { recordIn } from "./exported-history.ts";
import { copy, type Manifest, manifestFile, readManifest, recognitionFile } from "./manifest.ts";

/** An export that is whole and as its signer left it. Whether to believe the signer is another question. */
export interface OpenedExport {
	readonly manifest: Manifest;
	/** DID URL of the key that signed; its issuer is one of the export's own. */
	readonly signedBy: string;
	/** The issuers' keys, the status lists and the statements of recognition, as old as the export says that it is. */
	readonly source: EvidenceSource;
	/** The same as of a moment before the export was made. */
	before(moment: Date): EvidenceSource;
	/** Whom the exporting service recognised. */
	readonly recognised: Policy["recognised"];
}

interface OpenOptions {
	readonly tools: Tools;
	readonly now: Date;
	/** Who knows the signer's keys better than the export itself does, such as the register at home. */
	readonly known?: EvidenceSource | undefined;
}

/** A manifest that its signer signed. Throws EXPORT_INVALID. */
export async function openManifest(
	document: JsonObject,
	{ tools, now, known }: OpenOptions,
): Promise<Pick<OpenedExport, "manifest" | "signedBy">> {
	const manifest = readManifest(document);
	const signer: EvidenceRequest = { kind: "controller-document", id: manifest.issuer };
	const keys = (await known?.(signer)) ?? keysOf(manifest, signer);
	const evidence = new Map(keys === undefined ? [] : [[evidenceKey(signer), keys] as const]);
	const signedBy = await checkManifestProof(document, { evidence, tools, now });
	if (!Object.hasOwn(manifest.credentialSubject.issuers, manifest.issuer)) {
		throw new TamgaError("EXPORT_INVALID", "Who signed it is none of its issuers.");
	}
	return { manifest, signedBy };
}

/**
 * Checks the manifest's signature, then every file, before anything is used.
 * Throws EXPORT_INVALID that says what is wrong and names the files that are missing or were added or changed.
 */
export async function openExport(folder: ExportFolder, { tools, now, known }: OpenOptions): Promise<OpenedExport> {
	const { manifest, signedBy } = await openManifest(await readDocument(folder, manifestFile), { tools, now, known });
	await checkFiles(folder, manifest, tools);
	const lists = await listsOf(folder, manifest);
	const statements = await statementsOf(folder, manifest);
	return {
		manifest,
		signedBy,
		source: async (request) =>
			keysOf(manifest, request) ??
			listOf(manifest, lists, request) ??
			(statements && statementsAsked(manifest, statements, request)),
		before: (moment) => async (request) =>
			keysOf(manifest, request) ?? (await recordIn({ folder, manifest }, request, moment)),
		recognised: readRecognition(await readDocument(folder, recognitionFile)),
	};
}

/** The keys of one of its issuers, with their ends. */
export function keysOf(manifest: Manifest, { kind, id }: EvidenceRequest): Evidence | undefined {
	const { issuers } = manifest.credentialSubject;
	const issuer = kind === "controller-document" && Object.hasOwn(issuers, id) ? issuers[id] : undefined;
	return issuer === undefined ? undefined : copy(manifest, keyHistory(id, issuer.keys));
}

type Lists = ReadonlyMap<string, JsonObject>;

function listOf(manifest: Manifest, lists: Lists, { kind, id }: EvidenceRequest): Evidence | undefined {
	const list = kind === "status-list" ? lists.get(id) : undefined;
	return list === undefined ? undefined : copy(manifest, list);
}

async function listsOf(folder: ExportFolder, { credentialSubject }: Manifest): Promise<Lists> {
	const { statusLists, files } = credentialSubject;
	const named = Object.entries(statusLists);
	// Only what was compared is read; a name could lead out of the folder.
	const strange = named.find(([, { file }]) => !Object.hasOwn(files, file));
	if (strange !== undefined) throw new TamgaError("EXPORT_INVALID", `The list ${strange[0]} is none of its files.`);
	return new Map(
		await Promise.all(named.map(async ([address, { file }]) => [address, await readDocument(folder, file)] as const)),
	);
}

/** `undefined` where an export holds none, and so says nothing about recognition. */
async function statementsOf(folder: ExportFolder, manifest: Manifest): Promise<readonly JsonObject[] | undefined> {
	if (!Object.hasOwn(manifest.credentialSubject.files, statementsFile)) return undefined;
	return readStatements(await readDocument(folder, statementsFile));
}

async function readDocument(folder: ExportFolder, path: string): Promise<JsonObject> {
	try {
		const document = parseStrictJson(await folder.read(path));
		if (isObject(document)) return document;
	} catch (error) {
		if (!(error instanceof TamgaError)) throw error;
		throw new TamgaError("EXPORT_INVALID", `${path}: ${error.message}`);
	}
	throw new TamgaError("EXPORT_INVALID", `${path} is no object.`);
}
