import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type EvidenceSource, givenSource } from "../app/evidence-sources.ts";
import { TamgaError } from "../core/errors.ts";
import { isObject, type Json } from "../core/json.ts";
import { readInput, readJson } from "./files.ts";

type Documents = ReadonlyMap<string, Json>;

/** A map file names a document for each address; a folder holds documents that say their own `id`. */
export async function givenEvidence(path: string, fetchedAt: Date): Promise<EvidenceSource> {
	const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
	return givenSource(isFolder ? await folderEvidence(path) : await mapEvidence(path), fetchedAt);
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
	return new Map(
		documents.flatMap((document) =>
			isObject(document) && typeof document["id"] === "string" ? [[document["id"], document] as const] : [],
		),
	);
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
