import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type EvidenceSource, givenSource } from "../app/evidence-sources.ts";
import type { OpenedExport } from "../app/export/open-export.ts";
import { TamgaError } from "../core/errors.ts";
import { isObject, type Json } from "../core/json.ts";
import { type Office, openStaticExport } from "../main.ts";
import { exportFolder, isExport } from "./export-folder.ts";
import { readInput, readJson } from "./files.ts";

type Documents = ReadonlyMap<string, Json>;

export interface GivenEvidence {
	readonly source: EvidenceSource;
	/** Where the evidence is an export: what it says of itself. */
	readonly exported?: OpenedExport;
}

/** An export was checked as a whole. A map file names a document for each address; a folder holds documents that say their own `id`. */
export async function givenEvidence(
	path: string,
	moment: Date | undefined,
	office: Office | undefined,
): Promise<GivenEvidence> {
	const now = new Date();
	const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
	if (isFolder && isExport(path)) {
		const exported = await openStaticExport(exportFolder(path), latest(moment, now), office);
		const isPast = moment !== undefined && moment.getTime() < Date.parse(exported.manifest.validFrom);
		return { source: isPast ? exported.before(moment) : exported.source, exported };
	}
	return { source: givenSource(isFolder ? await folderEvidence(path) : await mapEvidence(path), moment ?? now) };
}

/** An export is opened today, even by who asks about an earlier day. */
function latest(moment: Date | undefined, now: Date): Date {
	return moment !== undefined && moment > now ? moment : now;
}

/** Paths are relative to the map. */
async function mapEvidence(path: string): Promise<Documents> {
	const map = await readJson(path, "USAGE");
	const entries = Object.entries(isObject(map) ? map : {}).flatMap(([address, file]) =>
		typeof file === "string" ? [[address, file] as const] : [],
	);
	if (!isObject(map) || entries.length < Object.keys(map).length) {
		throw new TamgaError("USAGE", `${path} is not of the form { "URL or DID": "file path" }.`);
	}
	const read = async (file: string): Promise<Json> => await readEvidence(resolve(dirname(path), file));
	return new Map(await Promise.all(entries.map(async ([address, file]) => [address, await read(file)] as const)));
}

async function folderEvidence(folder: string): Promise<Documents> {
	const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
	const documents = await Promise.all(files.map((file) => readEvidence(join(folder, file))));
	const named = documents.flatMap((document) =>
		isObject(document) && typeof document["id"] === "string" ? [[document["id"], document] as const] : [],
	);
	if (named.length > 0) return new Map(named);
	throw new TamgaError("USAGE", `${folder} holds no evidence: it is no export, and no JSON file in it has an id.`);
}

/** Evidence that is no JSON is kept as a text, so that the judge sees that something was there and of no use. */
async function readEvidence(path: string): Promise<Json> {
	const text = new TextDecoder().decode(await readInput(path));
	try {
		return JSON.parse(text) as Json;
	} catch {
		return text.slice(0, 1_000);
	}
}
