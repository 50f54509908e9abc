import { isObject } from "../core/json.ts";
import { toolsCache } from "../web/worker-setup.ts";
import { fetchHeard } from "./fetch-heard.ts";

/** A file that comparing papers or reading codes takes: a font, or the reader of codes. */
export interface ToolFile {
	readonly path: string;
	readonly bytes: number;
}

export interface KeptTools {
	readonly bytes: number;
	/** True when nothing of what the service named last is lacking. */
	readonly isWhole: boolean;
}

/** Where the list of them is kept, beside them. */
const listName = "/kept/tools";
const filesAtOnce = 4;

/** What is kept of them on this device. A name changes with its content, so that what has one is what it was. */
export async function keptTools(): Promise<KeptTools> {
	const files = await keptList();
	const here = await namesHere();
	const bytes = files.reduce((sum, file) => (here.has(file.path) ? sum + file.bytes : sum), 0);
	return { bytes, isWhole: files.length > 0 && files.every(({ path }) => here.has(path)) };
}

/**
 * Fetches what is lacking, and tells after each file how many bytes are there. What is fetched stays when the rest fails, or
 * is stopped. Fails where the service is silent, or the device is full.
 */
export async function keepTools(
	files: readonly ToolFile[],
	tell: (bytes: number) => void,
	stopped: AbortSignal,
): Promise<void> {
	const cache = await caches.open(toolsCache);
	await dropOthers(cache, files);
	await cache.put(listName, Response.json(files));
	const here = await namesHere();
	let bytes = files.reduce((sum, file) => (here.has(file.path) ? sum + file.bytes : sum), 0);
	const lacking = files.filter(({ path }) => !here.has(path)).values();
	const work = async (): Promise<void> => {
		for (const file of lacking) {
			if (stopped.aborted) return;
			const response = await fetchHeard(file.path);
			if (!response.ok) throw new Error(`The service answers ${response.status}.`);
			await cache.put(file.path, await plainCopy(response));
			bytes += file.bytes;
			tell(bytes);
		}
	};
	tell(bytes);
	await Promise.all(Array.from({ length: filesAtOnce }, work));
}

/** Unpacked as it came, and under no name of a packing: not every browser keeps the two apart. */
async function plainCopy(response: Response): Promise<Response> {
	const type = response.headers.get("Content-Type") ?? "application/octet-stream";
	return new Response(await response.arrayBuffer(), { headers: { "Content-Type": type } });
}

export async function forgetTools(): Promise<void> {
	await caches.delete(toolsCache);
}

/** What an earlier build of the service had. */
async function dropOthers(cache: Cache, files: readonly ToolFile[]): Promise<void> {
	const wanted = new Set(files.map(({ path }) => path));
	const others = (await cache.keys()).filter(({ url }) => !wanted.has(new URL(url).pathname));
	await Promise.all(others.map((request) => cache.delete(request)));
}

async function keptList(): Promise<readonly ToolFile[]> {
	const response = await (await caches.open(toolsCache)).match(listName);
	return readToolFiles(await response?.json());
}

async function namesHere(): Promise<ReadonlySet<string>> {
	return new Set((await (await caches.open(toolsCache)).keys()).map(({ url }) => new URL(url).pathname));
}

/** `[{path, bytes}]`; anything else in it is passed over. */
export function readToolFiles(value: unknown): readonly ToolFile[] {
	const files = Array.isArray(value) ? value.filter(isObject) : [];
	return files.flatMap(({ path, bytes }) =>
		typeof path === "string" && path.startsWith("/assets/") && typeof bytes === "number" ? [{ path, bytes }] : [],
	);
}
